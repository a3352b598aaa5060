/** T15、W16 百分比: shares and rates of the narrative reckoned again. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import { derived } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { figuresByChapter } from './narrative-sums.ts';

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

/** T15, W16. */
export const percentRules: Rule[] = [
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
];
