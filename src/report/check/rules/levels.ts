/** L01、L02 上下级核对: the aggregated report against the reports it sums. */
import { cellLabel } from '../../cell-label.ts';
import { mergeReports } from '../../merge.ts';
import { numberIn } from '../../model.ts';
import { format2021 } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';

function sums(matter: Matter): Failing[] {
  const { children, expectedChildren } = matter.beside;
  if (children === undefined || children.length === 0) return [];
  const merged = mergeReports(children, expectedChildren ? { expected: expectedChildren } : {});
  const missing = new Set(merged.missing.map(({ path }) => path));
  const isPartial = merged.absentOrgans.length > 0;
  const isKnownComplete = expectedChildren !== undefined && !isPartial;
  return Object.entries(merged.report.cells).flatMap(([path, value]) => {
    const [sum, parent] = [numberIn(value), matter.number(path)];
    if (sum === undefined || parent === undefined || sum === parent) return [];
    const isOpen = parent > sum && (isPartial || missing.has(path));
    if (isOpen) return [];
    const isSure = parent < sum || (isKnownComplete && !missing.has(path));
    return [
      {
        message: `${cellLabel(path, matter.edition)}汇总报告填 ${parent}，${children.length} 份下级报告合计 ${sum}，${parent < sum ? '少' : '多'} ${Math.abs(sum - parent)}${isSure ? '' : '（如含本级自有数则属正常）'}。`,
        cells: [path],
        severity: isSure ? ('error' as const) : ('warning' as const),
        status: isSure ? ('fail' as const) : ('uncertain' as const),
        expected: sum,
        actual: parent,
        formula: '汇总数 = 本级 + 各部门 + 各下级',
        difference: parent - sum,
      },
    ];
  });
}

function missingChildren(matter: Matter): Failing[] {
  const { children, expectedChildren } = matter.beside;
  if (children === undefined) return [];
  const { absentOrgans, missing } = mergeReports(
    children,
    expectedChildren ? { expected: expectedChildren } : {},
  );
  const failings: Failing[] = [];
  if (absentOrgans.length > 0) {
    failings.push({
      message: `应报 ${expectedChildren?.length ?? 0} 家，缺 ${absentOrgans.length} 家：${absentOrgans.join('、')}；汇总只能核对“不少于”。`,
      cells: [],
      status: 'not-assessable',
      expected: expectedChildren?.length ?? 0,
      actual: (expectedChildren?.length ?? 0) - absentOrgans.length,
    });
  }
  const organs = [...new Set(missing.map(({ organ }) => organ))];
  if (organs.length > 0) {
    failings.push({
      message: `${organs.join('、')}的报告有 ${missing.length} 个单元格空白或无法确定，没有计入合计，也没有当作 0。`,
      cells: [...new Set(missing.map(({ path }) => path))],
      status: 'not-assessable',
      actual: missing.length,
    });
  }
  return failings;
}

/** L01, L02. */
export const levelRules: Rule[] = [
  {
    id: 'L01',
    basis: format2021,
    severity: 'error',
    editions: bothEditions,
    about: '汇总数 = 各单位之和',
    find: sums,
  },
  {
    id: 'L02',
    basis: format2021,
    severity: 'warning',
    editions: bothEditions,
    about: '应报单位齐全',
    find: missingChildren,
  },
];
