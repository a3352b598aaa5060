/** What reading one table yields: cells, printed labels that drifted from the official ones, and remarks on the copy. */
import type { CellPath, CellValue, ReadingNote } from '../model.ts';
import { withoutSpace } from './bare-text.ts';

export interface TableReading {
  cells: Record<CellPath, CellValue>;
  labels: Record<string, string>;
  notes: ReadingNote[];
}

export function emptyReading(): TableReading {
  return { cells: {}, labels: {}, notes: [] };
}

/** Keeps a cell that the original has; `undefined` is one it has not. */
export function keepCell(reading: TableReading, path: CellPath, value: CellValue | undefined): void {
  if (value !== undefined) reading.cells[path] = value;
}

/** Keeps a printed label under its path if it differs from the official one by more than white space. */
export function keepLabel(reading: TableReading, path: string, printed: string, official: string): void {
  if (printed === official || path in reading.labels) return;
  const bare = printed.replace(/\s+/g, '');
  if (bare !== official.replace(/\s+/g, '') && withoutSpace(printed) !== '') reading.labels[path] = bare;
}
