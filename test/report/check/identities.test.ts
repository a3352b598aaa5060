import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReport } from '../../../src/report/check/check.ts';
import {
  applicantColumns,
  applicationRows,
  cellPaths,
  outcomeRows,
  remedyCells,
  remedyGroups,
} from '../../../src/report/layout.ts';
import type { Edition, Report } from '../../../src/report/model.ts';
import { report2019, report2021 } from '../fixture-report.ts';

const columns = applicantColumns.map(({ key }) => key);
const parts = columns.filter((column) => column !== 'total');

/** Tables whose sums all hold, made from any outcomes, any carry-over and any reviews. */
const consistent = fc.constantFrom<Edition>(2019, 2021).chain((edition) =>
  fc
    .record({
      outcomes: fc.array(fc.nat({ max: 60 }), { minLength: 6 * 21, maxLength: 6 * 21 }),
      forward: fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }),
      carriedShare: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      remedies: fc.array(fc.nat({ max: 30 }), { minLength: 12, maxLength: 12 }),
    })
    .map((drawn) => ({ edition, cells: tablesOf(edition, drawn) })),
);

interface Drawn {
  outcomes: number[];
  forward: number[];
  carriedShare: number[];
  remedies: number[];
}

function tablesOf(
  edition: Edition,
  { outcomes, forward, carriedShare, remedies }: Drawn,
): Record<string, number> {
  const cells: Record<string, number> = Object.fromEntries(cellPaths(edition).map((path) => [path, 0]));
  const set = (row: string, column: string, count: number): void => {
    cells[`applications.${row}.${column}`] = count;
    cells[`applications.${row}.total`] = (cells[`applications.${row}.total`] ?? 0) + count;
  };
  for (const [at, column] of parts.entries()) {
    let total = 0;
    for (const [index, row] of outcomeRows(edition).entries()) {
      const count = outcomes[at * 21 + index] ?? 0;
      set(row.key, column, count);
      total += count;
    }
    const left = forward[at] ?? 0;
    const carriedIn = Math.floor((carriedShare[at] ?? 0) * (total + left));
    set('total', column, total);
    set('carriedForward', column, left);
    set('carriedIn', column, carriedIn);
    set('newlyReceived', column, total + left - carriedIn);
  }
  for (const [at, group] of remedyGroups.entries()) {
    let sum = 0;
    for (const [index, cell] of remedyCells.filter(({ key }) => key !== 'total').entries()) {
      const count = remedies[at * 4 + index] ?? 0;
      cells[`${group.key}.${cell.key}`] = count;
      sum += count;
    }
    cells[`${group.key}.total`] = sum;
  }
  return cells;
}

function reportWith(edition: Edition, cells: Record<string, number | null>): Report {
  return edition === 2021 ? report2021({ cells, chapters: [] }) : report2019({ cells, chapters: [] });
}

function sumFindings(report: Report): string[] {
  return checkReport(report)
    .map(({ rule }) => rule)
    .filter((rule) => /^N0[1-4]$/.test(rule));
}

test('任何自相平衡的报告都没有 N01–N04', () => {
  fc.assert(
    fc.property(consistent, ({ edition, cells }) => {
      expect(sumFindings(reportWith(edition, cells))).toEqual([]);
    }),
  );
});

test('表三任何一格改动任何数，至少有一条 N', () => {
  const changed = consistent.chain(({ edition, cells }) =>
    fc.record({
      edition: fc.constant(edition),
      cells: fc.constant(cells),
      row: fc.constantFrom(...applicationRows[edition].map(({ key }) => key)),
      column: fc.constantFrom(...columns),
      by: fc.integer({ min: 1, max: 50 }),
    }),
  );
  fc.assert(
    fc.property(changed, ({ edition, cells, row, column, by }) => {
      const path = `applications.${row}.${column}`;
      const report = reportWith(edition, { ...cells, [path]: (cells[path] ?? 0) + by });
      expect(sumFindings(report).length).toBeGreaterThan(0);
    }),
  );
});

test('把零换成空白，不会凭空多出错误级的勾稽发现', () => {
  fc.assert(
    fc.property(consistent, ({ edition, cells }) => {
      const blanked = Object.fromEntries(
        Object.entries(cells).map(([path, count]) => [path, count === 0 ? null : count]),
      );
      const errors = checkReport(reportWith(edition, blanked)).filter(
        ({ rule, severity }) => rule.startsWith('N') && severity === 'error',
      );
      expect(errors).toEqual([]);
    }),
  );
});

test('空白不算作 0：印出的部分已超过另一边时才断定不平', () => {
  const good = report2021();
  const cells = {
    ...good.cells,
    'applications.carriedIn.naturalPerson': null,
    'applications.carriedForward.naturalPerson': null,
  };
  const open = checkReport({ ...good, cells }).filter(({ rule }) => rule === 'N01');
  expect(open.map(({ status, severity }) => `${status} ${severity}`)).toEqual(['not-assessable info']);
});
