import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtureReport } from '../../../bench/fixture-report.ts';
import { applicantColumns } from '../../../src/report/layout.ts';
import type { CellPath, CellValue, Report } from '../../../src/report/model.ts';
import { readReport } from '../../../src/report/read/read-report.ts';
import { type RenderFormat, renderReport } from '../../../src/report/render/render.ts';
import { arbitraryReport } from './arbitrary-report.ts';

const formats: RenderFormat[] = ['json', 'html', 'md', 'docx', 'xlsx'];

/** What must survive printing and reading back; the copy itself (source, notes) is another. */
function content({ source: _source, notes: _notes, page: _page, ...rest }: Report) {
  return rest;
}

async function printedAndRead(report: Report, format: RenderFormat): Promise<Report> {
  const { body } = await renderReport(report, format);
  const reading = await readReport(body, `年报.${format}`);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

describe('年报印出后再读入，内容不变', () => {
  test.each<[RenderFormat, number]>([
    ['json', 100],
    ['html', 100],
    ['md', 100],
    ['docx', 40],
    ['xlsx', 40],
  ])('%s：任意%i份年报的机关、年度、版本、单元格、章节和标签都不变', async (format, runs) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        expect(content(await printedAndRead(report, format))).toEqual(content(report));
      }),
      { numRuns: runs },
    );
  });

  test.each<[what: string, gone: RegExp, old: Record<CellPath, CellValue>]>([
    [
      '（六）项沿用2019年版表头',
      /^proactive\.(?:penalties|coercion)\./,
      {
        'proactive.penalties.previousItems': 12,
        'proactive.penalties.change': -3,
        'proactive.penalties.decisions': 47,
        'proactive.coercion.previousItems': null,
        'proactive.coercion.change': 0,
        'proactive.coercion.decisions': { text: '/' },
      },
    ],
    [
      '（九）项政府集中采购',
      /^$/,
      { 'proactive.procurement.projects': 6, 'proactive.procurement.amount': { text: '209万' } },
    ],
    [
      '（八）项写项目数量',
      /^proactive\.fees\./,
      { 'proactive.fees.previousItems': 0, 'proactive.fees.change': null },
    ],
    [
      '（六）其他处理只有一行',
      /^applications\.otherwise\./,
      Object.fromEntries(applicantColumns.map(({ key }, index) => [`applications.otherwise.${key}`, index])),
    ],
  ])('2021年版报告中混用2019年版：%s，各种格式都读回原样', async (_what, gone, old) => {
    const cells = Object.entries(fixtureReport().cells).filter(([path]) => !gone.test(path));
    const report = { ...fixtureReport(), cells: { ...Object.fromEntries(cells), ...old } };
    for (const format of formats)
      expect(content(await printedAndRead(report, format))).toEqual(content(report));
  });

  test('没有表格的2018年报告只有文字', async () => {
    const report = { ...fixtureReport(2018), edition: null, cells: {} };
    for (const format of formats)
      expect(content(await printedAndRead(report, format))).toEqual(content(report));
  });
});
