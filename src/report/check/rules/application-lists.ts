/** T12 分列之和: applications told by form or by organ in a list whose total stands in another sentence. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import { derived } from '../basis.ts';
import { type Matter, sumOf } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { figuresByChapter, unequalSums } from './narrative-sums.ts';

/** `按申请方式分：`、`申请渠道为`. */
const byForm =
  /(?<!主要)(?:申请|受理|提交|接收|收件)人?的?(?:方式|途径|渠道|形式|来源|身份|主体|类型|类别)(?:划分|分类|分|上看|来看|看|统计|为|有|是|：|，)+/g;
/** `其中：办公室受理48件，…` at the head of a sentence. */
const byOrgan = /(?<=[。\n])其中[，：]?(?=[^。；\n]{2,30}(?:受理|收到|申请))/g;
const counted = new Set<PlacedFigure['kind']>(['received', 'applicant', 'other', 'published']);

interface List {
  parts: PlacedFigure[];
  /** Nothing is left out. */
  isComplete: boolean;
}

function listsOf(figures: PlacedFigure[], text: string): List[] {
  if (!/申请/.test(text)) return [];
  const starts = [
    ...Array.from(text.matchAll(byForm), ({ index }) => ({ index, isComplete: true })),
    ...Array.from(text.matchAll(byOrgan), ({ index }) => ({ index, isComplete: false })),
  ];
  return starts.flatMap(({ index, isComplete }) => {
    const end = /[。；\n]|$/.exec(text.slice(index + 1))?.index ?? 0;
    const inside = figures.filter(
      ({ count, unit }) => count.start > index && count.start < index + 1 + end && unit !== '%',
    );
    const [first] = inside;
    if (first === undefined || inside.length < 2) return [];
    const isList = inside.every(
      ({ kind, unit, qualifiers }) =>
        counted.has(kind) &&
        unit === first.unit &&
        !qualifiers.includes('approximate') &&
        !qualifiers.includes('growth'),
    );
    if (!isList || text.slice(index, index + end).includes('（')) return [];
    const hasRest = /其他|其它|其余/.test(inside.at(-1)?.count.head ?? '');
    return [{ parts: inside, isComplete: isComplete || hasRest }];
  });
}

/** Everything a list of applications may add up to: what the table has and what the part says. */
function wholesOf(matter: Matter, figures: PlacedFigure[], { parts }: List): number[] {
  const [fresh, carried, done] = ['newlyReceived', 'carriedIn', 'total'].map((row) =>
    sumOf(matter, [`applications.${row}.total`]),
  );
  const told = figures.filter(
    (figure) => (figure.kind === 'received' || figure.kind === 'handled') && !parts.includes(figure),
  );
  return [
    ...(fresh === undefined ? [] : [fresh, fresh + (carried ?? 0)]),
    ...(done === undefined ? [] : [done]),
    ...told.map(({ number }) => number),
  ];
}

function unequalLists(matter: Matter): Failing[] {
  const known = new Set(unequalSums(matter).flatMap(({ enumeration: { parts } }) => parts));
  return figuresByChapter(matter).flatMap(({ figures, text }) =>
    listsOf(figures, text).flatMap((list) => {
      const sum = list.parts.reduce((before, { number }) => before + number, 0);
      const wholes = wholesOf(matter, figures, list);
      const [first] = list.parts;
      const nearest = wholes.toSorted((a, b) => Math.abs(a - sum) - Math.abs(b - sum))[0];
      if (first === undefined || known.has(first) || nearest === undefined || nearest === sum) return [];
      if (!list.isComplete && sum < Math.max(...wholes)) return [];
      const terms = list.parts.map(({ number }) => number).join(' + ');
      return [
        {
          message: `申请分列各项 ${terms} = ${sum}，与收到或办结的件数（${[...new Set(wholes)].join('、')}）都不相等，最近的 ${nearest} 相差 ${Math.abs(sum - nearest)}。`,
          cells: [`chapter.${first.chapter}`],
          status: 'uncertain' as const,
          expected: nearest,
          actual: sum,
          difference: sum - nearest,
          evidence: first.sentence,
        },
      ];
    }),
  );
}

/** T12 for lists apart from their total. */
export const applicationListRules: Rule[] = [
  {
    id: 'T12',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '按方式、按单位分列的申请件数合起来等于总数',
    find: unequalLists,
  },
];
