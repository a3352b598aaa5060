import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyKinds } from '../../src/law/reply/reply-kind.ts';
import { findCountedCell } from '../../src/report/counted-cell.ts';
import {
  applicantColumns,
  applicationRows,
  cellPaths,
  outcomeRows,
  remedyCells,
  remedyGroups,
} from '../../src/report/layout.ts';
import type { Edition } from '../../src/report/model.ts';
import { tallyApplications, tallyRemedies } from '../../src/report/tally.ts';
import { applicationFigures, remedyFigures } from './random-figures.ts';

const editions: Edition[] = [2019, 2021];
const columns = applicantColumns.map(({ key }) => key);

describe.each(editions)('表三，%d 年格式', (edition) => {
  const rows = applicationRows[edition].map(({ key }) => key);

  it('没有申请的，每格都写 0，一格不少', () => {
    const cells = tallyApplications([], edition);
    const paths = cellPaths(edition).filter((path) => path.startsWith('applications.'));
    expect(Object.keys(cells)).toEqual(paths);
    expect(new Set(Object.values(cells))).toEqual(new Set([0]));
  });

  it('任意一组数，各列都有：一加二等于三加四，办理结果各行之和等于（七）总计，各行六列之和等于总计列', () => {
    fc.assert(
      fc.property(applicationFigures(edition), (figures) => {
        const cells = tallyApplications(figures, edition);
        const at = (row: string, column: string) => cells[`applications.${row}.${column}`] ?? Number.NaN;
        for (const column of columns) {
          const entered = at('newlyReceived', column) + at('carriedIn', column);
          expect(entered).toBe(at('total', column) + at('carriedForward', column));
          const outcomes = outcomeRows(edition).reduce((sum, { key }) => sum + at(key, column), 0);
          expect(outcomes).toBe(at('total', column));
        }
        for (const row of rows) {
          const sum = columns.slice(0, -1).reduce((before, column) => before + at(row, column), 0);
          expect(sum).toBe(at(row, 'total'));
        }
      }),
    );
  });

  it('任意一组数，逐格按“这一格计什么”另算一遍，格格相同', () => {
    fc.assert(
      fc.property(applicationFigures(edition), (figures) => {
        const again = (row: string, column: string) =>
          figures
            .filter((one) => column === 'total' || one.column === column)
            .filter(({ entered, left }) => {
              if (row === 'newlyReceived' || row === 'carriedIn') return entered === row;
              if (row === 'carriedForward') return left === row;
              return left !== 'carriedForward' && (row === 'total' || left.row === row);
            })
            .reduce((sum, { count }) => sum + count, 0);
        const expected = rows.flatMap((row) =>
          columns.map((column) => [`applications.${row}.${column}`, again(row, column)]),
        );
        expect(tallyApplications(figures, edition)).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  it('每一格都说得出计什么；表二没有', () => {
    for (const path of cellPaths(edition)) {
      expect(findCountedCell(path, edition) === undefined).toBe(path.startsWith('proactive.'));
    }
    const kinds = outcomeRows(edition).flatMap(({ key }) => {
      const cell = findCountedCell(`applications.${key}.total`, edition);
      return cell?.table === 3 && typeof cell.row !== 'string' ? [...cell.row] : [];
    });
    expect(kinds).toHaveLength(new Set(kinds).size);
    expect(kinds).toHaveLength(replyKinds.length);
  });
});

it('2019 年格式没有逾期不补正一行，误入的会报错，不会悄悄丢掉', () => {
  const one = { column: 'naturalPerson', entered: 'newlyReceived', count: 1 } as const;
  const lapsed = { ...one, left: { row: 'otherwise.correctionLapsed' } } as const;
  expect(() => tallyApplications([lapsed], 2019)).toThrow('applications.otherwise.correctionLapsed');
  expect(tallyApplications([lapsed], 2021)['applications.otherwise.correctionLapsed.total']).toBe(1);
});

describe('表四', () => {
  it('没有复议、诉讼的，15 格都写 0', () => {
    const cells = tallyRemedies([]);
    expect(Object.keys(cells)).toEqual(cellPaths(2021).slice(-15));
    expect(new Set(Object.values(cells))).toEqual(new Set([0]));
  });

  it('任意一组数，三组各有：维持、纠正、其他、尚未审结之和等于总计；逐格另算相同', () => {
    fc.assert(
      fc.property(remedyFigures, (figures) => {
        const cells = tallyRemedies(figures);
        for (const { key: block } of remedyGroups) {
          const own = figures.filter((one) => one.block === block);
          for (const { key: cell } of remedyCells) {
            const expected = own
              .filter((one) => cell === 'total' || one.cell === cell)
              .reduce((sum, { count }) => sum + count, 0);
            expect(cells[`${block}.${cell}`]).toBe(expected);
          }
          const parts = ['upheld', 'corrected', 'other', 'pending'].map(
            (cell) => cells[`${block}.${cell}`] ?? 0,
          );
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cells[`${block}.total`]);
        }
      }),
    );
  });
});
