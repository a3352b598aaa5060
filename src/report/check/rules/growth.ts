/** T15 增减幅度: a rate of growth reckoned again from the numbers told beside it. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import { derived } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { figuresByChapter } from './narrative-sums.ts';

const up = /增|上升|上涨|提高|多/;
const ofLastYear = /(?:较|比|相比|上年|去年|同期)[^，。；]*$|^（?(?:上|去)年/;

/** What a rate is told of: this year's number and last year's, as the sentence gives them. */
function levels(
  figures: PlacedFigure[],
  index: number,
  text: string,
): { now: number; before: number } | undefined {
  const [base, beside, rate] = [figures[index - 2], figures[index - 1], figures[index]];
  if (base === undefined || beside === undefined || rate === undefined) return undefined;
  const isOne = [base, beside].every(
    ({ count, unit, qualifiers }) =>
      count.sentenceStart === rate.count.sentenceStart &&
      unit === base.unit &&
      !qualifiers.includes('approximate'),
  );
  const isBracketed = /^[^（]*）/.test(text.slice(base.count.end, beside.count.start));
  const isLast = ofLastYear.test(base.count.head) || base.qualifiers.includes('other-year');
  if (!isOne || base.unit === '%' || base.qualifiers.includes('growth')) return undefined;
  if (beside.qualifiers.includes('growth')) {
    const change = up.test(beside.count.head) ? beside.number : -beside.number;
    if (isLast) return { now: base.number + change, before: base.number };
    return isBracketed ? undefined : { now: base.number, before: base.number - change };
  }
  return ofLastYear.test(beside.count.head) && !isBracketed && !isLast
    ? { now: base.number, before: beside.number }
    : undefined;
}

function wrongRates(matter: Matter): Failing[] {
  return figuresByChapter(matter).flatMap(({ figures, text }) =>
    figures.flatMap((figure, index) => {
      const { unit, number, qualifiers, count } = figure;
      if (unit !== '%' || !qualifiers.includes('growth') || qualifiers.includes('approximate')) return [];
      const told = levels(figures, index, text);
      if (told === undefined || told.before <= 0 || count.head.includes('分别')) return [];
      const right = (Math.abs(told.now - told.before) / told.before) * 100;
      const places = `${number}`.split('.')[1]?.length ?? 0;
      if (Math.abs(right - number) <= 10 ** -places + 1e-9) return [];
      return [
        {
          message: `增减幅度不符：由 ${told.before} 到 ${told.now} 是 ${right.toFixed(Math.max(places, 2))}%，文中写 ${number}%。`,
          cells: [`chapter.${figure.chapter}`],
          expected: Number(right.toFixed(Math.max(places, 1))),
          actual: number,
          evidence: figure.sentence,
        },
      ];
    }),
  );
}

/** T15 for rates of growth. */
export const growthRules: Rule[] = [
  {
    id: 'T15',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '增减幅度按文中两年的数字重算相符',
    find: wrongRates,
  },
];
