import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import type { Content } from '../../src/record/content/content.ts';
import type { RecordEvent } from '../../src/record/event/event.ts';
import { channelFigures, documentFigures } from '../../src/record/figures.ts';
import { content, drafted, notice, out, run, type Step, stateOf, withdrawn } from './piece.ts';

function document(
  id: string,
  madeOn: string,
  effectiveOn: string,
  expiresOn?: string,
  change: Partial<Content> = {},
) {
  const end = expiresOn === undefined ? {} : { expiresOn: plainDate(expiresOn) };
  const about = { kind: 'normativeDocument' as const, effectiveOn: plainDate(effectiveOn), ...end };
  const whole = content({ madeOn: plainDate(madeOn), about, ...change });
  return out(madeOn, drafted(whole, madeOn, id));
}

function repealed(events: RecordEvent[], when: string, from: string): RecordEvent[] {
  const facts = { status: 'repealed' as const, from: plainDate(from), basis: '新文件施行' };
  return run([[when, 'office', { act: 'setValidity', facts }]], events);
}

const states = [
  document('a', '2024-06-03', '2024-07-01', '2029-06-30'),
  document('b', '2021-03-01', '2021-04-01', '2026-03-31'),
  repealed(document('c', '2023-05-08', '2023-06-01', '2028-05-31'), '2026-08-03', '2026-09-01'),
  document('d', '2026-12-15', '2027-01-01', '2031-12-31'),
  document('e', '2026-02-02', '2026-03-01', '2031-02-28'),
  document('f', '2026-02-03', '2026-03-01', undefined, { source: { kind: 'reprint', from: '省厅' } }),
  drafted(content(), '2026-03-03', 'g'),
].map(stateOf);

describe('表二：规范性文件（截至12月31日）', () => {
  it.each([
    [2026, { issued: ['d', 'e'], ceased: ['b', 'c'], inForce: ['a', 'e'] }],
    [2025, { issued: [], ceased: [], inForce: ['a', 'b', 'c'] }],
    [2024, { issued: ['a'], ceased: [], inForce: ['a', 'b', 'c'] }],
    [2027, { issued: [], ceased: [], inForce: ['a', 'd', 'e'] }],
  ])('%i年：制发、废止（含失效）、现行有效，各有文件清单', (year, expected) => {
    const figures = documentFigures(states, year);
    const { issued, ceased, inForce } = figures;
    expect({ issued: issued.records, ceased: ceased.records, inForce: inForce.records }).toEqual(expected);
    for (const { count, records } of [issued, ceased, inForce]) expect(count).toBe(records.length);
  });

  it('规章另列；转载的、没有发布的不计', () => {
    expect(documentFigures(states, 2026, 'regulation').issued.count).toBe(0);
  });
});

const posted = (when: string, channel: 'wechat' | 'weibo'): Step => [
  when,
  'publisher',
  { act: 'postOnChannel', facts: { channel, postedOn: plainDate(when) } },
];

const announced = (id: string, day: string) => out(day, drafted(notice(), day, id));

describe('各渠道公开数', () => {
  const all = [
    run([posted('2026-03-05', 'wechat'), posted('2026-03-06', 'weibo')], announced('a', '2026-03-05')),
    run([posted('2026-12-31', 'wechat'), posted('2027-01-04', 'wechat')], announced('b', '2026-12-30')),
    run([withdrawn('2026-04-01')], announced('c', '2026-03-05')),
    drafted(notice(), '2026-03-03', 'd'),
  ].map(stateOf);

  it('2026年：网站3条、微信2条、微博1条，合计6条；撤下的也曾公开', () => {
    const { total, byChannel } = channelFigures(all, 2026);
    const counted = byChannel.filter(({ count }) => count > 0);
    expect(counted).toEqual([
      { channel: 'website', count: 3, records: ['a', 'b', 'c'] },
      { channel: 'wechat', count: 2, records: ['a', 'b'] },
      { channel: 'weibo', count: 1, records: ['a'] },
    ]);
    expect(total).toBe(6);
  });

  it('2027年：微信1条；2025年：没有', () => {
    expect(channelFigures(all, 2027).total).toBe(1);
    expect(channelFigures(all, 2025).total).toBe(0);
  });
});
