import { describe, expect, it } from 'vitest';
import { clockOn, consulted, disclosed, registered, run } from './matter.ts';

describe('办件的答复期限', () => {
  it('2月6日当面收到：3月12日届满；3月2日还剩8个工作日为绿，3月5日还剩5个为黄，3月10日还剩2个为红', () => {
    const events = registered();
    expect(clockOn(events, '2026-03-02', 'reply')).toMatchObject({
      state: 'running',
      due: '2026-03-12',
      workingDaysLeft: 8,
      light: 'green',
      waitingFor: 'organ',
    });
    expect(clockOn(events, '2026-03-05', 'reply')).toMatchObject({ workingDaysLeft: 5, light: 'yellow' });
    expect(clockOn(events, '2026-03-10', 'reply')).toMatchObject({ workingDaysLeft: 2, light: 'red' });
  });

  it('3月12日送达为按期；3月16日送达逾期2个工作日，此后永远是逾期2个工作日', () => {
    const met = run(
      disclosed('2026-03-10', '2026-03-12').map((s, i, all) =>
        i === all.length - 1 ? ['2026-03-12', s[1], s[2]] : s,
      ),
    );
    expect(clockOn(met, '2026-12-31', 'reply')).toMatchObject({ state: 'met', late: 0, light: 'none' });
    const late = run(disclosed('2026-03-16'));
    expect(clockOn(late, '2026-12-31', 'reply')).toMatchObject({ state: 'lapsed', late: 2, light: 'red' });
  });

  it('两次征求意见重叠，按并集停算', () => {
    const events = run([
      ...consulted('c1', '2026-02-09', '2026-02-10'),
      ...consulted('c2', '2026-02-10', '2026-02-11'),
      ['2026-02-12', 'thirdParty', { act: 'answerConsultation', facts: { id: 'c1', answer: 'agrees' } }],
      ['2026-02-13', 'thirdParty', { act: 'answerConsultation', facts: { id: 'c2', answer: 'agrees' } }],
    ]);
    const clock = clockOn(events, '2026-02-24', 'reply');
    expect(clock).toMatchObject({ state: 'running', due: '2026-03-18' });
    expect(clock.explanation.days?.paused).toHaveLength(4);
  });
});
