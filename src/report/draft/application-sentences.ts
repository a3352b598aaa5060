/** 依申请公开的文字: sentences made from table 3. */
import { applicantColumns, applicationPath, outcomeRows } from '../layout.ts';
import type { CellPath, Edition, Report } from '../model.ts';
import { among, type Cells, figure, growth, sumOf } from './figure-words.ts';

const fresh = applicationPath('newlyReceived', 'total');
const carriedIn = applicationPath('carriedIn', 'total');
const settled = applicationPath('total', 'total');
const carriedForward = applicationPath('carriedForward', 'total');

const outcomes = [
  ['予以公开', 'disclosed'],
  ['部分公开', 'partlyDisclosed'],
  ['不予公开', 'refused'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'notProcessed'],
  ['其他处理', 'otherwise'],
] as const;

/** 第一部分（二）: what came in, what was settled and how, what goes on. */
export function applicationsInOverview(cells: Cells, edition: Edition, last: Report | undefined): string {
  if (hasNone(cells)) return '全年未收到政府信息公开申请，也没有上年结转的申请。';
  const done = outcomes.map(
    ([name, key]) => [name, sumOf(cells, totalsOf(key, edition))] satisfies [string, number],
  );
  return [
    `全年新收政府信息公开申请${figure(cells, fresh)}件${growth(cells, [fresh], last)}`,
    `上年结转${figure(cells, carriedIn)}件`,
    `办结${figure(cells, settled)}件${among(done)}`,
    `结转下年度继续办理${figure(cells, carriedForward)}件。`,
  ].join('；');
}

/** 第三部分: who applied. */
export function applicationsByApplicant(cells: Cells): string {
  if (hasNone(cells)) return '';
  const parts = applicantColumns
    .filter(({ key }) => key !== 'total')
    .map(({ key, label }) => {
      const name = key === 'otherOrganization' ? '其他法人或其他组织' : label;
      return [name, figure(cells, applicationPath('newlyReceived', key))] satisfies [string, number];
    });
  return `本年新收政府信息公开申请${figure(cells, fresh)}件${among(parts)}。`;
}

function hasNone(cells: Cells): boolean {
  return sumOf(cells, [fresh, carriedIn]) === 0;
}

function totalsOf(group: string, edition: Edition): CellPath[] {
  return outcomeRows(edition)
    .filter(({ key }) => key === group || key.startsWith(`${group}.`))
    .map(({ key }) => applicationPath(key, 'total'));
}
