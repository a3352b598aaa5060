/** T12、T13、T15 文中自算: parts and totals, shares and rates of the narrative reckoned again. */

import { outcomeRows } from '../../layout.ts';
import { type Enumeration, findClosingTotals, findEnumerations } from '../../narrative/enumeration.ts';
import type { PlacedFigure } from '../../narrative/figure.ts';
import { derived } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';

interface Sum {
  enumeration: Enumeration;
  sum: number;
}

function figuresByChapter(matter: Matter): { figures: PlacedFigure[]; text: string }[] {
  return matter.chapters
    .map(({ number, plain }) => ({
      figures: matter.figures.filter(({ chapter }) => chapter === number),
      text: plain.text,
    }))
    .filter(({ figures }) => figures.length > 1);
}

/** Enumerations whose parts do not add up to the total, nor do the first or the last of them alone. */
const known = new WeakMap<Matter, Sum[]>();

function unequalSums(matter: Matter): Sum[] {
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
    if (answered === undefined || answered.some(({ number }) => number === sum)) return [];
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

/** The first row of outcome figures without a repeated row: groups, not their sub-rows. */
function longestRun(figures: PlacedFigure[]): PlacedFigure[] {
  const seen = new Set<string>();
  const run: PlacedFigure[] = [];
  for (const figure of figures) {
    if (figure.kind === 'percent') continue;
    if (figure.kind !== 'outcome') {
      if (run.length > 0) break;
      continue;
    }
    if (figure.qualifiers.includes('approximate') || figure.qualifiers.includes('other-year')) continue;
    if (figure.paths.some((path) => seen.has(path))) continue;
    for (const path of figure.paths) seen.add(path);
    run.push(figure);
  }
  return run;
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

const share = /占(?:比|总数的?|总量的?|全部[^，]{0,6}|[^，]{0,8}的)?(?:为|达到?|约)?$/;
const rate = /(?:办结|办复|答复|回复|办理)率(?:为|达到?|约)?$/;
const done = /办结|办复|答复|回复|办理/;

function wrongPercents(matter: Matter): Failing[] {
  return figuresByChapter(matter).flatMap(({ figures }) =>
    figures.flatMap((figure, index) => {
      if (figure.kind !== 'percent' || figure.qualifiers.includes('approximate')) return [];
      const part = figures[index - 1];
      if (part === undefined || part.count.sentenceStart !== figure.count.sentenceStart || part.unit === '%')
        return [];
      if (share.test(figure.count.head))
        return percentFailing(figure, part, wholesOf(figures, index - 1, part), tableTotal(matter, part));
      const whole = figures[index - 2];
      const isRate = rate.test(figure.count.head) && done.test(part.count.head) && whole !== undefined;
      if (!isRate || whole.count.sentenceStart !== part.count.sentenceStart || whole.unit !== part.unit)
        return [];
      return percentFailing(figure, part, [whole]);
    }),
  );
}

/** What a share can be a share of: larger figures of the same unit told shortly before, the nearest kin first. */
function wholesOf(figures: PlacedFigure[], index: number, part: PlacedFigure): PlacedFigure[] {
  const before = figures
    .slice(0, index)
    .filter(
      ({ unit, number, count, qualifiers }) =>
        unit === part.unit &&
        number >= part.number &&
        count.start > part.count.start - 500 &&
        !qualifiers.includes('growth'),
    )
    .reverse();
  const kin = before.filter(({ kind, qualifiers }) => kind === 'handled' || qualifiers.includes('whole'));
  return [...kin.filter(({ kind }) => kind === 'handled'), ...kin, ...before];
}

/** What the share of an outcome is rightly taken of, whatever total the sentence names. */
function tableTotal(matter: Matter, part: PlacedFigure): number | undefined {
  return part.kind === 'outcome' ? matter.number('applications.total.total') : undefined;
}

function percentFailing(
  figure: PlacedFigure,
  part: PlacedFigure,
  wholes: PlacedFigure[],
  inTable?: number,
): Failing[] {
  const [nearest] = wholes;
  if (nearest === undefined || nearest.number === 0) return [];
  const places = `${figure.number}`.split('.')[1]?.length ?? 0;
  const unit = 10 ** -places;
  const all = [...wholes.map(({ number }) => number), ...(inTable ? [inTable] : [])];
  const gaps = all.map((number) => Math.abs((part.number / number) * 100 - figure.number));
  const best = Math.min(...gaps);
  if (best <= unit / 2 + 1e-9) return [];
  const right = (part.number / nearest.number) * 100;
  const isLastPlace = best < unit;
  return [
    {
      message: `百分比不符：${part.number} ÷ ${nearest.number} = ${right.toFixed(Math.max(places, 2))}%，文中写 ${figure.number}%${isLastPlace ? '（末位未四舍五入）' : ''}。`,
      cells: [`chapter.${figure.chapter}`],
      severity: isLastPlace ? 'info' : 'warning',
      expected: Number(right.toFixed(places)),
      actual: figure.number,
      evidence: figure.sentence,
    },
  ];
}

function impossiblePercents(matter: Matter): Failing[] {
  return matter.figures
    .filter(
      ({ kind, number, count }) =>
        kind === 'percent' &&
        number > 100 &&
        (/率(?:为|达到?|均为)?$/.test(count.head) || share.test(count.head)),
    )
    .map((figure) => ({
      message: `“${figure.count.head.slice(-16)}${figure.number}%”超过 100%。`,
      cells: [`chapter.${figure.chapter}`],
      expected: '不超过 100%',
      actual: figure.number,
      evidence: figure.sentence,
    }));
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

/** T12, T13, T15, W16, L09. */
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
    id: 'T15',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '百分比按文中数字重算相符',
    find: wrongPercents,
  },
  {
    id: 'W16',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '比率不超过 100%',
    find: impossiblePercents,
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
