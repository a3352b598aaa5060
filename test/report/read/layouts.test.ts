import { describe, expect, test } from 'vitest';
import type { CellValue, Edition, Report } from '../../../src/report/model.ts';
import { readReportText } from '../../../src/report/read/read-report.ts';
import { balancedCells, figures, organ, printedReport, reportWith } from './printed-report.ts';
import * as layouts from './text-layouts.ts';

const named: [string, layouts.Layout][] = [
  ['一格一行、行首制表符', layouts.tabbedCells],
  ['一格一行、字后竖线', layouts.pipedCells],
  ['竖线分隔的行', layouts.pipeRows],
  ['Markdown 表、合并格留空', layouts.markdownGrid],
  ['Markdown 表、合并格重复', layouts.repeatedGrid],
  ['制表符分隔的行', layouts.tabRows],
  ['一格一行、格间空行', layouts.bareCells],
  ['空格分隔的行', layouts.spacedRows],
];

const editions: Edition[] = [2021, 2019];

async function read(text: string): Promise<Report> {
  const reading = await readReportText(text);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

function asHtml(text: string): string {
  return `<html><body>${text
    .split('\n')
    .map((line) => (line.startsWith('<table') ? line : `<p>${line}</p>`))
    .join('\n')}</body></html>`;
}

describe.each(editions)('%i 版', (edition) => {
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1);

  test.each(named)('%s：逐格读出', async (_name, layout) => {
    for (const seed of seeds) {
      const cells = balancedCells(edition, seed);
      const report = await read(printedReport(reportWith(edition, cells), layout));
      expect({ seed, cells: report.cells, edition: report.edition, organ: report.organ }).toEqual({
        seed,
        cells,
        edition,
        organ,
      });
    }
  });

  test('单元格按表格印刷的顺序列出：表二、表三、表四', async () => {
    const report = await read(
      printedReport(reportWith(edition, balancedCells(edition, 1)), layouts.pipeRows),
    );
    const tables = Object.keys(report.cells).map((path) => path.split('.')[0]);
    expect([...new Set(tables)]).toEqual(['proactive', 'applications', 'reconsideration', 'litigation']);
  });

  test('网页表格：逐格读出', async () => {
    for (const seed of seeds) {
      const cells = balancedCells(edition, seed);
      const report = await read(asHtml(printedReport(reportWith(edition, cells), layouts.htmlTable)));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells });
    }
  });

  test('全部粘连：要么读对，要么不读，绝不读错', async () => {
    let decided = 0;
    for (const seed of seeds) {
      const cells = balancedCells(edition, seed);
      const text = printedReport(reportWith(edition, cells), layouts.glued).replaceAll('\n', '');
      const report = await read(text);
      for (const [path, value] of Object.entries(report.cells))
        expect({ path, value }).toEqual({ path, value: cells[path] });
      decided += Object.keys(report.cells).length;
    }
    expect(decided).toBeGreaterThan(seeds.length * 150);
  });

  test.each([
    ['一格一行、行首制表符', layouts.tabbedCells],
    ['Markdown 表、合并格留空', layouts.markdownGrid],
    ['制表符分隔的行', layouts.tabRows],
  ] as [string, layouts.Layout][])('%s：空格与 0 混用时空格仍是空格', async (_name, layout) => {
    for (const seed of seeds) {
      const cells = withBlanks(balancedCells(edition, seed), seed);
      const report = await read(printedReport(reportWith(edition, cells), layout));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells });
    }
  });

  test('网页表格：空格、单位、斜杠各按原样', async () => {
    for (const seed of seeds) {
      const cells = withOddities(withBlanks(balancedCells(edition, seed), seed), seed);
      const report = await read(asHtml(printedReport(reportWith(edition, cells), layouts.htmlTable)));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells });
    }
  });
});

function withBlanks(cells: Record<string, CellValue>, seed: number): Record<string, CellValue> {
  const next = figures(seed + 100);
  return Object.fromEntries(
    Object.entries(cells).map(([path, value]) => [path, value === 0 && next(2) === 0 ? null : value]),
  );
}

function withOddities(cells: Record<string, CellValue>, seed: number): Record<string, CellValue> {
  const next = figures(seed + 200);
  const odd: CellValue[] = [
    { text: '/' },
    { text: '-' },
    { text: '3件', number: 3 },
    { text: '22（其中修订16件）', number: 22 },
  ];
  return Object.fromEntries(
    Object.entries(cells).map(([path, value]) => [
      path,
      next(20) === 0 ? (odd[next(odd.length)] ?? null) : value,
    ]),
  );
}
