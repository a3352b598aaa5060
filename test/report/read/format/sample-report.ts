import { strToU8, zipSync } from 'fflate';
import {
  applicantColumns,
  applicationRows,
  proactiveBlocks,
  remedyCells,
} from '../../../../src/report/layout.ts';

/** 样本年报 of a fictional bureau, as Word and browsers write it: every run and cell with its properties. */
export interface SampleCell {
  text: string;
  colspan?: number;
  rowspan?: number;
}

type SampleRow = SampleCell[];

const cell = (text: string, colspan = 1, rowspan = 1): SampleCell => ({ text, colspan, rowspan });

export const sampleTables: SampleRow[][] = [
  proactiveBlocks[2021].flatMap((block) => [
    [cell(block.heading, 4)],
    [
      cell('信息内容'),
      ...block.columns.map((column) => cell(column.label, Math.floor(3 / block.columns.length))),
    ],
    ...block.rows.map((row) => [
      cell(row.label),
      ...block.columns.map((_, at) =>
        cell(String(at * 7 + row.label.length), Math.floor(3 / block.columns.length)),
      ),
    ]),
  ]),
  [
    [
      cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      cell('申请人情况', 7),
    ],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    applicantColumns.slice(1, 6).map((column) => cell(column.label)),
    ...applicationRows[2021].map((row, at) => {
      const figures = applicantColumns.map((_, column) =>
        cell(column === 2 ? '' : String((at * 7 + column) % 5)),
      );
      const { heads, label } = row;
      const before = applicationRows[2021][at - 1]?.heads ?? [];
      const count = (depth: number) =>
        applicationRows[2021].filter((other) => other.heads[depth] === heads[depth]).length;
      const opened = heads.flatMap((head, depth) =>
        before[depth] === head ? [] : [cell(head, 1, count(depth))],
      );
      return [...opened, cell(label, 3 - heads.length), ...figures];
    }),
  ],
  [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [
      ...remedyCells.map((remedy) => cell(remedy.label, 1, 2)),
      cell('未经复议直接起诉', 5),
      cell('复议后起诉', 5),
    ],
    [...remedyCells, ...remedyCells].map((remedy) => cell(remedy.label)),
    Array.from({ length: 15 }, (_, at) => cell(at === 3 ? '' : String(at % 4))),
  ],
];

const long =
  '全年通过门户网站和政务新媒体公开各类信息三百余条，围绕群众关心的水源地保护、河湖巡查和灌区改造，及时发布进展，回应来信来电，并把公开要求写进每一项工作的流程，做到同部署、同检查、同考核。';

/** Text blocks in order; a number stands for the table of that index. */
export const sampleParts: (string | number)[] = [
  '青川湖区水务局2024年政府信息公开工作年度报告',
  '一、总体情况',
  ...Array.from({ length: 12 }, (_, at) => `（${'一二三四五六七八九十甲乙'[at]}）${long}${long}`),
  '二、主动公开政府信息情况',
  0,
  '三、收到和处理政府信息公开申请情况',
  1,
  '四、政府信息公开行政复议、行政诉讼情况',
  2,
  '五、存在的主要问题及改进情况',
  ...Array.from({ length: 6 }, () => long),
  '六、其他需要报告的事项',
  '本年度没有收取信息处理费。',
];

export function sampleHtml(): string {
  const parts = sampleParts.map((part) =>
    typeof part === 'string'
      ? `<p class="MsoNormal" style="text-indent:32.0pt;line-height:28.0pt"><span style="font-family:仿宋_GB2312;font-size:16.0pt">${part}</span></p>`
      : `<table class="MsoNormalTable" border="1" cellspacing="0">${sampleTables[part]?.map(htmlRow).join('\n')}</table>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青川湖区水务局年报</title><meta name="PubDate" content="2025-01-20"></head><body><div class="TRS_Editor">\n${parts.join('\n')}\n</div></body></html>`;
}

function htmlRow(row: SampleRow): string {
  const cells = row.map(
    ({ text, colspan = 1, rowspan = 1 }) =>
      `<td width="60" valign="center" colspan="${colspan}" rowspan="${rowspan}" style="border:1.0pt solid windowtext"><p class="MsoNormal" align="center"><span style="font-family:宋体;font-size:9.0pt">${text || '&nbsp;'}</span></p></td>`,
  );
  return `<tr style="height:20.0pt">${cells.join('')}</tr>`;
}

const runMarks =
  '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>';

export function paragraph(text: string): string {
  const marks = `<w:pPr><w:pStyle w:val="a3"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>${runMarks}</w:pPr>`;
  return `<w:p w:rsidR="00A1" w:rsidRDefault="00B2">${marks}<w:r w:rsidRPr="00C3">${runMarks}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function wordDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
}

export function sampleDocx(): Uint8Array {
  const body = sampleParts
    .map((part) => (typeof part === 'string' ? paragraph(part) : wordTable(sampleTables[part] ?? [])))
    .join('');
  return zipped({ 'word/document.xml': wordDocument(body), 'word/styles.xml': '<w:styles xmlns:w="w"/>' });
}

export function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** A table with spans as Word writes them: covered places of a vertical merge are cells of their own. */
export function wordTable(rows: SampleRow[]): string {
  const covered = new Map<string, number>();
  const written = rows.map((row, at) => {
    const cells: string[] = [];
    let column = 0;
    const cover = () => {
      for (
        let span = covered.get(`${at},${column}`);
        span !== undefined;
        span = covered.get(`${at},${column}`)
      ) {
        cells.push(wordCell('', span, '<w:vMerge/>'));
        column += span;
      }
    };
    for (const { text, colspan = 1, rowspan = 1 } of row) {
      cover();
      for (let below = 1; below < rowspan; below += 1) covered.set(`${at + below},${column}`, colspan);
      cells.push(wordCell(text, colspan, rowspan > 1 ? '<w:vMerge w:val="restart"/>' : ''));
      column += colspan;
    }
    cover();
    return `<w:tr w:rsidR="00D4"><w:trPr><w:trHeight w:val="400"/><w:jc w:val="center"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${written.join('')}</w:tbl>`;
}

function wordCell(text: string, colspan: number, merge: string): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  const borders =
    '<w:tcBorders><w:top w:val="nil"/><w:left w:val="single" w:sz="8" w:space="0" w:color="auto"/></w:tcBorders>';
  const run = text === '' ? '' : `<w:r>${runMarks}<w:t>${text}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/>${span}${merge}${borders}<w:vAlign w:val="center"/></w:tcPr><w:p w:rsidR="00E5"><w:pPr><w:jc w:val="center"/>${runMarks}</w:pPr>${run}</w:p></w:tc>`;
}
