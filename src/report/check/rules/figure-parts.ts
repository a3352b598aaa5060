/** 分述: when a figure that differs from the table is only a part of what the narrative says. */
import type { CellPath } from '../../model.ts';
import type { PlacedFigure, Qualifier } from '../../narrative/figure.ts';
import type { Matter } from '../matter.ts';
import { tableFigure } from './table-figure.ts';

/** Does the figure carry any of these qualifiers? */
export function has({ qualifiers }: PlacedFigure, ...any: Qualifier[]): boolean {
  return any.some((qualifier) => qualifiers.includes(qualifier));
}

/** What is said elsewhere, by what it speaks of: made once, so that a long text stays cheap. */
interface Told {
  /** How often a number is given for a kind and its cells. */
  numbers: Map<string, number>;
  /** Sum and count of a kind, or of a group of outcomes, in one sentence. */
  sentences: Map<string, { sum: number; count: number }>;
}

const known = new WeakMap<Matter, Told>();

function toldIn(matter: Matter): Told {
  const before = known.get(matter);
  if (before) return before;
  const told: Told = { numbers: new Map(), sentences: new Map() };
  for (const figure of matter.figures) {
    if (has(figure, 'growth', 'other-year')) continue;
    const key = numberKey(figure, figure.number);
    told.numbers.set(key, (told.numbers.get(key) ?? 0) + 1);
    addTo(told, sentenceKey(figure, figure.kind), figure.number);
    if (figure.kind !== 'outcome') continue;
    const groups = new Set(figure.paths.map(groupOf));
    if (groups.size === 1) addTo(told, sentenceKey(figure, groupOf(figure.paths[0])), figure.number);
  }
  known.set(matter, told);
  return told;
}

function addTo({ sentences }: Told, key: string, number: number): void {
  const { sum, count } = sentences.get(key) ?? { sum: 0, count: 0 };
  sentences.set(key, { sum: sum + number, count: count + 1 });
}

function numberKey({ kind, paths }: PlacedFigure, number: number): string {
  return `${kind} ${paths.join()} ${number}`;
}

function sentenceKey({ chapter, count }: PlacedFigure, of: string): string {
  return `${chapter} ${count.sentenceStart} ${of}`;
}

/** Another figure of the same kind agrees: this one is then a part, unless it claims to be the whole. */
export function isCovered(matter: Matter, figure: PlacedFigure, inTable: number): boolean {
  const isSaid = toldIn(matter).numbers.has(numberKey(figure, inTable));
  return isSaid && (has(figure, 'part') || !has(figure, 'whole'));
}

/** Told in several figures of one sentence that only together make the whole (`当场答复2件，书面答复6件`). */
export function isSharedOut(matter: Matter, figure: PlacedFigure, inTable: number): boolean {
  const together = toldIn(matter).sentences.get(sentenceKey(figure, figure.kind));
  return together !== undefined && together.count > 1 && together.sum === inTable;
}

function groupOf(path: CellPath | undefined): string {
  return path?.split('.')[1] ?? '';
}

/** Figures of one group told apart in a sentence that together make what the table has (`不掌握1件，信息不存在1件`). */
export function isGroupShared(matter: Matter, figure: PlacedFigure): boolean {
  const group = groupOf(figure.paths[0]);
  const together = toldIn(matter).sentences.get(sentenceKey(figure, group));
  if (together === undefined || together.count < 2) return false;
  const cells = matter.paths.filter((path) => groupOf(path) === group && path.endsWith('.total'));
  return together.sum === tableFigure(matter, cells)?.number;
}
