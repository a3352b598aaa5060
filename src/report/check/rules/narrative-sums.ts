/** T12、T13、L09 文中自算: parts and totals of the narrative reckoned again. */

import { outcomeRows } from '../../layout.ts';
import { type Enumeration, findClosingTotals, findEnumerations } from '../../narrative/enumeration.ts';
import type { PlacedFigure } from '../../narrative/figure.ts';
import { derived } from '../basis.ts';
import { type Matter, sumOf } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { toldOf } from './figure-parts.ts';

interface Sum {
  enumeration: Enumeration;
  sum: number;
}

interface ChapterFigures {
  figures: PlacedFigure[];
  text: string;
}

const chapters = new WeakMap<Matter, ChapterFigures[]>();

/** Figures of each chapter that has more than one, with the text they stand in; gathered once. */
export function figuresByChapter(matter: Matter): ChapterFigures[] {
  const found = chapters.get(matter) ?? gatherFigures(matter);
  chapters.set(matter, found);
  return found;
}

function gatherFigures(matter: Matter): ChapterFigures[] {
  return matter.chapters
    .map(({ number, plain }) => ({
      figures: matter.figures.filter(({ chapter }) => chapter === number),
      text: plain.text,
    }))
    .filter(({ figures }) => figures.length > 1);
}

/** Enumerations whose parts do not add up to the total, nor do the first or the last of them alone. */
const known = new WeakMap<Matter, Sum[]>();

/** Found once for all rules that ask. */
export function unequalSums(matter: Matter): Sum[] {
  const sums = known.get(matter) ?? findUnequalSums(matter);
  known.set(matter, sums);
  return sums;
}

function findUnequalSums(matter: Matter): Sum[] {
  return figuresByChapter(matter).flatMap(({ figures, text }) => {
    const forward = findEnumerations(figures, text).filter(
      ({ total, parts }) => !hasPrefix(parts, total.number) && !isOfSeveral(figures, total, parts),
    );
    const closing = findClosingTotals(figures).filter(
      ({ total, parts }) => !hasPrefix([...parts].reverse(), total.number),
    );
    return [...forward, ...closing].map((enumeration) => ({
      enumeration,
      sum: enumeration.parts.reduce((sum, { number }) => sum + number, 0),
    }));
  });
}

/** `建议21件、提案31件，其中主办40件`: the parts belong to all that was counted before. */
function isOfSeveral(figures: PlacedFigure[], total: PlacedFigure, parts: PlacedFigure[]): boolean {
  const sum = parts.reduce((before, { number }) => before + number, 0);
  let all = total.number;
  for (let index = figures.indexOf(total) - 1; index >= 0; index--) {
    const before = figures[index];
    if (before?.count.sentenceStart !== total.count.sentenceStart || before.unit !== total.unit) return false;
    all += before.number;
    if (sum <= all) return true;
  }
  return false;
}

function hasPrefix(parts: PlacedFigure[], total: number): boolean {
  let sum = 0;
  return parts.some(({ number }, index) => {
    sum += number;
    return sum === total && (index > 0 || parts.length === 1);
  });
}

function sumFailing({ enumeration: { total, parts }, sum }: Sum): Failing {
  const terms = parts.map(({ number }) => number).join(' + ');
  return {
    message: `分项之和与总数不符：${terms} = ${sum}，总数写 ${total.number}${total.unit}，${sum > total.number ? '多' : '少'} ${Math.abs(sum - total.number)}。`,
    cells: [`chapter.${total.chapter}`],
    expected: total.number,
    actual: sum,
    formula: '总数 = 各分项之和',
    left: `${total.number}`,
    right: terms,
    difference: sum - total.number,
    evidence: total.sentence,
    suggestion: '请核对总数和各分项，改正或说明差额。',
  };
}

function wrongSums(matter: Matter): Failing[] {
  return [
    ...unequalSums(matter)
      .filter(({ enumeration: { total, isComplete }, sum }) => isComplete || sum > total.number)
      .map(sumFailing),
    ...outcomeSums(matter),
  ];
}

/** An unfinished 其中 that comes near its total may be a slip or may leave something out. */
function openSums(matter: Matter): Failing[] {
  return unequalSums(matter)
    .filter(
      ({ enumeration: { total, parts, isComplete }, sum }) =>
        !isComplete && parts.length > 1 && sum < total.number && sum >= total.number * 0.8,
    )
    .map((one) => ({ ...sumFailing(one), severity: 'info' as const, status: 'uncertain' as const }));
}

/** Outcomes told in a row make up what was answered, where they cover every outcome there was. */
function outcomeSums(matter: Matter): Failing[] {
  return figuresByChapter(matter).flatMap(({ figures }) => {
    const run = longestRun(figures);
    if (run.length < 2) return [];
    const sum = run.reduce((before, { number }) => before + number, 0);
    const answered = answeredNear(figures, run);
    if (answered === undefined || answered.some((one) => one.number === sum)) return [];
    if (answered.some((one) => one.number + toldOf(matter, one, 'carriedIn').sum === sum)) return [];
    if (sum === matter.number('applications.total.total') && answered.some((one) => isIntake(matter, one)))
      return [];
    const total = answered[0];
    if (total === undefined || (sum < total.number && !coversAll(matter, run))) return [];
    return [
      {
        ...sumFailing({ enumeration: { total, parts: run, isComplete: true }, sum }),
        evidence: run[0]?.sentence ?? '',
      },
    ];
  });
}

/** `办理43件` may mean all that was there to be handled. */
function isIntake(matter: Matter, { number, count }: PlacedFigure): boolean {
  const all = sumOf(matter, ['applications.newlyReceived.total', 'applications.carriedIn.total']);
  return number === all && /办理|处理/.test(`${count.head}${count.tail}`);
}

/** The first row of outcome figures: groups, not their sub-rows told again. */
function longestRun(figures: PlacedFigure[]): PlacedFigure[] {
  const run: PlacedFigure[] = [];
  for (const figure of figures) {
    if (figure.kind === 'percent') continue;
    if (figure.kind !== 'outcome') {
      if (run.length > 0) break;
      continue;
    }
    if (figure.qualifiers.includes('approximate') || figure.qualifiers.includes('other-year')) continue;
    if (!run.some((before) => isToldIn(before, figure))) run.push(figure);
  }
  return run;
}

/** Is this already counted there? A row of a group told before is; the same row once more in the sentence is a second reason. */
function isToldIn(before: PlacedFigure, figure: PlacedFigure): boolean {
  if (!figure.paths.some((path) => before.paths.includes(path))) return false;
  const isSameRow = before.paths.length === 1 && figure.paths.length === 1;
  return !isSameRow || before.count.sentenceStart !== figure.count.sentenceStart;
}

function answeredNear(figures: PlacedFigure[], run: PlacedFigure[]): PlacedFigure[] | undefined {
  const start = run[0]?.count.start ?? 0;
  const end = run.at(-1)?.count.end ?? 0;
  const near = figures.filter(
    ({ kind, count, qualifiers }) =>
      kind === 'handled' &&
      count.start > start - 200 &&
      count.start < end + 60 &&
      !qualifiers.includes('part') &&
      !qualifiers.includes('growth'),
  );
  return near.length === 0 ? undefined : near;
}

function coversAll(matter: Matter, run: PlacedFigure[]): boolean {
  const covered = new Set(run.flatMap(({ paths }) => paths));
  return outcomeRows(matter.edition ?? matter.due ?? 2021)
    .map((row) => `applications.${row.key}.total`)
    .every((path) => covered.has(path) || matter.number(path) === 0);
}

const ownShare = /涉及我|涉我|属于我|其中.{0,4}我[局委厅]|转交我|交办我/;

/** 12345 工单: received so many, of them ours so many. */
function hotlineScope(matter: Matter): Failing[] {
  return matter.figures.flatMap((own, index) => {
    const all = matter.figures[index - 1];
    if (all === undefined || own.kind !== 'neighbouring' || all.kind !== 'neighbouring') return [];
    const isOne = all.count.sentenceStart === own.count.sentenceStart && all.chapter === own.chapter;
    if (!isOne || !ownShare.test(own.count.head) || own.number >= all.number) return [];
    return [
      {
        message: `“${all.number}${all.unit}”与涉及本机关的“${own.number}${own.unit}”口径不清：前者是否为全地区总数、后者是否为转办数，请说明。`,
        cells: [`chapter.${own.chapter}`],
        status: 'uncertain',
        expected: all.number,
        actual: own.number,
        evidence: own.sentence,
      },
    ];
  });
}

/** T12, T13, L09. */
export const narrativeSumRules: Rule[] = [
  {
    id: 'T12',
    basis: derived,
    severity: 'error',
    editions: bothEditions,
    about: '文中总数 = 各分项之和',
    find: wrongSums,
  },
  {
    id: 'T13',
    basis: derived,
    severity: 'info',
    editions: bothEditions,
    about: '“其中”各项不超过总数，接近而不等的请核对',
    find: openSums,
  },
  {
    id: 'L09',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '热线工单数的口径说清',
    find: hotlineScope,
  },
];
