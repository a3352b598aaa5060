/**
 * 跨页断行: a row of table 3 that a page end (or a line of a table without borders) cuts comes as several rows, each with a
 * piece of the label and only one of them with the figures. They are one row where the pieces together are an official label.
 */
import { applicationRows } from '../layout.ts';
import { bareText, likeness, withoutSpace } from './bare-text.ts';
import type { Strip } from './strip.ts';

const mostPieces = 8;
const labels = [
  ...new Set([...applicationRows[2021], ...applicationRows[2019]].map((row) => bareText(row.label))),
];

export function joinCutRows(strips: Strip[]): Strip[] {
  const joined: Strip[] = [];
  for (let at = 0; at < strips.length; ) {
    const strip = strips[at];
    if (!strip) break;
    const taken = piecesFrom(strips, at);
    joined.push(taken > 1 ? merged(strips.slice(at, at + taken)) : strip);
    at += taken;
  }
  return joined;
}

/** How many strips from `from` on are the pieces of one row; 1 where the strip stands by itself. */
function piecesFrom(strips: Strip[], from: number): number {
  const first = lastLabel(strips[from]);
  if (first === '' || strips[from]?.lost || labels.includes(first)) return 1;
  let label = first;
  let figured = hasFigures(strips[from]) ? 1 : 0;
  for (let next = from + 1; next < Math.min(strips.length, from + mostPieces); next++) {
    const piece = lastLabel(strips[next]);
    if (strips[next]?.lost || labels.includes(piece)) return 1;
    label += piece;
    figured += hasFigures(strips[next]) ? 1 : 0;
    if (figured > 1) return 1;
    if (figured === 1 && isOfficial(label)) return next - from + 1;
  }
  return 1;
}

function isOfficial(label: string): boolean {
  if (labels.includes(label)) return true;
  return labels.some(
    (official) =>
      official.length >= 6 &&
      official.startsWith(label.slice(0, 2)) &&
      official.slice(-2) === label.slice(-2) &&
      likeness(label, official) >= 0.85,
  );
}

function lastLabel(strip: Strip | undefined): string {
  return bareText(strip?.labels.at(-1)?.text ?? '');
}

function hasFigures(strip: Strip | undefined): boolean {
  return strip?.figures.some((cell) => withoutSpace(cell.text) !== '') ?? false;
}

function merged(pieces: Strip[]): Strip {
  const figured = pieces.find(hasFigures) ?? pieces[0];
  const text = pieces.map((piece) => piece.labels.at(-1)?.text ?? '').join('');
  if (!figured) throw new RangeError('no pieces');
  return { ...figured, labels: [...(pieces[0]?.labels.slice(0, -1) ?? []), { text }] };
}
