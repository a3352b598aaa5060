/** 分述: when a figure that differs from the table is only a part of what the narrative says. */
import type { CellPath } from '../../model.ts';
import type { PlacedFigure, Qualifier } from '../../narrative/figure.ts';
import type { Matter } from '../matter.ts';
import { tableFigure } from './table-figure.ts';

/** Does the figure carry any of these qualifiers? */
export function has({ qualifiers }: PlacedFigure, ...any: Qualifier[]): boolean {
  return any.some((qualifier) => qualifiers.includes(qualifier));
}

/** Another figure of the same kind agrees: this one is then a part, unless it claims to be the whole. */
export function isCovered(matter: Matter, figure: PlacedFigure, inTable: number): boolean {
  const other = matter.figures.some(
    (one) =>
      one !== figure &&
      one.kind === figure.kind &&
      one.paths.join() === figure.paths.join() &&
      one.number === inTable &&
      !has(one, 'growth', 'other-year'),
  );
  return other && (has(figure, 'part') || !has(figure, 'whole'));
}

/** Told in several figures of one sentence that only together make the whole (`当场答复2件，书面答复6件`). */
export function isSharedOut(matter: Matter, figure: PlacedFigure, inTable: number): boolean {
  const together = matter.figures.filter(
    (one) =>
      one.kind === figure.kind &&
      one.chapter === figure.chapter &&
      one.count.sentenceStart === figure.count.sentenceStart &&
      !has(one, 'growth', 'other-year'),
  );
  return together.length > 1 && together.reduce((sum, { number }) => sum + number, 0) === inTable;
}

function groupOf(path: CellPath | undefined): string {
  return path?.split('.')[1] ?? '';
}

/** Figures of one group told apart in a sentence that together make what the table has (`不掌握1件，信息不存在1件`). */
export function isGroupShared(matter: Matter, figure: PlacedFigure): boolean {
  const group = groupOf(figure.paths[0]);
  const together = matter.figures.filter(
    (one) =>
      one.kind === 'outcome' &&
      one.chapter === figure.chapter &&
      one.count.sentenceStart === figure.count.sentenceStart &&
      one.paths.every((path) => groupOf(path) === group),
  );
  const cells = matter.paths.filter((path) => groupOf(path) === group && path.endsWith('.total'));
  const sum = together.reduce((before, { number }) => before + number, 0);
  return together.length > 1 && sum === tableFigure(matter, cells)?.number;
}
