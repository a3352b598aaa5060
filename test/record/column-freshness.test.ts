import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../src/law/plain-date.ts';
import { since } from '../../src/law/since.ts';
import { columnFacts, columnHealth, columnVeto } from '../../src/record/catalogue/freshness.ts';
import type { CatalogueNode } from '../../src/record/catalogue/node.ts';
import { defaultOffice } from '../../src/record/office.ts';
import {
  drafted,
  notice,
  out,
  published,
  reckoningOn,
  reviewed,
  run,
  type Step,
  stateOf,
  withdrawn,
} from './piece.ts';

function node(column: CatalogueNode['column'], change: Partial<CatalogueNode> = {}): CatalogueNode {
  return { id: 'n', title: '栏目', basis: '条例第二十条', column, ...change };
}

function health(of: CatalogueNode, last: string | undefined, day: string) {
  const facts = {
    published: last ? 2 : 0,
    lastPublishedOn: last === undefined ? undefined : plainDate(last),
  };
  return columnHealth(of, facts, reckoningOn(day));
}

const under = (id: string, day: string) => drafted(notice({ node: 'news', madeOn: plainDate(day) }), day, id);

describe('栏目更新（国办秘函〔2019〕19号）', () => {
  it.each([
    ['动态要闻14天', node('news'), '2026-03-01', '2026-03-15', 'due', 0],
    ['动态要闻超过14天', node('news'), '2026-03-01', '2026-03-16', 'overdue', 1],
    ['动态要闻第10天起提醒（七成）', node('news'), '2026-03-01', '2026-03-11', 'due', 0],
    ['动态要闻第9天', node('news'), '2026-03-01', '2026-03-10', 'fresh', 0],
    ['通知公告6个月', node('notices'), '2026-01-15', '2026-07-15', 'due', 0],
    ['政策文件超过6个月', node('policies'), '2026-01-15', '2026-07-16', 'overdue', 1],
    [
      '按季度更新的',
      node('other', { cycle: { count: 3, unit: 'month' } }),
      '2026-01-31',
      '2026-05-01',
      'overdue',
      1,
    ],
    ['没有更新周期的', node('other'), '2020-01-01', '2026-05-01', 'free', 0],
    ['停用的', node('news', { retiredOn: plainDate('2026-01-01') }), '2020-01-01', '2026-05-01', 'free', 0],
  ])('%s', (_, of, last, day, state, daysOverdue) => {
    expect(health(of, last, day)).toMatchObject({ state, daysOverdue, blank: false });
  });

  it('空白栏目不算超期，另行指出', () => {
    expect(health(node('news'), undefined, '2026-05-01')).toMatchObject({ blank: true, state: 'free' });
  });

  it('栏目的事实只看公开的信息：草稿、撤下的不算，更正错误不算更新，内容变更算更新', () => {
    const whole = notice({ node: 'news', madeOn: plainDate('2026-03-02') });
    const fix = (cause: { kind: 'error' } | { kind: 'changed'; changedOn: PlainDate }): Step[] => [
      ['2026-04-01', 'contributor', { act: 'correct', facts: { content: whole, note: '说明。', cause } }],
      ...reviewed('2026-04-01'),
      published('2026-04-01'),
    ];
    const shown = out('2026-03-05', under('a', '2026-03-02'));
    const hidden = [
      run([withdrawn('2026-03-20')], out('2026-03-19', under('b', '2026-03-18'))),
      under('c', '2026-03-25'),
    ];
    const facts = (first: typeof shown) =>
      columnFacts([first, ...hidden].map(stateOf), 'news', '2026-05-01T00:00:00+08:00');
    expect(facts(run(fix({ kind: 'error' }), shown))).toEqual({
      published: 1,
      lastPublishedOn: '2026-03-05',
    });
    const changed = run(fix({ kind: 'changed', changedOn: plainDate('2026-03-31') }), shown);
    expect(facts(changed).lastPublishedOn).toBe('2026-04-01');
    expect(columnFacts(hidden.map(stateOf), 'news', '2026-05-01T00:00:00+08:00').published).toBe(0);
  });

  it('天数是有起始日的数据：2026年6月1日起动态要闻7天', () => {
    const stricter = {
      news: { count: 7, unit: 'day' as const },
      notices: { count: 3, unit: 'month' as const },
    };
    const office = { ...defaultOffice, columns: [since('2026-06-01', stricter, '省级检查办法')] };
    const facts = { published: 1, lastPublishedOn: plainDate('2026-05-25') };
    expect(columnHealth(node('news'), facts, reckoningOn('2026-05-31', office)).dueOn).toBe('2026-06-08');
    expect(columnHealth(node('news'), facts, reckoningOn('2026-06-01', office)).dueOn).toBe('2026-06-01');
  });
});

const veto = (list: Parameters<typeof columnVeto>[0]) => columnVeto(list, reckoningOn('2026-05-01')).vetoed;

describe('一票否决', () => {
  const old = { published: 1, lastPublishedOn: plainDate('2025-01-01') };
  const blank = { published: 0, lastPublishedOn: undefined };
  const columns = (count: number, kind: CatalogueNode['column'], facts: typeof old | typeof blank) =>
    Array.from({ length: count }, (_, at) => ({
      node: node(kind, { id: `${kind}${at}`, cycle: { count: 1, unit: 'month' } }),
      facts,
    }));
  it.each([
    ['动态和通知公告超期4个', columns(4, 'news', old), false],
    ['动态和通知公告超期5个', [...columns(3, 'news', old), ...columns(2, 'notices', old)], true],
    ['其他栏目超期9个', columns(9, 'other', old), false],
    ['各类栏目超期10个', [...columns(6, 'other', old), ...columns(4, 'news', old)], true],
    ['空白栏目4个', columns(4, 'other', blank), false],
    ['空白栏目5个', columns(5, 'other', blank), true],
  ])('%s', (_, list, expected) => {
    expect(veto(list)).toBe(expected);
  });
});
