/** T15、W16 百分比: shares and rates of the narrative reckoned again. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import { derived } from '../basis.ts';
import { type Matter, sumOf } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { figuresByChapter } from './narrative-sums.ts';

const share = /占(?:比|总数的?|总量的?|全部[^，]{0,6}|[^，]{0,8}的)?(?:为|达到?|约)?$/;
const rate = /(?:办结|办复|答复|回复|办理)率(?:为|达到?|约)?$/;
const done = /办结|办复|答复|回复|办理/;

function wrongPercents(matter: Matter): Failing[] {
  return figuresByChapter(matter).flatMap(({ figures, text }) =>
    figures.flatMap((figure, index) => {
      if (figure.kind !== 'percent' || figure.qualifiers.includes('approximate')) return [];
      const partAt = placeOfPart(figures, index, text);
      const part = figures[partAt];
      if (part === undefined || part.count.sentenceStart !== figure.count.sentenceStart || part.unit === '%')
        return [];
      if (share.test(figure.count.head))
        return percentFailing(figure, part, wholesOf(figures, partAt, part), tableTotals(matter, part));
      if (!rate.test(figure.count.head) || !done.test(part.count.head)) return [];
      const wholes = wholesOf(figures, partAt, part).filter(
        ({ count, kind }) => count.sentenceStart === part.count.sentenceStart && kind !== 'carriedIn',
      );
      return percentFailing(figure, part, wholes, ratesOf(matter, figure, part));
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

/** The figure before a bracket that closes before the percent: `37件（其中过程性信息7件），占7.44%`. */
function placeOfPart(figures: PlacedFigure[], index: number, text: string): number {
  const last = figures[index - 1];
  const percent = figures[index];
  if (last === undefined || percent === undefined) return -1;
  const gap = text.slice(last.count.end, percent.count.start);
  if (!gap.includes('）') || gap.includes('（')) return index - 1;
  const opened = text.lastIndexOf('（', last.count.start);
  for (let place = index - 1; place >= 0; place--) {
    if ((figures[place]?.count.end ?? 0) <= opened) return place;
  }
  return -1;
}

/** What a share is rightly taken of, whatever total the sentence names. */
function tableTotals(matter: Matter, part: PlacedFigure): number[] {
  const all = (...paths: string[]) => sumOf(matter, paths) ?? 0;
  switch (part.kind) {
    case 'outcome':
      return [all('applications.total.total')];
    case 'reconsideration':
      return [all('reconsideration.total')];
    case 'litigation':
      return [all('litigation.direct.total', 'litigation.afterReconsideration.total')];
    default: {
      const fresh = 'applications.newlyReceived.total';
      return [all(fresh), all(fresh, 'applications.carriedIn.total')];
    }
  }
}

/** 按时办结率 is taken of what was due, which the sentence need not count; 办结率 of all there was to do. */
function ratesOf(matter: Matter, { count }: PlacedFigure, part: PlacedFigure): number[] {
  const isOnTime = /按时|按期|及时|准时|限时|期限内|时限内/.test(count.head);
  return [...(isOnTime ? [part.number] : []), ...tableTotals(matter, part)];
}

const namedWhole = /占([\u4e00-\u9fff]{2,8}?)(?:总数|总量|总件数|总条数)/;

/** `占解读总数的62.5%` where no figure before it counts 解读. */
function isOfUntold({ count }: PlacedFigure, wholes: PlacedFigure[]): boolean {
  const noun = namedWhole.exec(count.head)?.[1];
  if (noun === undefined || /申请|办结|答复|公开|信息|全部|案件/.test(noun)) return false;
  return !wholes.some(({ count: { head, tail } }) => `${head}${tail}`.includes(noun));
}

function percentFailing(
  figure: PlacedFigure,
  part: PlacedFigure,
  wholes: PlacedFigure[],
  inTable: number[] = [],
): Failing[] {
  const [nearest] = wholes;
  if (nearest === undefined || nearest.number === 0 || isOfUntold(figure, wholes)) return [];
  const places = `${figure.number}`.split('.')[1]?.length ?? 0;
  const unit = 10 ** -places;
  const all = [...wholes.map(({ number }) => number), ...inTable.filter((number) => number > 0)];
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
