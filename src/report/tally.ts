/** 统计: counts of applications and remedies → the cells of tables 3 and 4. */
import type { ApplicationFigures, RemedyFigure } from '../case/figures.ts';
import { applicantColumns, applicationPath, applicationRows, remedyCells, remedyGroups } from './layout.ts';
import type { CellPath, Edition } from './model.ts';

/** So many of one kind. */
export type Counted<T> = T & { count: number };

/**
 * 表三: every cell of the edition's form, 0 where nothing was counted. What enters a column leaves it, and every count goes into its
 * column and into 总计, so that all identities hold whatever the figures are. Throws RangeError for a row the edition does not have.
 */
export function tallyApplications(
  figures: readonly Counted<ApplicationFigures>[],
  edition: Edition,
): Record<CellPath, number> {
  const rows = applicationRows[edition].map(({ key }) => key);
  const columns = applicantColumns.map(({ key }) => key);
  const cells = zeros(rows.flatMap((row) => columns.map((column) => applicationPath(row, column))));
  for (const { column, entered, left, count } of figures) {
    const leaving = left === 'carriedForward' ? [left] : [left.row, 'total'];
    for (const row of [entered, ...leaving]) {
      add(cells, applicationPath(row, column), count);
      add(cells, applicationPath(row, 'total'), count);
    }
  }
  return cells;
}

/** 表四: the fifteen cells, the same in both editions. */
export function tallyRemedies(figures: readonly Counted<RemedyFigure>[]): Record<CellPath, number> {
  const cells = zeros(remedyGroups.flatMap((group) => remedyCells.map((cell) => `${group.key}.${cell.key}`)));
  for (const { block, cell, count } of figures) {
    add(cells, `${block}.${cell}`, count);
    add(cells, `${block}.total`, count);
  }
  return cells;
}

function zeros(paths: readonly CellPath[]): Record<CellPath, number> {
  return Object.fromEntries(paths.map((path) => [path, 0]));
}

function add(cells: Record<CellPath, number>, path: CellPath, count: number): void {
  const before = cells[path];
  if (before === undefined) throw new RangeError(`no such cell: ${path}`);
  cells[path] = before + count;
}
