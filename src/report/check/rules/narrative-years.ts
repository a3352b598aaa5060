/** T17、T20、T21 年份与前后: comparisons with last year, years named wrongly, figures told twice, figures without a table. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import { placedFigures, plainChapters } from '../../narrative/figures.ts';
import { format2021, formats } from '../basis.ts';
import { type Matter, sumOf } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';

const up = /增加|增长|上升|上涨|提高|多|增/;
const compared = new Set(['received', 'handled', 'reconsideration', 'litigation', 'published']);

/** Last year's figure of the same kind: from its table, else from its narrative. */
function lastFigure(matter: Matter, figure: PlacedFigure, spoken: PlacedFigure[]): number | undefined {
  const { last } = matter.beside;
  const cells = last?.cells ?? {};
  if (figure.paths.length > 0 && figure.paths.every((path) => typeof cells[path] === 'number')) {
    return figure.paths.reduce((sum, path) => sum + Number(cells[path]), 0);
  }
  return spoken.find(
    ({ kind, unit, qualifiers }) =>
      kind === figure.kind &&
      unit === figure.unit &&
      qualifiers.includes('whole') &&
      !qualifiers.includes('growth'),
  )?.number;
}

function growths(matter: Matter): Failing[] {
  const { last } = matter.beside;
  if (last === undefined) return [];
  const growing = matter.figures.filter(
    ({ kind, qualifiers }) => qualifiers.includes('growth') && compared.has(kind),
  );
  if (growing.length === 0) return [];
  const spoken = placedFigures(last, plainChapters(last));
  return growing.flatMap((growth) => {
    const base = matter.figures[matter.figures.indexOf(growth) - 1];
    if (
      base === undefined ||
      base.kind !== growth.kind ||
      base.count.sentenceStart !== growth.count.sentenceStart
    )
      return [];
    const before = lastFigure(matter, base, spoken);
    if (before === undefined || growth.qualifiers.includes('approximate')) return [];
    return growthFailing(growth, base, before);
  });
}

function growthFailing(growth: PlacedFigure, base: PlacedFigure, before: number): Failing[] {
  const direction = up.test(growth.count.head) ? 1 : -1;
  const change = (base.number - before) * direction;
  const isPercent = growth.unit === '%' || growth.unit === '个百分点';
  if (isPercent && before === 0) return [];
  const places = `${growth.number}`.split('.')[1]?.length ?? 0;
  const right = isPercent ? (change / before) * 100 : change;
  const tolerance = isPercent ? 10 ** -places / 2 + 1e-9 : 0;
  if (Math.abs(right - growth.number) <= tolerance) return [];
  const unit = isPercent ? '%' : growth.unit;
  return [
    {
      message: `文中写${direction > 0 ? '增加' : '减少'} ${growth.number}${unit}，上年报告为 ${before}，本年 ${base.number}，实际${right < 0 === direction > 0 ? '减少' : '增加'} ${Math.abs(Number(right.toFixed(2)))}${unit}。`,
      cells: [`chapter.${growth.chapter}`],
      expected: Number((right * 1).toFixed(Math.max(places, isPercent ? 2 : 0))),
      actual: growth.number,
      formula: '本年 − 上年 = 增减',
      left: `${base.number} - ${before}`,
      right: `${growth.number * direction}`,
      evidence: growth.sentence,
    },
  ];
}

const yearOfDoing =
  /(20\d\d)年(?:度)?[，]?(?:以来[，]?)?(?:我[局委厅区县市镇乡办院]|本机关|本单位|全[区县市局年]|共|累计|主动公开|收到|受理|办理|答复)/g;
const compares = /(?:较|比|同|与|自|从|至|到|入|截至|和|及|、|—|-|上年|去年|即|结转|顺延|延期)$/;
const comparedInBrackets = /(?:同比|较|相比|增长|下降|增加|减少)[^。；（]*（$/;

const notOfNow =
  /^20\d\d年(?:度)?(?:以来|至|—)|将|计划|拟|打算|继续(?:围绕|做好|加强)|相比|上年|整改|结转|同期/;
const opening = /^(?:[（(]?一[）)、]?)?(20\d\d)年度?(?:以来|来)?，(?!.{0,12}(?:将|计划))/;
const until = /截[至止](20\d\d)年(?:12月|年?底)/g;

/** `2022年，县教育局坚持…` at the head of part one, `截至2022年12月31日` anywhere in it: last year's words left standing. */
function leftFromLastYear(matter: Matter): Failing[] {
  const { year } = matter;
  const text = matter.text(1);
  if (year === undefined || wrongYears(matter).length > 0) return [];
  const head = opening.exec(text);
  const places = [...(head ? [head] : []), ...text.matchAll(until)];
  return places
    .filter((match) => {
      const sentence = /^[^。；\n]*/.exec(text.slice(match.index, match.index + 120))?.[0] ?? '';
      return (
        Number(match[1]) === year - 1 &&
        !/较|比|增加|结转|累计/.test(sentence) &&
        !sentence.includes(`${year}年`)
      );
    })
    .slice(0, 1)
    .map((match) => ({
      message: `报告年度是 ${year} 年，第一部分写“${match[0]}”，年份疑未更新。`,
      cells: ['chapter.1'],
      expected: year,
      actual: Number(match[1]),
      evidence: text.slice(match.index, match.index + 60),
    }));
}

function wrongYears(matter: Matter): Failing[] {
  const { year } = matter;
  if (year === undefined) return [];
  return matter.chapters
    .filter(({ number }) => number <= 4)
    .flatMap(({ number, plain: { text } }) =>
      Array.from(text.matchAll(yearOfDoing)).flatMap((match) => {
        const named = Number(match[1]);
        if (Math.abs(named - year) !== 1) return [];
        const before = text.slice(Math.max(0, match.index - 12), match.index);
        if (comparedInBrackets.test(text.slice(Math.max(0, match.index - 40), match.index))) return [];
        const sentence = /^[^。！？\n]*/.exec(text.slice(match.index, match.index + 200))?.[0] ?? '';
        const clause =
          sentence.slice(0, match[0].length) + (/^[^，；]*/.exec(sentence.slice(match[0].length))?.[0] ?? '');
        if (compares.test(before) || before.lastIndexOf('《') > before.lastIndexOf('》')) return [];
        if (sentence.includes(`${year}年`) || notOfNow.test(clause)) return [];
        return [
          {
            message: `报告年度是 ${year} 年，第${'一二三四'.charAt(number - 1)}部分写“${match[0]}”，年份疑误。`,
            cells: [`chapter.${number}`],
            expected: year,
            actual: named,
            evidence: sentence.slice(0, 80),
          },
        ];
      }),
    );
}

/** The same whole told twice with different numbers. */
function toldTwice(matter: Matter): Failing[] {
  const seen = new Map<string, PlacedFigure>();
  return matter.figures.flatMap((figure) => {
    const isWhole =
      figure.qualifiers.includes('whole') &&
      !figure.qualifiers.some((q) => q === 'growth' || q === 'other-year' || q === 'approximate');
    if (!isWhole || !/(?:主动公开|公开)(?:各类)?(?:政府)?信息(?:共计?|合计|总计)?$/.test(figure.count.head))
      return [];
    const key = `${figure.kind} ${figure.unit}`;
    const before = seen.get(key);
    seen.set(key, before ?? figure);
    if (
      before === undefined ||
      before.number === figure.number ||
      /(?:通过|网站|平台|公众号|领域)/.test(figure.count.head)
    )
      return [];
    return [
      {
        message: `同一数字前后不一：一处写 ${before.number}${before.unit}，另一处写 ${figure.number}${figure.unit}。`,
        cells: [`chapter.${before.chapter}`, `chapter.${figure.chapter}`],
        status: 'uncertain',
        expected: before.number,
        actual: figure.number,
        evidence: figure.sentence,
      },
    ];
  });
}

/** Figures the narrative gives while the table they should be held against is not there. */
function withoutTable(matter: Matter): Failing[] {
  const lone = matter.figures.filter(
    (figure) =>
      figure.paths.length > 0 &&
      !figure.qualifiers.some((qualifier) => qualifier === 'growth' || qualifier === 'other-year') &&
      figure.paths.every((path) => !(path in matter.report.cells)) &&
      isTableGone(matter, figure.paths[0] ?? ''),
  );
  const [first] = lone;
  if (first === undefined) return [];
  const said = lone.map(
    ({ count, number, unit }) => `${count.head.replace(/^[、（]+/, '').slice(-14)}${number}${unit}`,
  );
  return [
    {
      message: `表格缺失，文中 ${lone.length} 个数字无法与表核对：${said.slice(0, 8).join('；')}。`,
      cells: [...new Set(lone.flatMap(({ chapter, paths }) => [`chapter.${chapter}`, ...paths]))],
      status: 'not-assessable',
      evidence: first.sentence,
    },
  ];
}

function isTableGone({ report }: Matter, path: string): boolean {
  const table = path.startsWith('litigation') ? 'litigation.' : `${path.split('.')[0]}.`;
  return !Object.keys(report.cells).some((printed) => printed.startsWith(table));
}

/** 收到 + 上年结转 = 答复 + 结转 told in words, where no table can be asked. */
function wordsUnbalanced(matter: Matter): Failing[] {
  if (sumOf(matter, ['applications.newlyReceived.total', 'applications.total.total']) !== undefined)
    return [];
  const one = (kind: PlacedFigure['kind']) => {
    const all = matter.figures.filter(
      (f) => f.kind === kind && f.qualifiers.every((q) => q === 'whole' || q === 'newly'),
    );
    return all.length === 1 ? all[0]?.number : undefined;
  };
  const [came, before, done, after] = [
    one('received'),
    one('carriedIn'),
    one('handled'),
    one('carriedForward'),
  ];
  if (came === undefined || done === undefined || after === undefined || before === undefined) return [];
  if (came + before === done + after) return [];
  return [
    {
      message: `文中收到 ${came} 件、上年结转 ${before} 件、答复 ${done} 件、结转下年 ${after} 件，前后不平（${came + before} ≠ ${done + after}）。`,
      cells: ['chapter.1'],
      status: 'uncertain',
      expected: came + before,
      actual: done + after,
    },
  ];
}

/** T01 without a table, T17, T20, T21. */
export const narrativeYearRules: Rule[] = [
  {
    id: 'T01',
    basis: formats,
    severity: 'warning',
    editions: bothEditions,
    about: '没有表格时，文中数字无从核对',
    find: withoutTable,
  },
  {
    id: 'T17',
    basis: format2021,
    severity: 'error',
    editions: bothEditions,
    about: '文中与上年比较的数字与上年报告相符',
    find: growths,
  },
  {
    id: 'T20',
    basis: format2021,
    severity: 'warning',
    editions: bothEditions,
    about: '文中年份与报告年度相符',
    find: (matter) => [...wrongYears(matter), ...leftFromLastYear(matter)],
  },
  {
    id: 'T21',
    basis: format2021,
    severity: 'info',
    editions: bothEditions,
    about: '同一数字前后一致',
    find: toldTwice,
  },
  {
    id: 'T21',
    basis: format2021,
    severity: 'warning',
    editions: bothEditions,
    about: '文中收办数字自相平衡',
    find: wordsUnbalanced,
  },
];
