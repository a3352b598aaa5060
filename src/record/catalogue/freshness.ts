import { addDays, addMonths, daysBetween, type PlainDate } from '../../law/plain-date.ts';
import type { Reckoning } from '../context.ts';
import { type ColumnLimit, getRule, getRuleEntry } from '../office.ts';
import type { RecordState } from '../state.ts';
import { visibility } from '../visibility.ts';
import type { CatalogueNode } from './node.ts';

/** 栏目的事实: what is public under it now. */
export interface ColumnFacts {
  published: number;
  lastPublishedOn: PlainDate | undefined;
}

/**
 * 栏目的事实 at that instant, through the gate: what is public, and the day of the last version that was new or changed. Mending an error
 * is no update.
 */
export function columnFacts(states: readonly RecordState[], node: string, now: string): ColumnFacts {
  const open = states.filter(
    (state) => state.edition?.content.node === node && visibility(state, now) === 'public',
  );
  const days = open.flatMap(({ publications }) =>
    publications.flatMap(({ on, factOn }) => (factOn ? [on] : [])),
  );
  return { published: open.length, lastPublishedOn: days.sort().at(-1) };
}

/** 栏目更新情况. */
export interface ColumnHealth {
  node: string;
  /** 空白栏目. */
  blank: boolean;
  /** The last day by which something new is due; undefined where nothing has to be. */
  dueOn: PlainDate | undefined;
  warnOn: PlainDate | undefined;
  state: 'fresh' | 'due' | 'overdue' | 'free';
  daysOverdue: number;
  basis: string | undefined;
}

/** Light turns yellow once so much of the time has passed. */
const warnShare = 0.7;

function limitOf(
  { column, cycle }: CatalogueNode,
  { office, today }: Reckoning,
): { limit: ColumnLimit; basis: string } | undefined {
  if (column === 'other') return cycle && { limit: cycle, basis: '本目录的更新周期' };
  const { value, basis } = getRuleEntry(office, 'columns', today);
  return { limit: column === 'news' ? value.news : value.notices, basis };
}

function after(from: PlainDate, { count, unit }: ColumnLimit): PlainDate {
  return unit === 'day' ? addDays(from, count) : addMonths(from, count);
}

/** 栏目是否空白、是否及时更新 (国办秘函〔2019〕19号): 动态要闻 2 weeks, 通知公告、政策文件 6 months, others by their cycle. */
export function columnHealth(node: CatalogueNode, facts: ColumnFacts, reckoning: Reckoning): ColumnHealth {
  const { published, lastPublishedOn: last } = facts;
  const blank = published === 0;
  const free = { node: node.id, blank, dueOn: undefined, warnOn: undefined, state: 'free', daysOverdue: 0 };
  const rule = node.retiredOn === undefined ? limitOf(node, reckoning) : undefined;
  if (!rule || !last || blank) return { ...free, state: 'free', basis: rule?.basis };
  const dueOn = after(last, rule.limit);
  const warnOn = addDays(last, Math.ceil(daysBetween(last, dueOn) * warnShare));
  const { today } = reckoning;
  const daysOverdue = Math.max(0, daysBetween(dueOn, today));
  const state = daysOverdue > 0 ? 'overdue' : today >= warnOn ? 'due' : 'fresh';
  return { node: node.id, blank, dueOn, warnOn, state, daysOverdue, basis: rule.basis };
}

/** 一票否决的情形 over all columns in use. */
export interface ColumnVeto {
  overdue: string[];
  blank: string[];
  /** 应更新未更新、空白栏目达到否决的数量. */
  vetoed: boolean;
  basis: string;
}

/**
 * 栏目不更新 (国办秘函〔2019〕19号): overdue 动态要闻 and 通知公告、政策文件 columns together, all overdue columns, or blank ones reach their
 * number. `columns`: the nodes in use that hold records themselves.
 */
export function columnVeto(
  columns: readonly { node: CatalogueNode; facts: ColumnFacts }[],
  reckoning: Reckoning,
): ColumnVeto {
  const inUse = columns.filter(({ node }) => node.retiredOn === undefined);
  const judged = inUse.map(({ node, facts }) => ({ node, health: columnHealth(node, facts, reckoning) }));
  const overdue = judged.filter(({ health }) => health.state === 'overdue');
  const blank = judged.filter(({ health }) => health.blank).map(({ node }) => node.id);
  const most = getRule(reckoning.office, 'columnVeto', reckoning.today);
  const named = overdue.filter(({ node }) => node.column !== 'other').length;
  return {
    overdue: overdue.map(({ node }) => node.id),
    blank,
    vetoed: named >= most.overdue || overdue.length >= most.longOverdue || blank.length >= most.blank,
    basis: getRuleEntry(reckoning.office, 'columnVeto', reckoning.today).basis,
  };
}
