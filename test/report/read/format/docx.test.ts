import { expect, test } from 'vitest';
import { readShort } from './printed.ts';
import { sampleDocx, sampleParts, sampleTables, wordDocument, zipped } from './sample-report.ts';

const run = (text: string, marks = '') => `<w:r>${marks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, marks = '') => `<w:p><w:pPr>${marks}</w:pPr>${inner}</w:p>`;
const cell = (inner: string, marks = '') => `<w:tc><w:tcPr>${marks}</w:tcPr>${inner}</w:tc>`;
const read = (body: string, parts = {}) =>
  readShort(zipped({ 'word/document.xml': wordDocument(body), ...parts }));

test('整份年报按原顺序读出, 合并单元格还原', async () => {
  const blocks = await readShort(sampleDocx());
  expect(blocks).toHaveLength(sampleParts.length);
  const table = blocks[sampleParts.indexOf(1)];
  if (!Array.isArray(table)) throw new TypeError('no table');
  expect(table).toHaveLength(sampleTables[1]?.length ?? 0);
  expect(table.slice(0, 3)).toEqual([
    '0:（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3|3:申请人情况→7',
    '3:自然人↓2|4:法人或其他组织→5|9:总计↓2',
    '4:商业企业|5:科研机构|6:社会公益组织|7:法律服务机构|8:其他',
  ]);
  expect(table[5]).toMatch(/^0:三、本年度办理结果↓22\|1:（一）予以公开→2\|3:\d\|4:\d\|5:\|6:\d/);
  expect(table[7]).toMatch(/^1:（三）不予公开↓8\|2:1.属于国家秘密\|/);
});

test.each<[string, string, unknown[]]>([
  [
    '删去的字不读, 插入的字读',
    paragraph(
      `${run('收到')}<w:del><w:r><w:delText>八</w:delText></w:r></w:del><w:ins>${run('九')}</w:ins>${run('件')}`,
    ),
    ['收到九件'],
  ],
  [
    '隐藏文字不读',
    paragraph(run('看得见') + run('看不见', '<w:rPr><w:vanish/></w:rPr>') + run('的')),
    ['看得见的'],
  ],
  ['隐藏又取消的文字读', paragraph(run('仍在', '<w:rPr><w:vanish w:val="0"/></w:rPr>')), ['仍在']],
  ['域只读结果', paragraph(`<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${run('第3页')}`), ['第3页']],
  [
    '二选一的内容只读一次, 文本框的字在段落前',
    paragraph(
      `${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('框里'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('框里'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('继续')}`,
    ),
    ['框里', '正文继续'],
  ],
  [
    '内容控件里的字照读',
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('控件'))}</w:sdtContent></w:sdt>`,
    ['控件'],
  ],
  [
    '换行符分开两段',
    paragraph(`${run('一、总体情况')}<w:r><w:br/></w:r>${run('全年')}`),
    ['一、总体情况', '全年'],
  ],
  ['长串空格和书签照留', paragraph(run('[bookmark: _GoBack]甲      乙')), ['[bookmark: _GoBack]甲      乙']],
  [
    '空单元格不丢',
    `<w:tbl><w:tr>${cell(paragraph(run('规章')))}${cell(paragraph(''))}${cell(paragraph(run('3')))}</w:tr></w:tbl>`,
    [['0:规章|1:|2:3']],
  ],
  [
    '行首空出的列和删去的行',
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(paragraph(run('甲')))}${cell(paragraph(run('乙')))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph(run('删')))}</w:tr></w:tbl>`,
    [['2:甲|3:乙']],
  ],
  [
    '嵌套的表格各自成表',
    `<w:tbl><w:tr>${cell(
      `${paragraph(run('外层'))}<w:tbl><w:tr>${cell(paragraph(run('行政许可')))}${cell(paragraph(run('5')))}</w:tr></w:tbl>${paragraph('')}`,
    )}</w:tr></w:tbl>`,
    ['外层', ['0:行政许可|1:5']],
  ],
  ['实体照原样', paragraph(run('甲&amp;乙&#x3002;')), ['甲&乙。']],
])('Word: %s', async (_, body, blocks) => {
  expect(await read(body)).toEqual(blocks);
});

const numbering = (levels: string) =>
  `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (text: string, at = 0) =>
  paragraph(text === '' ? '' : run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);

test.each<[string, string, string[], string[]]>([
  ['一、', level(0, 'chineseCounting', '%1、'), ['总体情况', '主动公开'], ['一、总体情况', '二、主动公开']],
  [
    '（十一）',
    level(0, 'japaneseCounting', '（%1）', 11),
    ['平台', '监督'],
    ['（十一）平台', '（十二）监督'],
  ],
  ['1.', level(0, 'decimal', '%1.'), ['甲'], ['1.甲']],
  ['①', level(0, 'decimalEnclosedCircleChinese', '%1'), ['甲', '乙'], ['①甲', '②乙']],
  ['二〇', level(0, 'ideographDigital', '%1、', 20), ['甲'], ['二〇、甲']],
  ['项目符号不算编号', level(0, 'bullet', ''), ['甲'], ['甲']],
])('Word 自动编号 %s 照印出来的补上', async (_, levels, texts, printed) => {
  const body = texts.map((text) => listed(text)).join('');
  expect(await read(body, { 'word/numbering.xml': numbering(levels) })).toEqual(printed);
});

test('多级编号: 下级重新起数, 空段也占号, 样式里的编号同样补上', async () => {
  const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.');
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="h2"><w:basedOn w:val="h1"/></w:style></w:styles>`;
  const body = [
    paragraph(run('总体情况'), '<w:pStyle w:val="h2"/>'),
    listed('甲', 1),
    listed('', 1),
    listed('丙', 1),
    paragraph(run('主动公开'), '<w:pStyle w:val="h1"/>'),
    listed('丁', 1),
  ].join('');
  expect(await read(body, { 'word/numbering.xml': numbering(levels), 'word/styles.xml': styles })).toEqual([
    '一、总体情况',
    '1.甲',
    '3.丙',
    '二、主动公开',
    '1.丁',
  ]);
});

test('脚注接在正文后面', async () => {
  const footnotes = `<w:footnotes xmlns:w="w"><w:footnote>${paragraph(run('注：含下属单位。'))}</w:footnote></w:footnotes>`;
  const body = paragraph(`${run('共八件')}<w:r><w:footnoteReference w:id="1"/></w:r>`);
  expect(await read(body, { 'word/footnotes.xml': footnotes })).toEqual(['共八件', '注：含下属单位。']);
});

test('一格一段的 Word 文件也认出表格', async () => {
  const body = ['信息内容', '本年处理决定数量', '行政许可', '12', '行政处罚', '3', '行政强制', '0']
    .map((text) => paragraph(run(text)))
    .join('');
  expect(await read(body)).toEqual([
    { cells: ['信息内容', '本年处理决定数量', '行政许可', '12', '行政处罚', '3', '行政强制', '0'] },
  ]);
});

test('嵌套五千层的表格不会撑破', async () => {
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph(run('底'))}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`;
  expect(await read(deep)).toEqual(['底']);
});
