import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readShort } from './printed.ts';
import { sampleDocx, zipped } from './sample-report.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

test('旧版 .doc 与同一份 .docx 读出来一样, 宽表的行和合并都在', async () => {
  expect(await readShort(file('sample.doc'))).toEqual(await readShort(sampleDocx()));
});

test('旧版 .doc 里排版用的表格套着数据表: 里面的表照读', async () => {
  expect(await readShort(file('nested.doc'))).toEqual([
    '栏目',
    '二、主动公开政府信息情况',
    ['0:信息内容|1:本年处理决定数量', '0:行政处罚|1:12', '0:行政强制|1:'],
    '三、以下略',
    '完',
  ]);
});

test('PDF 按框线还原表格: 空格、跨列、折行的名称; 折行的段落接起来', async () => {
  expect(await readShort(file('page.pdf'))).toEqual([
    '青川湖区水务局2024年年度报告',
    '一、总体情况',
    '全年通过门户网站公开信息三百余条，围绕水源地保护、河湖巡查和灌区改造及时发布进展。回应来信来电四十件，并把公开要求写进每一项工作的流程。',
    '三、收到和处理政府信息公开申请情况',
    [
      '0:申请人情况↓2|1:法人或其他组织→2|3:总计↓2',
      '1:商业企业|2:科研机构',
      '0:一、本年新收|1:12|2:|3:12',
      '0:（二）部分公开（区分处理的，只计这一情形）|1:0|2:3|3:',
    ],
    '六、其他需要报告的事项',
    '无。',
  ]);
});

const sheet = (rows: string, merges = '') =>
  `<worksheet xmlns="m"><sheetData>${rows}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
const workbook = `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="二" sheetId="1" r:id="rId1"/><sheet name="底稿" sheetId="2" state="hidden" r:id="rId2"/><sheet name="四" sheetId="3" r:id="rId3"/></sheets></workbook>`;
const relations = `<Relationships>${[1, 2, 3].map((at) => `<Relationship Id="rId${at}" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`;

test('xlsx: 各工作表依次读出, 合并、空格、共用字串、数值照常规格式', async () => {
  const first = sheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><t>本年收费金额</t></is></c></row>' +
      '<row r="4"><c r="A4" t="str"><v>行政事业性收费</v></c><c r="B4"><v>566.52999999999997</v></c><c r="C4"/><c r="D4"><v>1E3</v></c></row>',
    '<mergeCell ref="B3:C3"/>',
  );
  const strings =
    '<sst xmlns="m"><si><t>二、主动公开政府信息情况</t></si><si><r><t>信息</t></r><r><t>内容</t></r><rPh><t>xx</t></rPh></si></sst>';
  const book = zipped({
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': first,
    'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1"><v>9</v></c></row>'),
    'xl/worksheets/sheet3.xml': sheet(
      '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>0.30000000000000004</v></c></row>',
    ),
  });
  expect(await readShort(book)).toEqual([
    '二、主动公开政府信息情况',
    ['0:信息内容|1:本年收费金额→2|3:', '0:行政事业性收费|1:566.53|2:|3:1000'],
    ['0:0.1|1:0.3'],
  ]);
});
