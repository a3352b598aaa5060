import type { OpenCell } from '../flow.ts';
import { type Sprm, sprmCodes } from './sprm.ts';

/** 表格行 as Word 97 defines it: right edges of the cells in twips and how each is merged. */
export interface RowShape {
  edges: number[];
  merges: CellMerge[];
}

interface CellMerge {
  /** Belongs to the cell on its left. */
  across: boolean;
  down: 'none' | 'restart' | 'continue';
}

const cellSize = 20;
/** Edges closer than this many twips are one. */
const slack = 30;

export function rowShapeOf(group: Buffer, sprms: Sprm[]): RowShape | undefined {
  const definition = sprms.findLast((sprm) => sprm.code === sprmCodes.tableDefinition);
  if (!definition || definition.size < 3) return undefined;
  const count = group[definition.at] ?? 0;
  const edges: number[] = [];
  const cellsAt = definition.at + 1 + (count + 1) * 2;
  if (cellsAt > definition.at + definition.size) return undefined;
  for (let at = definition.at + 1; at < cellsAt; at += 2) edges.push(group.readInt16LE(at));
  const merges = Array.from({ length: count }, (_, index): CellMerge => {
    const at = cellsAt + index * cellSize;
    const flags = at + 2 <= definition.at + definition.size ? group.readUInt16LE(at) : 0;
    return { across: (flags & 3) === 1, down: downOf((flags >> 5) & 3) };
  });
  for (const sprm of sprms) {
    const cell = sprm.code === sprmCodes.verticalMerge ? merges[group[sprm.at] ?? -1] : undefined;
    if (cell) cell.down = downOf(group[sprm.at + 1] ?? 0);
  }
  return { edges, merges };
}

function downOf(flags: number): CellMerge['down'] {
  return flags === 0 ? 'none' : (flags & 2) === 0 ? 'continue' : 'restart';
}

/** Gives the cells of a whole table their grid columns from the edges of all its rows, and takes merged cells together. */
export function placedRows(rows: { cells: OpenCell[]; shape: RowShape | undefined }[]): OpenCell[][] {
  const grid: number[] = [];
  for (const edge of rows.flatMap(({ shape }) => shape?.edges ?? []).toSorted((a, b) => a - b)) {
    if (edge - (grid.at(-1) ?? Number.NEGATIVE_INFINITY) > slack) grid.push(edge);
  }
  const column = (edge: number) =>
    Math.max(
      0,
      grid.findLastIndex((line) => line <= edge + slack),
    );
  const merging = new Map<number, OpenCell>();
  return rows.map(({ cells, shape }) => {
    const kept: OpenCell[] = [];
    for (const [at, cell] of cells.entries()) {
      const [left, right] = [shape?.edges[at], shape?.edges[at + 1]];
      const merge = shape?.merges[at];
      cell.column = left === undefined ? at : column(left);
      cell.colspan =
        left === undefined || right === undefined ? 1 : Math.max(1, column(right) - column(left));
      const before = kept.at(-1);
      const above = merging.get(cell.column);
      if (merge?.across && before) before.colspan += cell.colspan;
      else if (merge?.down === 'continue' && above) above.rowspan += 1;
      else {
        kept.push(cell);
        if (merge?.down === 'restart') merging.set(cell.column, cell);
        else merging.delete(cell.column);
      }
    }
    return kept;
  });
}
