/**
 * 按印刷顺序归位: the rows of table 3 stand in a fixed order, so rows whose label was lost or printed elsewhere are known by
 * their place between two labelled rows, if and only if they are exactly as many as the rows missing there.
 */
import { applicationRows } from '../layout.ts';
import { numberIn } from '../model.ts';
import type { RowFigures } from './row-figures.ts';
import type { TableReading } from './table-reading.ts';

/** A row as read: with figures, or with `digits` whose borders are lost, or with neither where the copy leaves it open. */
export interface ReadRow {
  key: string | undefined;
  label: string;
  figures?: RowFigures;
  digits?: string;
}

/** The rows with their keys; rows that stay without one are left out, with a note. `strays` are figures printed outside any row. */
export function placeByOrder(rows: ReadRow[], strays: string[], reading: TableReading): ReadRow[] {
  const labelled = withoutRepeats(rows);
  const order = orderOf(labelled);
  const present = new Set(labelled.map((row) => row.key));
  const placed: ReadRow[] = [];
  let open: ReadRow[] = [];
  let previous = -1;
  let byOrder = 0;
  for (const row of [...labelled, undefined]) {
    const place = row ? (row.key ? order.indexOf(row.key) : -2) : order.length;
    if (row && place === -2) {
      open.push(row);
      continue;
    }
    const missing = order
      .slice(previous + 1, Math.max(place, previous + 1))
      .filter((key) => !present.has(key));
    const unlabelled = open.filter((candidate) => candidate.label === '');
    const fitting =
      unlabelled.length === missing.length ? unlabelled : open.length === missing.length ? open : [];
    for (const [index, candidate] of fitting.entries()) {
      placed.push({ ...candidate, key: missing[index], label: '' });
      byOrder++;
    }
    if (open.length > 0 && fitting.length === 0 && missing.length > 0) {
      reading.notes.push({
        code: 'cells-undecided',
        message: `表三有 ${open.length} 行数字没有行名，所缺的行是 ${missing.length} 行，无法确定对应关系，未读取。`,
        cells: missing.map((key) => `applications.${key}`),
      });
    }
    open = [];
    if (row) placed.push(row);
    previous = Math.max(previous, place);
  }
  if (byOrder > 0) {
    reading.notes.push({
      code: 'rows-placed-by-order',
      message: `表三有 ${byOrder} 行数字与行名分离，已按表格固定顺序归位。`,
    });
  }
  placeStray(placed, strays, reading);
  return placed;
}

function orderOf(rows: ReadRow[]): string[] {
  const single = rows.some((row) => row.key === 'otherwise' && (row.figures ?? row.digits));
  const divided = rows.some((row) => row.key?.startsWith('otherwise.') && (row.figures ?? row.digits));
  const keys2021 = applicationRows[2021].map((row) => row.key);
  if (!single) return keys2021;
  if (!divided) return applicationRows[2019].map((row) => row.key);
  return keys2021.flatMap((key) => (key === 'otherwise.correctionLapsed' ? ['otherwise', key] : [key]));
}

/** A row printed twice (heads repeated after a page break, the table shown twice) counts once: the first with figures. */
function withoutRepeats(rows: ReadRow[]): ReadRow[] {
  const best = new Map<string, ReadRow>();
  for (const row of rows) {
    if (row.key === undefined) continue;
    const known = best.get(row.key);
    if (!known || (weightOf(known) <= 0 && weightOf(row) > weightOf(known))) best.set(row.key, row);
  }
  return rows.filter((row) => row.key === undefined || best.get(row.key) === row);
}

function weightOf(row: ReadRow): number {
  if (row.digits) return 1;
  return row.figures?.filter((figure) => figure !== null && figure !== undefined).length ?? -1;
}

/** A lone figure outside the rows belongs to the only blank cell it balances, if there is exactly one. */
function placeStray(rows: ReadRow[], strays: string[], reading: TableReading): void {
  if (strays.length !== 1 || !/^\d+$/.test(strays[0]?.trim() ?? '')) return;
  const figure = Number(strays[0]);
  const blanks = rows.flatMap((row) =>
    (row.figures ?? []).flatMap((value, index) => (value === null ? [{ row, index }] : [])),
  );
  const [blank] = blanks;
  if (!blank || blanks.length !== 1 || !blank.row.figures) return;
  const figures = blank.row.figures.with(blank.index, figure);
  const parts = figures.slice(0, -1).reduce<number>((sum, value) => sum + (numberIn(value) ?? Number.NaN), 0);
  if (parts !== numberIn(figures.at(-1))) return;
  blank.row.figures = figures;
  reading.notes.push({
    code: 'displaced-number-placed',
    message: `数字 ${figure} 印在表三各行之外，只有一个空格能与之相合，已归位。`,
    cells: [`applications.${blank.row.key}`],
  });
}
