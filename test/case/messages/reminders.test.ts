import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remindersOf } from '../../../src/case/messages/reminders.ts';
import { addDays } from '../../../src/law/plain-date.ts';
import { consulted, contextOf, correction, disclosed, run, type Step, stateOf } from '../matter.ts';
import { histories } from '../random-matter.ts';

/** 2026-02-06 当面收到，2026-03-12 到期. */
const assigned: Step[] = [['2026-02-09', 'office', { act: 'assign', facts: { unit: '利用科' } }]];
const matter = run(assigned);

function on(day: string, events = matter) {
  return remindersOf(stateOf(events), contextOf(day));
}

describe('到期提醒和督办', () => {
  it.each([
    ['2026-03-04', [], '还剩6个工作日，不提醒'],
    ['2026-03-05', ['reply::2026-03-12:T-5'], '还剩5个工作日'],
    ['2026-03-09', ['reply::2026-03-12:T-5'], '还剩3个工作日，仍是五日的那一次'],
    ['2026-03-10', ['reply::2026-03-12:T-2'], '还剩2个工作日'],
    ['2026-03-12', ['reply::2026-03-12:T-0'], '到期日'],
    ['2026-03-13', ['reply::2026-03-12:late0'], '逾期1个工作日，督办'],
    ['2026-03-19', ['reply::2026-03-12:late0'], '逾期5个工作日，仍是第一次督办'],
    ['2026-03-20', ['reply::2026-03-12:late1'], '逾期6个工作日，再次督办'],
  ])('%s：%j（%s）', (day, keys) => {
    expect(on(day).map(({ key }) => key)).toEqual(keys);
  });

  it('到期前只提醒承办科室和公开机构，逾期督办到负责人和分管领导', () => {
    const handlers = { kind: 'role', role: 'handler', unit: '利用科' };
    expect(on('2026-03-05')[0]?.to).toEqual([handlers]);
    expect(on('2026-03-10')[0]?.to).toEqual([handlers, { kind: 'role', role: 'office' }]);
    const [late] = on('2026-03-13');
    expect(late).toMatchObject({ urging: true, subject: '【督办】云自然资申〔2026〕1号 答复期限已逾期' });
    expect(late?.to).toHaveLength(4);
    expect(late?.text).toContain('于2026年3月12日届满，至今逾期1个工作日，已经违反法定期限');
  });

  it('等待申请人补正期间不催办；补正期满告诉承办科室可以作不再处理', () => {
    const events = run(correction('2026-02-10'), matter);
    expect(on('2026-03-20', events).map(({ key }) => key.split(':').at(-1))).toEqual(['lapsed']);
    expect(on('2026-02-13', events)).toEqual([]);
  });

  it('征求意见期间答复期限停算，不催；第三方逾期不答复的，告诉承办科室自行决定', () => {
    const events = run(consulted('c1', '2026-02-10'), matter);
    expect(on('2026-02-27', events)).toEqual([]);
  });

  it('已经答复的不再提醒', () => {
    expect(on('2026-04-30', run(disclosed('2026-02-10'), matter))).toEqual([]);
  });

  it('任意办理过程、任意一天：同一天算两次结果相同，编号不重，正文不含申请内容', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 90 }), (all, days) => {
        const last = all.at(-1);
        if (!last) throw new Error('no history');
        const state = stateOf(last.events);
        const reckoning = contextOf(addDays(last.today, days));
        const reminders = remindersOf(state, reckoning);
        expect(remindersOf(state, reckoning)).toEqual(reminders);
        const keys = reminders.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { text, to } of reminders) {
          expect(to.length).toBeGreaterThan(0);
          for (const piece of state.pieces) expect(text).not.toContain(piece.text);
        }
      }),
      { numRuns: 100 },
    );
  });
});
