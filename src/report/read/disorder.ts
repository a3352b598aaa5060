/**
 * 次序错乱: programs that take the text out of a PDF print some cells, columns or halves of labels elsewhere. Where the cells
 * of table 3 stand without row ends and are out of order, a row counts only with proof: seven figures of which six give the
 * seventh, or noughts without a gap between two such rows.
 */
import { applicantColumns, applicationRows } from '../layout.ts';
import { numberIn } from '../model.ts';
import { bareText, withoutSpace } from './bare-text.ts';
import type { RowFigures } from './row-figures.ts';
import { findRowKey, isRowHead } from './row-label.ts';
import type { Strip, StripCell } from './strip.ts';
import type { TableReading } from './table-reading.ts';

/** A strip of table 3 with the row its labels name and the figures it gives that row. */
export interface RowStrip extends Strip {
  key: string | undefined;
  label: string;
  read: RowFigures | undefined;
  /** Figures whose borders are lost: they have a proof of their own. */
  digits: string | undefined;
}

const width = applicantColumns.length;
const orders = [applicationRows[2021], applicationRows[2019]].map((rows) => rows.map(({ key }) => key));
/** Shorter words head columns too (其他, 总计). */
const shortestRowLabel = 5;
const opening = /^\s*(?:[（(][一二三四五六七][）)]|[一二三四]、|\d[.．、])/;

/** Whether a text begins with the number of a row. */
export function startsRow(text: string): boolean {
  return opening.test(text);
}

/** The labels of the row itself: where row ends are lost, pieces of the label above may stand before them. */
export function ownLabels(labels: StripCell[]): StripCell[] {
  const from = labels.findLastIndex(({ text }) => startsRow(text));
  return from > 0 ? labels.slice(from) : labels;
}

/** The strips whose figures may be taken: all of them, or in a disordered table those that are proven. */
export function provenRows(strips: RowStrip[], reading: TableReading): RowStrip[] {
  const figured = strips.filter(isFigured);
  const lost = figured.filter((strip) => strip.lost);
  const shifted = isShifted(strips);
  if (lost.length * 2 <= figured.length || !(shifted || isDisordered(lost))) return strips;
  const proven = shifted ? new Set<RowStrip>() : provenAmong(lost);
  const doubtful = lost.filter((strip) => !proven.has(strip));
  const keys = new Set(doubtful.flatMap(({ key }) => (key === undefined ? [] : [key])));
  reading.notes.push({
    code: 'cells-undecided',
    message: `表三的格子次序错乱，有 ${doubtful.length} 处数字不能证实属于哪一行，未读取；请提供 Word 文件或网页原文。`,
    cells: [...keys].map((key) => `applications.${key}`),
  });
  return figured
    .filter((strip) => strip.key !== undefined)
    .map((strip) => (strip.lost && !proven.has(strip) ? { ...strip, read: undefined } : strip));
}

function isDisordered(strips: RowStrip[]): boolean {
  const from = strips.findIndex(({ key }) => key !== undefined);
  let last = -1;
  for (const strip of strips.slice(Math.max(0, from))) {
    if (strip.label.trim().startsWith('其中')) continue;
    if ((strip.read ?? strip.digits) === undefined || namesOtherRow(strip)) return true;
    const place = orders[0]?.indexOf(strip.key ?? '') ?? -1;
    if (place >= 0 && place < last) return true;
    last = Math.max(last, place);
  }
  return false;
}

/** Figures before the first row's label and none behind the last one's: every row may stand above its label. */
function isShifted(strips: RowStrip[]): boolean {
  const first = strips.find(isFigured);
  if (!first?.lost || first.key !== undefined || first.read === undefined) return false;
  const last = strips.filter(({ labels }) => findRowKey(labels.at(-1)?.text ?? '') === 'carriedForward');
  return last.length > 0 && !last.some(isFigured);
}

/** Whether the label of another row stands among the strip's labels, without figures of its own. */
function namesOtherRow({ key, labels }: RowStrip): boolean {
  return labels.some(({ text }) => {
    if (bareText(text).length < shortestRowLabel) return false;
    const other = findRowKey(text);
    return other !== undefined && other !== key && !(other === 'otherwise' && key?.startsWith(other));
  });
}

/** Rows that prove themselves, and rows of noughts without a gap between two of them. */
function provenAmong(strips: RowStrip[]): Set<RowStrip> {
  const proven = new Set<RowStrip>();
  let run: RowStrip[] = [];
  for (const strip of strips) {
    const total = isWhole(strip) ? balancedTotal(strip) : undefined;
    const goesOn = follows(run.at(-1)?.key, strip.key);
    if (total === undefined || !goesOn) run = [];
    if (total === 0 && run.length > 0) run.push(strip);
    if (total === undefined || total === 0) continue;
    for (const between of [...run, strip]) proven.add(between);
    run = [strip];
  }
  return proven;
}

/** Seven cells behind the label of one row, and nothing else before it but the head of its group (or of the table). */
function isWhole(strip: RowStrip): boolean {
  const own = ownLabels(strip.labels).length;
  const before = strip.labels.slice(0, strip.labels.length - own);
  return (
    strip.key !== undefined &&
    strip.figures.length === width &&
    !namesOtherRow(strip) &&
    (strip.key === 'newlyReceived' || before.every(({ text }) => isRowHead(text)))
  );
}

/** The total of a row whose parts give it. */
function balancedTotal({ read }: RowStrip): number | undefined {
  const numbers = read?.map((value) => numberIn(value)) ?? [];
  const total = numbers.at(-1);
  const parts = numbers.slice(0, -1).reduce<number>((sum, number) => sum + (number ?? Number.NaN), 0);
  return total === parts ? total : undefined;
}

function follows(key: string | undefined, next: string | undefined): boolean {
  return orders.some(
    (order) => key !== undefined && next !== undefined && order.indexOf(next) === order.indexOf(key) + 1,
  );
}

function isFigured(strip: Strip): boolean {
  return strip.figures.some((cell) => withoutSpace(cell.text) !== '');
}
