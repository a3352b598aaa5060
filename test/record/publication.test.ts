import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { openActs } from '../../src/record/acts/open-acts.ts';
import { publicView } from '../../src/record/public-view.ts';
import { reasonText } from '../../src/record/reason.ts';
import { visibility } from '../../src/record/visibility.ts';
import {
  content,
  contextOf,
  corrected,
  drafted,
  notice,
  out,
  published,
  refusal,
  reviewed,
  run,
  type Step,
  stateOf,
  withdrawn,
} from './piece.ts';

const day = '2026-03-05';
const noon = '2026-03-05T12:00:00+08:00';
const ready = run(reviewed(day));

function scheduled(when: string, publishAt: string): Step {
  return [when, 'publisher', { act: 'schedule', facts: { publishAt } }];
}

const bySystem = (when: string): Step => [when, 'system', published(when)[2]];

const posted = (when: string, on: string): Step => [
  when,
  'publisher',
  {
    act: 'postOnChannel',
    facts: { channel: 'wechat', account: '云岭自然资源', postedOn: plainDate(on) },
  },
];

describe('发布', () => {
  it('发布时间就是服务器记录的时刻，命令里没有时间', () => {
    const at = '2026-03-05T23:59:30+08:00';
    const events = run([published(at)], ready);
    expect(events.at(-1)).toMatchObject({ kind: 'published', on: '2026-03-05', recordedAt: at });
    expect(stateOf(events).publications).toMatchObject([{ contentVersion: 1, at, on: '2026-03-05' }]);
  });

  it('法律上的日按北京时间：世界时3月5日16时30分是3月6日', () => {
    const events = run([published('2026-03-05T16:30:00Z')], ready);
    expect(stateOf(events).publications[0]?.on).toBe('2026-03-06');
  });

  it('定时发布：时间未到不能发布，到时由系统发布，过去的时间不能定', () => {
    const events = run([scheduled(day, '2026-03-09T08:30:00+08:00')], ready);
    const early = refusal(events, bySystem('2026-03-09T08:29:59+08:00'));
    expect(reasonText(early)).toBe('定于2026年3月9日08:30发布，时间未到。');
    const shown = stateOf(run([bySystem('2026-03-09T08:30:02+08:00')], events));
    expect(shown.publications[0]?.at).toBe('2026-03-09T08:30:02+08:00');
    expect(refusal(ready, scheduled(noon, day + 'T11:00:00+08:00')).code).toBe('schedule-past');
    expect(refusal(ready, bySystem(noon))).toEqual({ code: 'not-scheduled' });
  });

  it('定时之后又修改稿件：定时和审核都作废', () => {
    const events = run(
      [
        scheduled(day, '2026-03-09T08:30:00+08:00'),
        [day, 'contributor', { act: 'revise', facts: { content: content({ keywords: [] }) } }],
      ],
      ready,
    );
    expect(refusal(events, bySystem('2026-03-09T08:31:00+08:00')).code).toBe('unreviewed');
  });

  it('索引号在首次发布时编定，此后不变', () => {
    const events = run([corrected('2026-03-09'), ...reviewed('2026-03-09')], out(day));
    expect(refusal(events, published('2026-03-09', '014416330/2026-00009'))).toEqual({
      code: 'index-number-fixed',
      indexNumber: '014416330/2026-00001',
    });
    expect(stateOf(run([published('2026-03-09')], events)).indexNumber).toBe('014416330/2026-00001');
  });

  it('更正：原版照旧公开，新版另行审核，发布后附日期和说明', () => {
    const fixed = content({ title: '云岭县自然资源局关于规范临时用地审批的通知' });
    const working = run([corrected('2026-03-09', fixed)], out(day));
    const before = publicView(stateOf(working), '2026-03-09T10:00:00+08:00');
    expect(before).toMatchObject({ title: content().title, corrections: [] });
    const after = run([...reviewed('2026-03-10'), published('2026-03-10')], working);
    expect(publicView(stateOf(after), '2026-03-10T10:00:00+08:00')).toMatchObject({
      title: fixed.title,
      firstPublishedAt: '2026-03-05T09:00:00+08:00',
      publishedAt: '2026-03-10T09:00:00+08:00',
      corrections: [{ on: '2026-03-10', note: '更正第一条的适用范围。' }],
    });
  });

  it('更正说明将向社会显示，不得有身份证号', () => {
    const note = '删去当事人身份证号11010519491231002X。';
    expect(refusal(out(day), corrected(day, content(), note))).toEqual({
      code: 'sensitive-words',
      found: '110*************2X',
    });
  });

  it('未发布的不用更正，直接修改；更正时不能顺便改变公开属性', () => {
    expect(refusal(drafted(), corrected(day))).toEqual({ code: 'not-out' });
    const hidden = content({
      disclosure: { kind: 'onRequest', reason: '含第三方信息', basis: '条例第十五条' },
    });
    const apart = { code: 'attribute-apart', kind: 'proactive' };
    expect(refusal(out(day), corrected(day, hidden))).toEqual(apart);
    const revise: Step = [day, 'contributor', { act: 'revise', facts: { content: hidden } }];
    expect(refusal(run([corrected(day)], out(day)), revise)).toEqual(apart);
    expect(stateOf(run([revise])).draft?.content.disclosure.kind).toBe('onRequest');
  });

  it('撤下：内容不再公开，留下说明；正在审核的更正稿须重新审核', () => {
    const signedCorrection = run([corrected('2026-03-09'), ...reviewed('2026-03-09')], out(day));
    const gone = run([withdrawn('2026-03-10')], signedCorrection);
    expect(publicView(stateOf(gone), '2026-03-10T10:00:00+08:00')).toEqual({
      visibility: 'tombstone',
      id: 'r1',
      indexNumber: '014416330/2026-00001',
      title: content().title,
      publishedOn: '2026-03-05',
      withdrawnOn: '2026-03-10',
      cause: 'error',
      reason: '附图有误，正在核对。',
    });
    expect(refusal(gone, published('2026-03-10')).code).toBe('unreviewed');
    const again = run([...reviewed('2026-03-11'), published('2026-03-11')], gone);
    expect(visibility(stateOf(again), '2026-03-11T10:00:00+08:00')).toBe('public');
  });

  it('撤下时可以不显示标题；理由中不得有个人信息；未公开的无从撤下', () => {
    const hide = (reason: string): Step => [
      day,
      'officeHead',
      { act: 'withdraw', facts: { cause: 'rights', reason, showTitle: false } },
    ];
    const gone = run([hide('涉及个人隐私。')], out(day));
    expect(publicView(stateOf(gone), noon)).toMatchObject({ visibility: 'tombstone', title: undefined });
    expect(refusal(out(day), hide('误登手机13800138000。')).code).toBe('sensitive-words');
    expect(refusal(ready, hide('有误。'))).toEqual({ code: 'not-published' });
    expect(refusal(gone, hide('有误。'))).toEqual({ code: 'withdrawn', on: day });
  });

  it('其他渠道：发布之后才能登记，日期不早于首次发布', () => {
    expect(refusal(ready, posted(day, day))).toEqual({ code: 'not-published' });
    expect(refusal(out(day), posted(day, '2026-03-04')).code).toBe('day-before');
    expect(refusal(out(day), posted(day, '2026-03-06')).code).toBe('day-ahead');
    expect(stateOf(run([posted(day, day)], out(day))).channels).toHaveLength(1);
  });

  it('动作表：开放的列出，关闭的说出理由', () => {
    const table = openActs(stateOf(out(day, drafted(notice()))), contextOf(day, 'office'));
    const open = table.flatMap((one) => (one.open ? [one.act] : []));
    expect(open).toEqual(['postOnChannel', 'link', 'unlink', 'correct', 'withdraw', 'addNote']);
    for (const one of table) if (!one.open) expect(reasonText(one.because)).toMatch(/。$/u);
  });
});
