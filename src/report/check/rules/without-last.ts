/** 缺上年报告: relations across years that nobody could hold, said once each instead of passed over. */
import { format2021, formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule, since2021 } from '../rule.ts';

const suggestion = '请一并提供上一年度报告再核对。';

function carryOver(matter: Matter): Failing[] {
  const carriedIn = matter.number('applications.carriedIn.total');
  if (matter.beside.last || carriedIn === undefined) return [];
  return [
    {
      message: `没有提供上一年度报告，上年结转 ${carriedIn} 件是否等于上年报告的结转下年度，无法核对。`,
      cells: ['applications.carriedIn.total'],
      status: 'not-assessable',
      severity: 'info',
      suggestion,
    },
  ];
}

function stock(matter: Matter): Failing[] {
  const cells = ['issued', 'repealed', 'inForce'].map((column) => `proactive.normativeDocuments.${column}`);
  const isPrinted = matter.rows.has('proactive.normativeDocuments');
  const isUndecided = matter.report.notes.some((note) => note.cells?.some((cell) => cells.includes(cell)));
  if (matter.beside.last || (!isPrinted && !isUndecided)) return [];
  return [
    {
      message: '没有提供上一年度报告，现行有效件数是否等于上年现行有效加本年制发、减本年废止，无法核对。',
      cells,
      status: 'not-assessable',
      severity: 'info',
      suggestion,
    },
  ];
}

/** Y01, Y02 where there is no report of the year before. */
export const withoutLastRules: Rule[] = [
  {
    id: 'Y01',
    basis: formats,
    severity: 'info',
    editions: bothEditions,
    about: '上年结转的核对需要上年报告',
    find: carryOver,
  },
  {
    id: 'Y02',
    basis: format2021,
    severity: 'info',
    editions: since2021,
    about: '现行有效件数的核对需要上年报告',
    find: stock,
  },
];
