/** 表三粘连行: rows with one way to split are decided by themselves; the others by the identities of the columns, or not at all. */
import { applicantColumns } from '../layout.ts';
import { numberIn } from '../model.ts';
import { balancedCutsOf } from './glued-row.ts';
import type { ReadRow } from './row-order.ts';
import type { TableReading } from './table-reading.ts';

const width = applicantColumns.length;
const mostCombinations = 50_000;

/** Fills `figures` of the rows that can be decided and says which could not. */
export function decideGluedRows(rows: ReadRow[], reading: TableReading): void {
  const glued = rows.filter((row) => row.digits !== undefined);
  if (glued.length === 0) return;
  const ways = new Map(glued.map((row) => [row, balancedCutsOf(row.digits ?? '', width)] as const));
  for (const [row, cuts] of ways) if (cuts.length === 1) row.figures = cuts[0] ?? [];
  const open = [...ways].filter(([, cuts]) => cuts.length > 1);
  if (open.length > 0) decideByColumns(rows, open);
  const decided = glued.filter((row) => row.figures);
  const undecided = glued.filter((row) => !row.figures);
  if (decided.length > 0) {
    reading.notes.push({
      code: 'glued-digits-split',
      message: `表三有 ${decided.length} 行数字粘连，已按勾稽关系唯一确定的方式拆分。`,
    });
  }
  for (const row of undecided) {
    reading.notes.push({
      code: 'glued-digits-undecided',
      message: `表三“${row.label}”一行数字粘连为“${row.digits}”，勾稽关系不能唯一确定拆分方式，未读取。`,
      cells: row.key ? [`applications.${row.key}`] : [],
    });
  }
}

function decideByColumns(rows: ReadRow[], open: [ReadRow, number[][]][]): void {
  const combinations = open.reduce((product, [, cuts]) => product * cuts.length, 1);
  const openRows = new Set(open.map(([row]) => row));
  if (combinations > mostCombinations || rows.some((row) => !row.figures && !openRows.has(row))) return;
  const solutions: number[][][] = [];
  const search = (index: number, chosen: number[][]): void => {
    const next = open[index];
    if (next) for (const cut of next[1]) search(index + 1, [...chosen, cut]);
    else if (columnsHold(rows, new Map(open.map(([row], i) => [row, chosen[i] ?? []]))))
      solutions.push(chosen);
  };
  search(0, []);
  for (const [index, [row]] of open.entries()) {
    const choices = new Set(solutions.map((solution) => solution[index]?.join()));
    if (choices.size === 1) row.figures = solutions[0]?.[index] ?? [];
  }
}

function columnsHold(rows: ReadRow[], chosen: Map<ReadRow, number[]>): boolean {
  for (let column = 0; column < width; column++) {
    const of = (key: string): number => {
      const row = rows.find((candidate) => candidate.key === key);
      if (!row) return 0;
      return chosen.get(row)?.[column] ?? numberIn(row.figures?.[column]) ?? 0;
    };
    const outcomes = rows.filter((row) => row.key && !framing.has(row.key)).map((row) => of(row.key ?? ''));
    const settled = outcomes.reduce((sum, n) => sum + n, 0);
    if (
      settled !== of('total') ||
      of('newlyReceived') + of('carriedIn') !== of('total') + of('carriedForward')
    ) {
      return false;
    }
  }
  return true;
}

const framing = new Set(['newlyReceived', 'carriedIn', 'total', 'carriedForward']);
