import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { SheetColumn, SheetValue } from '../../../src/service/workbook/column.ts';
import { columnName } from '../../../src/service/workbook/sheet-xml.ts';
import { mostRows, XlsxStream } from '../../../src/service/workbook/xlsx-stream.ts';

const columns: SheetColumn[] = [
  { heading: '摘要', kind: 'text', width: 30 },
  { heading: '日期', kind: 'day', width: 12 },
  { heading: '件数', kind: 'number', width: 8 },
  { heading: '超期', kind: 'yesNo', width: 8 },
];

async function written(
  ...pages: SheetValue[][][]
): Promise<{ sheet: string; parts: string[]; chunks: number }> {
  const chunks: Uint8Array[] = [];
  const sink = async (bytes: Uint8Array) => {
    await Promise.resolve();
    chunks.push(bytes);
  };
  const xlsx = new XlsxStream({ name: '台账', columns, at: '2026-02-09T10:00:00+08:00' }, sink);
  for (const page of pages) await xlsx.add(page);
  await xlsx.end();
  const files = unzipSync(Buffer.concat(chunks));
  const sheet = files['xl/worksheets/sheet1.xml'];
  if (!sheet) throw new Error('no sheet');
  return { sheet: strFromU8(sheet), parts: Object.keys(files), chunks: chunks.length };
}

function textsOf(sheet: string): string[] {
  return [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text ?? '');
}

describe('逐页写出的 Excel 工作簿', () => {
  it.each(['=1+1', '+86 870', '-5', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1'])(
    '以 %j 开头的申请内容只作文字，不成公式',
    async (text) => {
      const { sheet } = await written([[text, undefined, undefined, undefined]]);
      expect(sheet).not.toContain('<f>');
      expect(textsOf(sheet).at(-1)).toBe(text.replace(/&/g, '&amp;'));
      expect(sheet).toContain('<c s="2" t="inlineStr">');
    },
  );

  it.each([
    ['<script>&"', '&lt;script&gt;&amp;&quot;'],
    ['甲\u0000乙\u0008丙\uFFFF', '甲乙丙'],
    ['\uD800孤立的代理项', '孤立的代理项'],
    ['_x0041_', '_x005F_x0041_'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['𠮷野', '𠮷野'],
    ['第一行\r\n第二行', '第一行\n第二行'],
  ])('%j 写作 %j，读回不变样', async (text, expected) => {
    const { sheet } = await written([[text, undefined, undefined, undefined]]);
    expect(textsOf(sheet).at(-1)).toBe(expected);
  });

  it('超过32767字的截断', async () => {
    const { sheet } = await written([['长'.repeat(40_000), undefined, undefined, undefined]]);
    expect(textsOf(sheet).at(-1)).toHaveLength(32_767);
  });

  it('日期是真正的日期：1970-01-01 为第25569日，2026-02-06 为第46059日；是否写作是、否', async () => {
    const { sheet } = await written([
      ['甲', plainDate('1970-01-01'), 3, true],
      ['乙', plainDate('2026-02-06'), 0, false],
    ]);
    expect(sheet).toContain('<c s="3"><v>25569</v></c><c s="4"><v>3</v></c>');
    expect(sheet).toContain('<c s="3"><v>46059</v></c><c s="4"><v>0</v></c>');
    expect(textsOf(sheet).slice(-4)).toEqual(['甲', '是', '乙', '否']);
  });

  it('首行首列冻结，栏宽照设，筛选到最后一行；没有行也成文件', async () => {
    const { sheet, parts } = await written(
      [['甲', undefined, undefined, undefined]],
      [['乙', undefined, undefined, undefined]],
    );
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
    expect(sheet).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
    expect(parts).toContain('[Content_Types].xml');
    expect((await written()).sheet).toContain('<autoFilter ref="A1:D1"/>');
  });

  it.each([
    ['短', 16.5],
    ['一行十五个汉字刚好写不下这一栏', 30],
    ['甲\n乙\n丙', 43.5],
    ['长'.repeat(2000), 409],
  ])('行高随最长的文字：%#', async (text, height) => {
    const { sheet } = await written([[text, undefined, undefined, undefined]]);
    expect(sheet).toContain(`<row ht="${height}">`);
  });

  it('值与栏的种类不符，指出是哪一栏', async () => {
    await expect(written([['甲', undefined, '3', undefined]])).rejects.toThrow(/^件数: 3$/);
  });

  it('写不下的（超过1048575行）即刻拒绝', async () => {
    const page = Array.from({ length: mostRows + 1 }, () => []);
    await expect(written(page)).rejects.toThrow(RangeError);
  });

  it('去处写不进的，错误传回', async () => {
    const sheet = { name: '台账', columns, at: '2026-02-09T10:00:00+08:00' };
    const xlsx = new XlsxStream(sheet, () => Promise.reject(new Error('磁盘已满')));
    await expect(xlsx.end()).rejects.toThrow('磁盘已满');
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [51, 'AY'],
    [703, 'AAA'],
  ])('第%i栏是 %s', (number, name) => {
    expect(columnName(number)).toBe(name);
  });
});
