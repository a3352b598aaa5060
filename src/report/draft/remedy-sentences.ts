/** 复议、诉讼的文字: sentences made from table 4. */
import { remedyCells, remedyGroups } from '../layout.ts';
import type { CellPath, Report } from '../model.ts';
import { among, type Cells, figure, growth, sumOf } from './figure-words.ts';

const reconsideration = ['reconsideration'];
const litigation = ['litigation.direct', 'litigation.afterReconsideration'];
const none = '没有因政府信息公开被申请行政复议、提起行政诉讼。';

/** 第一部分（二）: both procedures with their results. */
export function remediesInOverview(cells: Cells, last: Report | undefined): string {
  if (hasNone(cells)) return none;
  const reviews = `因政府信息公开引起的行政复议案件${counted(cells, reconsideration, last)}`;
  return `${reviews}；行政诉讼案件${counted(cells, litigation, last)}。`;
}

/** 第四部分: each of the three groups. */
export function remediesByGroup(cells: Cells): string {
  if (hasNone(cells)) return none;
  const [reviews, direct, after] = remedyGroups.map(({ key }) => counted(cells, [key], undefined));
  return `因政府信息公开被申请行政复议${reviews}。因政府信息公开未经复议直接起诉${direct}；复议后起诉${after}。`;
}

function counted(cells: Cells, groups: readonly string[], last: Report | undefined): string {
  const totals = pathsOf(groups, 'total');
  const results = remedyCells
    .filter(({ key }) => key !== 'total')
    .map(({ key, label }) => [label, sumOf(cells, pathsOf(groups, key))] satisfies [string, number]);
  return `${sumOf(cells, totals)}件${growth(cells, totals, last)}${among(results)}`;
}

function pathsOf(groups: readonly string[], cell: string): CellPath[] {
  return groups.map((group) => `${group}.${cell}`);
}

function hasNone(cells: Cells): boolean {
  return remedyGroups.every(({ key }) => figure(cells, `${key}.total`) === 0);
}
