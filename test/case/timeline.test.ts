import { describe, expect, it } from 'vitest';
import { eventSchemas } from '../../src/case/event/event.ts';
import { applicantTimeline } from '../../src/case/timeline/applicant-timeline.ts';
import { clerkTimeline } from '../../src/case/timeline/clerk-timeline.ts';
import { eventTitles } from '../../src/case/timeline/event-title.ts';
import { consulted, corrected, correction, disclosed, run } from './matter.ts';

const events = run([
  ...correction('2026-02-09'),
  corrected('2026-02-27'),
  ...consulted('c1', '2026-02-28', '2026-03-02'),
  ['2026-03-03', 'thirdParty', { act: 'answerConsultation', facts: { id: 'c1', answer: 'agrees' } }],
  ['2026-03-03', 'handler', { act: 'addNote', facts: { topic: 'talk', text: '科内研究：倾向公开' } }],
  ...disclosed('2026-03-10'),
]);

describe('办理记录', () => {
  it('承办人看到全部记录，按记录的先后，写明岗位和文字', () => {
    const all = clerkTimeline(events);
    expect(all).toHaveLength(events.length);
    expect(all[0]).toMatchObject({ title: '登记申请', by: '受理窗口', on: '2026-02-06' });
    expect(all.find(({ kind }) => kind === 'noteAdded')?.text).toEqual(['科内研究：倾向公开']);
  });

  it('申请人只看到自己该知道的，看不到第三方、稿件、证据、内部意见和工作人员', () => {
    expect(applicantTimeline(events)).toEqual([
      { on: '2026-02-06', title: '已登记', facts: ['编号：云自然资申〔2026〕1号'] },
      {
        on: '2026-02-09',
        title: '已送达补正告知书',
        facts: ['请写明所需信息的名称或者文号。', '请在收到告知书之日起10个工作日内补正。'],
      },
      { on: '2026-02-27', title: '已收到补正，答复期限重新计算', facts: [] },
      {
        on: '2026-02-28',
        title: '正在征求意见',
        facts: ['征求第三方和其他机关意见所需时间不计算在答复期限内。'],
      },
      { on: '2026-03-10', title: '已答复', facts: [] },
    ]);
    const shown = JSON.stringify(applicantTimeline(events));
    for (const hidden of ['third-c1', '科内研究', 'handler', 'counsel', '补偿协议'])
      expect(shown).not.toContain(hidden);
  });

  it('每一类事件都有标题', () => {
    expect(Object.keys(eventTitles).sort()).toEqual(Object.keys(eventSchemas).sort());
    expect(Object.values(eventTitles).every((title) => /^\p{Script=Han}/u.test(title))).toBe(true);
  });
});
