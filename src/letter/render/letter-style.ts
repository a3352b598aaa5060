/** 文书网页的样式: readable on any screen, on paper A4 with the margins of GB/T 9704-2012. Everything hangs below `.letter`. */
export const letterStyle = `.letter { max-width: 44rem; margin: 0 auto; color: #1a1a1a; background: #fff; font-family: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; font-size: 1.125rem; line-height: 1.8; }
.letter .letterhead { margin: 0 0 .5rem; padding-bottom: .5rem; border-bottom: 5px double #c00; color: #c00; font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif; font-size: 1.8rem; font-weight: bold; line-height: 1.4; text-align: center; text-indent: 0; }
.letter .number { margin: 0; text-align: right; text-indent: 0; }
.letter .title { margin: 1.5rem 0; font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif; font-size: 1.5rem; line-height: 1.5; text-align: center; }
.letter p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
.letter .addressee { text-indent: 0; }
.letter .heading { margin: 0; font-family: "SimHei", "黑体", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; font-size: 1em; font-weight: normal; text-indent: 2em; }
.letter ol, .letter ul { margin: 0; padding: 0; list-style: none; }
.letter li { text-indent: 2em; overflow-wrap: anywhere; }
.letter .attachments { margin-top: 1.8em; }
.letter .signature { width: fit-content; margin: 2.5em 4em 1.5em auto; text-align: center; break-inside: avoid; }
.letter .signature p { text-indent: 0; text-align: center; }
.letter .scroll { overflow-x: auto; margin: .6rem 0; }
.letter .scroll:focus-visible { outline: 3px solid #015293; }
.letter table { width: 100%; border-collapse: collapse; table-layout: fixed; font-family: "SimSun", "宋体", "Noto Serif SC", "Noto Serif CJK SC", serif; font-size: .9rem; line-height: 1.5; }
.letter th, .letter td { border: 1px solid #333; padding: .3em .4em; font-weight: normal; text-align: center; vertical-align: middle; overflow-wrap: anywhere; white-space: pre-line; }
.letter td.left { text-align: left; }
.letter .note { font-size: .9em; }
.letter.form .note { font-size: .85rem; line-height: 1.5; }
.letter mark { background: #ffe58f; color: inherit; }
${sizes('w', 'width', '%', 100)}${sizes('h', 'height', 'mm', 60)}`;

/** Widths of columns in % and heights of rows in mm, as classes: a strict policy of the page takes no style attributes. */
function sizes(name: string, property: string, unit: string, most: number): string {
  const rules = Array.from(
    { length: most },
    (_, index) => `.letter .${name}${index + 1} { ${property}: ${index + 1}${unit}; }\n`,
  );
  return rules.join('');
}

/** For the page of its own. */
export const pageStyle = `html { font-size: 16px; }
body { margin: 0; background: #fff; }
main { padding: 1.5rem 1rem; }
${letterStyle}@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page form { size: A4; margin: 20mm 20mm 18mm 25mm; }
@media print {
  main { padding: 0; }
  .letter { max-width: none; font-size: 16pt; line-height: 28.95pt; }
  .letter p { text-align: justify; }
  .letter .letterhead { text-align: center; }
  .letter .number { text-align: right; }
  .letter .signature p { text-align: center; }
  .letter.form { page: form; }
  .letter .title { font-size: 22pt; }
  .letter.form .title { margin: 0 0 4mm; }
  .letter .heading { break-after: avoid; }
  .letter .scroll { overflow: visible; }
  .letter table { font-size: 11pt; line-height: 1.3; }
  .letter.form .note { font-size: 9.5pt; line-height: 1.4; }
  .letter thead { display: table-header-group; }
  .letter tr { break-inside: avoid; }
  .letter mark { background: none; }
}
`;
