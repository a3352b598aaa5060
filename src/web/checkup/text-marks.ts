/** 正文标记: where in a part's text the figures and the findings' sentences stand. */
import { type Finding, numberIn, type Report } from '../../report/model.ts';
import type { NarrativeFigure } from '../../report/narrative/figure.ts';

/** 与表格一致 / 与表格矛盾 / 与表格不同而待核实 / 不能直接比较. */
export type Agreement = 'equal' | 'contradicts' | 'doubtful' | 'unmatched';

/** A stretch of text; `findings` are the numbers printed behind it. */
export interface Piece {
  text: string;
  agreement?: Agreement;
  /** The table's sum the figure was held against, where there is one. */
  tableSum?: number;
  findings: number[];
}

/** 一段文字 → pieces, paragraph by paragraph. `findings` in list order. */
export function paragraphsWithMarks(
  text: string,
  figures: NarrativeFigure[],
  findings: Finding[],
  report: Report,
): Piece[][] {
  const behind = findingsBySentenceEnd(text, findings);
  const inOrder = figures.toSorted((a, b) => a.start - b.start);
  let offset = 0;
  return text.split('\n').map((paragraph) => {
    const [from, to] = [offset, offset + paragraph.length];
    offset = to + 1;
    const own = inOrder.filter(({ start, end }) => start >= from && end <= to);
    return piecesBetween(text, from, to, { own, behind, findings, report });
  });
}

interface Marking {
  own: NarrativeFigure[];
  behind: Map<number, number[]>;
  findings: Finding[];
  report: Report;
}

function piecesBetween(text: string, from: number, to: number, marking: Marking): Piece[] {
  const cuts = new Set([from, to]);
  for (const { start, end } of marking.own) cuts.add(start).add(end);
  for (const at of marking.behind.keys()) if (at > from && at <= to) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? from;
    const figure = marking.own.find((one) => one.start <= start && end <= one.end);
    const piece: Piece = { text: text.slice(start, end), findings: marking.behind.get(end) ?? [] };
    if (figure === undefined) return piece;
    const tableSum = sumOf(figure, marking.report);
    const agreement = agreementOf(figure, tableSum, marking.findings);
    return { ...piece, agreement, ...(tableSum !== undefined && { tableSum }) };
  });
}

/** Red only where the check says so: it knows the scopes and wordings that excuse a difference. */
function agreementOf(figure: NarrativeFigure, tableSum: number | undefined, findings: Finding[]): Agreement {
  const accusing = findings.filter(
    ({ severity, evidence, cells }) =>
      severity !== 'info' &&
      evidence !== undefined &&
      overlap(withoutSpaces(evidence), figure.sentence) &&
      figure.paths.some((path) => cells.includes(path)),
  );
  if (tableSum === undefined || figure.qualifiers.includes('other-year')) return 'unmatched';
  if (tableSum === figure.number) return 'equal';
  if (accusing.some(({ status }) => status === 'fail')) return 'contradicts';
  return accusing.some(({ status }) => status === 'uncertain') ? 'doubtful' : 'unmatched';
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function sumOf(figure: NarrativeFigure, report: Report): number | undefined {
  if (figure.paths.length === 0) return undefined;
  let sum = 0;
  for (const path of figure.paths) {
    const number = numberIn(report.cells[path]);
    if (number === undefined) return undefined;
    sum += number;
  }
  return Math.round(sum * 1e6) / 1e6;
}

/** Offset behind a finding's sentence → numbers of the findings that rest on it. */
function findingsBySentenceEnd(text: string, findings: Finding[]): Map<number, number[]> {
  const ends = new Map<number, number[]>();
  for (const [index, { evidence }] of findings.entries()) {
    const end = evidence === undefined ? undefined : endOf(text, evidence);
    if (end !== undefined) ends.set(end, [...(ends.get(end) ?? []), index + 1]);
  }
  return ends;
}

/** Where the sentence ends that holds the quotation, or ends with it; spaces do not count. */
function endOf(text: string, sentence: string): number | undefined {
  const wanted = withoutSpaces(sentence);
  const at = wanted === '' ? -1 : withoutSpaces(text).indexOf(wanted);
  if (at < 0) return undefined;
  let left = at + wanted.length;
  for (let index = 0; index < text.length; index++) {
    if (!/\s/.test(text.charAt(index)) && --left === 0) return sentenceEnd(text, index);
  }
  return undefined;
}

function sentenceEnd(text: string, from: number): number {
  const after = /[。；！？](?:[”’）])?|\n|$/g;
  after.lastIndex = from;
  const end = after.exec(text);
  if (end === null || end[0] === '' || end[0] === '\n') return end?.index ?? text.length;
  return end.index + end[0].length;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
