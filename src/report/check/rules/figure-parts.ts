/** 分述: when a figure that differs from the table is only a part of what the narrative says. */
import type { CellPath } from '../../model.ts';
import type { PlacedFigure, Qualifier } from '../../narrative/figure.ts';
import type { Matter } from '../matter.ts';
import { tableFigure } from './table-figure.ts';

/** How many figures before and behind are looked through. */
const nearby = 24;

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

/** Does another figure that speaks of the same say what the table has? */
export function isToldElsewhere(matter: Matter, figure: PlacedFigure, inTable: number): boolean {
  return toldIn(matter).numbers.has(numberKey(figure, inTable));
}

/** Another figure of the same kind agrees: this one is then a part, unless it claims to be the whole. */
export function isCovered(matter: Matter, figure: PlacedFigure, inTable: number): boolean {
  return isToldElsewhere(matter, figure, inTable) && (has(figure, 'part') || !has(figure, 'whole'));
}

/** Told in several figures of one sentence that only together make the whole (`当场答复2件，书面答复6件`). */
export function isSharedOut(matter: Matter, figure: PlacedFigure, ...wholes: number[]): boolean {
  const together = toldIn(matter).sentences.get(sentenceKey(figure, figure.kind));
  return together !== undefined && together.count > 1 && wholes.includes(together.sum);
}

/** What the figure's sentence says of a kind: how many figures, and what they come to. */
export function toldOf(
  matter: Matter,
  figure: PlacedFigure,
  kind: PlacedFigure['kind'],
): { sum: number; count: number } {
  return toldIn(matter).sentences.get(sentenceKey(figure, kind)) ?? { sum: 0, count: 0 };
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

/**
 * Does what is missing to the table's number stand in the same sentence in words of another kind (`维持2件，驳回1件` where the table has
 * 维持 3)? `isFree` picks the figures that no cell is held against.
 */
export function isMadeUp(
  matter: Matter,
  figure: PlacedFigure,
  inTable: number,
  isFree: (other: PlacedFigure) => boolean,
): boolean {
  const place = matter.figures.indexOf(figure);
  const free = matter.figures
    .slice(Math.max(0, place - nearby), place + nearby)
    .filter(
      (other) =>
        other !== figure &&
        other.chapter === figure.chapter &&
        other.count.sentenceStart === figure.count.sentenceStart &&
        other.unit === figure.unit &&
        isFree(other),
    );
  let sums = new Set([0]);
  for (const { number } of free.slice(0, 8))
    sums = new Set([...sums, ...[...sums].map((sum) => sum + number)]);
  return inTable > figure.number && sums.has(inTable - figure.number);
}
