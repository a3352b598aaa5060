/** 公文字体 (GB/T 9704-2012 §5.2.2) and what to print with where a machine lacks them. Fonts are named, never embedded. */
function font(eastAsia: string, ascii = 'Times New Roman') {
  return { ascii, eastAsia, hAnsi: ascii, cs: ascii, hint: 'eastAsia' };
}

/** In forms the boxes □ ■ must be of one font, so their letters are too. */
export const letterFonts = {
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  body: font('仿宋_GB2312'),
  table: font('宋体', '宋体'),
  pageNumber: font('宋体'),
};

const substitutes: [name: string, substitute: string][] = [
  ['方正小标宋简体', '华文中宋'],
  ['黑体', 'SimHei'],
  ['仿宋_GB2312', '仿宋'],
  ['宋体', 'SimSun'],
];

/** `word/fontTable.xml`: each font with its substitute. */
export const fontTableXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${substitutes
  .map(
    ([name, substitute]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;
