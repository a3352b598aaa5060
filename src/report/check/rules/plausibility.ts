/** S01–S07 合理性: figures that are possible but ask for an explanation. Comparisons with peers need peers and are not made here. */
import { outcomeRows, remedyGroups } from '../../layout.ts';
import { numberIn } from '../../model.ts';
import { derived } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { tableFigure } from './table-figure.ts';

/** Below this many cases a ratio says nothing. */
const smallSample = 30;
/** Reviews and suits over applications: beyond the first worth a look, beyond the second rarely right. */
const often = 0.2;
const veryOften = 0.6;
const remedyCells = remedyGroups.map(({ key }) => `${key}.total`);

function total(matter: Matter, paths: string[]): number | undefined {
  const table = tableFigure(matter, paths);
  return table && Math.max(table.number, table.otherwise ?? 0);
}

/** Cases answered this year and last: each can give rise to one review and one suit, not to more. */
function moreRemediesThanAnswers(matter: Matter): Failing[] {
  const remedies = total(matter, remedyCells) ?? 0;
  const received = total(matter, ['applications.newlyReceived.total', 'applications.carriedIn.total']);
  const answered = Math.max(total(matter, ['applications.total.total']) ?? 0, received ?? 0);
  if (received === undefined || remedies === 0) return [];
  const before = numberIn(matter.beside.last?.cells['applications.total.total']) ?? 0;
  const cells = [...remedyCells, 'applications.newlyReceived.total'];
  if (remedies > answered + before) {
    return [
      {
        message: `复议和诉讼共 ${remedies} 件，多于本年新收加上年结转 ${answered} 件${before > 0 ? `与上年办结 ${before} 件之和` : ''}，请核实是否计入了信息公开以外的案件。`,
        cells,
        expected: `不多于 ${answered + before}`,
        actual: remedies,
        difference: remedies - answered - before,
        status: 'uncertain',
      },
    ];
  }
  if (remedies < 10 || remedies / answered <= often) return [];
  return [
    {
      message: `复议和诉讼共 ${remedies} 件，是本年新收加上年结转 ${answered} 件的 ${((remedies / answered) * 100).toFixed(1)}%，争议比例偏高（超过两成），请核实或说明。`,
      cells,
      expected: '不高于 20%',
      actual: Number((remedies / answered).toFixed(3)),
      severity: remedies / answered > veryOften ? 'warning' : 'info',
      status: 'uncertain',
    },
  ];
}

function correctedOften(matter: Matter): Failing[] {
  const sum = (column: string) =>
    total(
      matter,
      remedyGroups.map(({ key }) => `${key}.${column}`),
    ) ?? 0;
  const corrected = sum('corrected');
  const concluded = sum('upheld') + corrected + sum('other');
  if (concluded < smallSample || corrected / concluded <= 0.15) return [];
  return [
    {
      message: `审结 ${concluded} 件，被纠正 ${corrected} 件，纠错率 ${((corrected / concluded) * 100).toFixed(1)}%，超过 15%。`,
      cells: remedyGroups.map(({ key }) => `${key}.corrected`),
      expected: '不高于 15%',
      actual: Number((corrected / concluded).toFixed(3)),
    },
  ];
}

function notHeldOften(matter: Matter): Failing[] {
  const path = 'applications.unavailable.notHeld.total';
  const [notHeld, all] = [total(matter, [path]) ?? 0, total(matter, ['applications.total.total']) ?? 0];
  if (all < smallSample || notHeld / all <= 0.5) return [];
  return [
    {
      message: `“本机关不掌握”${notHeld} 件，占办结 ${all} 件的 ${((notHeld / all) * 100).toFixed(1)}%，超过一半，请检查检索记录是否充分。`,
      cells: [path],
      actual: Number((notHeld / all).toFixed(3)),
    },
  ];
}

const discretionary = ['refused.processInformation', 'refused.internalAffairs'];

function discretionRising(matter: Matter): Failing[] {
  const { last } = matter.beside;
  if (last === undefined) return [];
  return discretionary.flatMap((row) => {
    const path = `applications.${row}.total`;
    const label = outcomeRows(2021).find(({ key }) => key === row)?.label ?? row;
    const now = ratio(matter.number(path), matter.number('applications.total.total'));
    const then = ratio(numberIn(last.cells[path]), numberIn(last.cells['applications.total.total']));
    if (now === undefined || then === undefined || now - then <= 0.1) return [];
    return [
      {
        message: `“${label}”占办结的比例由上年 ${(then * 100).toFixed(1)}% 升到 ${(now * 100).toFixed(1)}%，请做合法性复核。`,
        cells: [path],
        expected: Number(then.toFixed(3)),
        actual: Number(now.toFixed(3)),
      },
    ];
  });
}

function ratio(part: number | undefined, all: number | undefined): number | undefined {
  return part === undefined || all === undefined || all < smallSample ? undefined : part / all;
}

/** S01, S02, S06, S07; S05 is the small-sample guard inside them; S03 and S04 need peers. */
export const plausibilityRules: Rule[] = [
  {
    id: 'S01',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '复议诉讼与申请数量相称',
    find: moreRemediesThanAnswers,
  },
  {
    id: 'S02',
    basis: derived,
    severity: 'info',
    editions: bothEditions,
    about: '纠错率不高于 15%',
    find: correctedOften,
  },
  {
    id: 'S06',
    basis: derived,
    severity: 'info',
    editions: bothEditions,
    about: '“不掌握”不占多数',
    find: notHeldOften,
  },
  {
    id: 'S07',
    basis: derived,
    severity: 'info',
    editions: bothEditions,
    about: '过程性、内部事务信息的使用没有明显上升',
    find: discretionRising,
  },
];
