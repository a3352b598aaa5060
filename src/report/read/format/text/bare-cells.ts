import { isFigureCell, isHeading, isLabel, isNumber } from './line.ts';
import { isLabelledRow } from './spaced-rows.ts';
import type { Stretch } from './stretch.ts';

const longestCell = 45;
/** A table shows its labels early. */
const mostBeforeLabels = 60;
const mostCells = 1000;

/**
 * 一行一格 without any mark: label lines, then figure lines. A run of short lines is a table when it holds the labels of one or
 * figures enough; its row ends are lost, so it comes out as `cells`.
 */
export function findBareCells(lines: string[], at: number): Stretch | undefined {
  const first = (lines[at] ?? '').trim();
  if (!isLabel(first) && !isNumber(first)) return undefined;
  const run: { text: string; gap: number; line: number }[] = [];
  let gap = 0;
  for (let line = at; line < lines.length && gap < 4; line += 1) {
    const text = (lines[line] ?? '').trim();
    if (text === '') {
      gap += 1;
      continue;
    }
    if (text.length > longestCell || /[\t|。；]/.test(text) || isHeading(text) || isLabelledRow(text)) break;
    run.push({ text, gap, line });
    gap = 0;
    if (run.length === mostBeforeLabels && run.filter((cell) => isLabel(cell.text)).length < 2)
      return undefined;
    if (run.length === mostCells) break;
  }
  while (run.length > 0 && !isFigureCell(run.at(-1)?.text ?? '') && !isLabel(run.at(-1)?.text ?? ''))
    run.pop();
  const numbers = run.filter(({ text }) => isNumber(text)).length;
  const figures = run.filter(({ text }) => isFigureCell(text)).length;
  const labels = run.filter(({ text }) => isLabel(text)).length;
  if (labels < 2 || !(numbers >= 2 || labels >= 6) || labels + figures < run.length / 2) return undefined;
  const usual = usualGap(run.slice(1).map((cell) => cell.gap));
  const cells: string[] = [];
  for (const cell of run) {
    for (let blank = blanksBefore(cell, usual); cells.length > 0 && blank > 0; blank -= 1) cells.push('');
    cells.push(cell.text);
  }
  return { blocks: [{ kind: 'cells', cells }], next: (run.at(-1)?.line ?? at) + 1 };
}

/** Blank lines beyond the usual gap are blank cells, each with a gap of its own; before a label they may be a row's end. */
function blanksBefore(cell: { text: string; gap: number }, usual: number): number {
  if (cell.gap <= usual || !isFigureCell(cell.text)) return 0;
  return Math.floor((cell.gap - usual) / (usual + 1));
}

function usualGap(gaps: number[]): number {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
