import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/report/model.ts';
import { circled, renderFindings } from '../../../src/report/render/findings.ts';
import { blankReport } from './blank-report.ts';

const unbalanced: Finding = {
  rule: 'N01',
  severity: 'error',
  status: 'fail',
  message: '本年新收8加上年结转0，不等于总计0加结转0。',
  cells: ['applications.newlyReceived.total', 'applications.unavailable.notHeld.naturalPerson'],
  basis: '国办公开办函〔2021〕30号',
  formula: '=新收+结转',
  left: '8 + 0',
  right: '0 + 0',
  difference: 8,
};

/** Strings and numbers of a sheet, row by row. */
async function sheet(bytes: Uint8Array, number: number): Promise<(string | number)[][]> {
  const parts = unzipSync(bytes);
  const strings = [
    ...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<t[^>]*>([^<]*)<\/t>/g),
  ];
  const xml = strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) =>
    [...(row[1] ?? '').matchAll(/<c r="\w+"(?: s="\d+")?(?: t="(\w)")?>(?:<v>([^<]*)<\/v>)?/g)].map(
      ([, type, value]) => (type === 's' ? (strings[Number(value)]?.[1] ?? '') : Number(value)),
    ),
  );
}

describe('发现清单工作簿', () => {
  test('一行一条，单元格写中文名，以等号开头的公式是文字', async () => {
    const bytes = await renderFindings([{ report: blankReport(2021), findings: [unbalanced] }]);
    const rows = await sheet(bytes, 2);
    expect(rows[0]?.slice(0, 9)).toEqual([
      '单位',
      '年度',
      '文件',
      '编号',
      '规则',
      '级别',
      '状态',
      '问题',
      '涉及单元格',
    ]);
    expect(rows[1]?.slice(0, 13)).toEqual([
      '青屿县自然资源局',
      2023,
      '年报.docx',
      '①',
      'N01',
      '错误',
      '不符',
      '本年新收8加上年结转0，不等于总计0加结转0。',
      '表三·一、本年新收政府信息公开申请数量·总计\n表三·（四）无法提供·1.本机关不掌握相关政府信息·自然人',
      '=新收+结转',
      '8 + 0',
      '0 + 0',
      8,
    ]);
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  test('汇总按单位计数并合计，没有问题的单位也在', async () => {
    const rows = await sheet(
      await renderFindings([
        {
          report: blankReport(2021),
          findings: [unbalanced, { ...unbalanced, severity: 'warning', status: 'uncertain' }],
        },
        { report: blankReport(2021, {}, { organ: '云汀市水务局' }), findings: [] },
      ]),
      1,
    );
    expect(rows[0]).toEqual([
      '单位',
      '年度',
      '文件',
      '错误',
      '警告',
      '提示',
      '合计',
      '其中待核实',
      '其中无法判断',
    ]);
    expect(rows[1]?.slice(3)).toEqual([1, 1, 0, 2, 1, 0]);
    expect(rows[2]?.slice(3)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(rows[3]?.slice(-6)).toEqual([1, 1, 0, 2, 1, 0]);
  });

  test.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '51'],
  ])('第%i条编号为%s', (number, mark) => {
    expect(circled(number)).toBe(mark);
  });
});
