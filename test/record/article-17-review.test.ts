import { describe, expect, it } from 'vitest';
import { since } from '../../src/law/since.ts';
import type { Role } from '../../src/record/actor.ts';
import { decide } from '../../src/record/acts/decide.ts';
import { defaultOffice } from '../../src/record/office.ts';
import { phaseOf } from '../../src/record/phase.ts';
import { reasonText } from '../../src/record/reason.ts';
import {
  clockOn,
  content,
  contextOf,
  drafted,
  inOffice,
  legality,
  out,
  published,
  refusal,
  reviewed,
  run,
  type Step,
  saying,
  secrecy,
  signed,
  stateOf,
  submitted,
} from './piece.ts';

const day = '2026-03-05';
const inReview = run([submitted(day)]);
const phase = (events: typeof inReview) => phaseOf(stateOf(events));

function giveBack(as: Role): Step {
  return [day, as, { act: 'returnDraft', facts: { reason: '附图没有审图号。' } }];
}

function revised(as: 'contributor' | 'office' = 'contributor'): Step {
  return [day, as, { act: 'revise', facts: { content: content({ keywords: ['临时用地', '复垦'] }) } }];
}

const answer = (mayBePublic: boolean): Step => [
  '2026-03-12',
  'secrecyReviewer',
  { act: 'answerReferral', facts: { mayBePublic, answer: '见复函。' } },
];

describe('发布审查：单位报送、保密审查、合法性审查、办公室审核、签发、发布', () => {
  it('依次进行，每一环节记下人、意见和日期', () => {
    expect(phase(inReview)).toEqual({ phase: 'inReview', waiting: '保密审查' });
    expect(refusal(inReview, legality(day))).toEqual({ code: 'not-this-step', waiting: '保密审查' });
    expect(refusal(inReview, [day, 'counsel', secrecy(day)[2]])).toEqual({
      code: 'not-yours',
      parties: ['secrecyReviewer'],
    });
    const ready = run([secrecy('2026-03-06'), legality('2026-03-09'), inOffice('2026-03-09')], inReview);
    expect(phase(ready)).toEqual({ phase: 'inReview', waiting: '签发' });
    expect(stateOf(ready).draft?.reviews).toMatchObject([
      { does: 'secrecy', person: 'secrecyReviewer', on: '2026-03-06', opinion: '不涉密，可以公开。' },
      { does: 'legality', person: 'counsel', on: '2026-03-09', opinion: '合法。' },
      { does: 'office', person: 'office', on: '2026-03-09', opinion: '同意。' },
    ]);
    expect(phase(run([signed('2026-03-10')], ready))).toEqual({ phase: 'toPublish', waiting: '发布' });
  });

  it('没有审核完的不能发布，说出等待哪一环节', () => {
    const half = run([secrecy(day), legality(day)], inReview);
    const reason = refusal(half, published(day));
    expect(reason).toEqual({ code: 'unreviewed', waiting: '办公室审核' });
    expect(reasonText(reason)).toBe('本版尚未完成审核（办公室审核），不能发布。');
    expect(refusal(drafted(), published(day))).toEqual({ code: 'unreviewed', waiting: '尚未报送' });
  });

  it.each(['secrecyReviewer', 'publisher'] as const)('起草人兼任%s，也不能审核、发布自己的稿件', (role) => {
    const asker = { kind: 'officer' as const, person: 'contributor', roles: ['contributor', role] as const };
    const events = role === 'publisher' ? run(reviewed(day)) : inReview;
    const command = role === 'publisher' ? published(day)[2] : secrecy(day)[2];
    expect(decide(stateOf(events), command, { ...contextOf(day), asker })).toEqual({
      ok: false,
      because: { code: 'own-draft' },
    });
  });

  it('修改过稿件的人成为起草人：办公室改稿后不能再由同一人审核', () => {
    const events = run([revised('office'), ...reviewed(day).slice(0, 3)]);
    expect(refusal(events, inOffice(day))).toEqual({ code: 'own-draft' });
  });

  it('小机关一人兼几个岗位：同一人可以连续办理保密、合法性、办公室三个环节', () => {
    const roles = ['secrecyReviewer', 'counsel', 'office'] as const;
    const asker = { kind: 'officer' as const, person: 'wu', roles };
    let events = inReview;
    for (const step of [secrecy(day), legality(day), inOffice(day)]) {
      const decided = decide(stateOf(events), step[2], { ...contextOf(day), asker });
      if (!decided.ok) throw new Error(reasonText(decided.because));
      events = [...events, ...decided.value];
    }
    expect(phase(events).waiting).toBe('签发');
  });

  it('退回：记明理由，修改后重新报送，从头审核', () => {
    const returned = run([secrecy(day), legality(day), giveBack('office')], inReview);
    expect(phase(returned).phase).toBe('returned');
    expect(stateOf(returned).draft?.returned).toMatchObject({ by: 'office', reason: '附图没有审图号。' });
    expect(refusal(returned, inOffice(day))).toEqual({ code: 'not-submitted' });
    expect(phase(run([submitted(day)], returned)).waiting).toBe('保密审查');
  });

  it('签发之后修改：审核作废，须重新报送审核', () => {
    const ready = run(reviewed(day));
    const changed = run([revised()], ready);
    expect(refusal(changed, published(day))).toEqual({ code: 'unreviewed', waiting: '尚未报送' });
    expect(stateOf(changed).draft?.contentVersion).toBe(2);
    expect(phase(run([...reviewed(day), published(day)], changed)).phase).toBe('published');
  });

  it('签发之后、发布之前，发布人员可以退回', () => {
    expect(phase(run([...reviewed(day), giveBack('publisher')])).phase).toBe('returned');
  });

  it('不能确定能否公开：提请保密行政管理部门确定，答复前不能通过，不得公开的只能退回', () => {
    const asked = run(
      [[day, 'secrecyReviewer', { act: 'refer', facts: { to: '县保密局', question: '坐标精度是否涉密？' } }]],
      inReview,
    );
    expect(refusal(asked, secrecy(day))).toEqual({ code: 'referral-open', to: '县保密局' });
    expect(phase(run([answer(true), secrecy('2026-03-12')], asked)).waiting).toBe('合法性审查');
    const refused = run([answer(false)], asked);
    expect(refusal(refused, secrecy('2026-03-12'))).toEqual({ code: 'referral-refused', to: '县保密局' });
    expect(phase(run([['2026-03-12', 'secrecyReviewer', giveBack('office')[2]]], refused)).phase).toBe(
      'returned',
    );
  });

  it('环节是有起始日的数据：3月10日起不经合法性审查，此前报送的仍按原环节', () => {
    const steps = [...(defaultOffice.reviewChain[0]?.value ?? [])].filter(({ does }) => does !== 'legality');
    const office = { ...defaultOffice, reviewChain: [since('2026-03-10', steps, '局办公会纪要')] };
    expect(phase(run([secrecy('2026-03-10')], inReview, office)).waiting).toBe('合法性审查');
    const later = run([submitted('2026-03-10'), secrecy('2026-03-10')], drafted(), office);
    expect(phase(later).waiting).toBe('办公室审核');
  });

  it('没有保密审查或者签发不在末位的环节不能报送', () => {
    const steps = (defaultOffice.reviewChain[0]?.value ?? []).filter(({ does }) => does !== 'secrecy');
    const office = { ...defaultOffice, reviewChain: [since('2026-01-01', steps, '试行')] };
    expect(refusal(drafted(), submitted(day), office)).toEqual({
      code: 'chain-incomplete',
      lacking: ['secrecy'],
    });
    const reversed = [...(defaultOffice.reviewChain[0]?.value ?? [])].reverse();
    const odd = { ...defaultOffice, reviewChain: [since('2026-01-01', reversed, '试行')] };
    expect(refusal(drafted(), submitted(day), odd)).toEqual({ code: 'chain-incomplete', lacking: ['sign'] });
  });

  it('每个环节5个工作日：3月5日（周四）报送，保密审查3月12日届满，3月13日逾期1日', () => {
    expect(clockOn(inReview, '2026-03-12', 'reviewStep')).toMatchObject({ due: '2026-03-12', late: 0 });
    expect(clockOn(inReview, '2026-03-13', 'reviewStep')).toMatchObject({ late: 1, state: 'lapsed' });
  });

  it('签发前须逐条说明提示：没有说明的不能签发', () => {
    const events = run(reviewed(day).slice(0, 4), drafted(saying('咨询请联系王工，手机13800138000。')));
    const reason = refusal(events, signed(day));
    expect(reason).toEqual({ code: 'flags-unanswered', flags: ['有手机号码。'] });
    const answered = [{ flag: 'mobile-number/body/0/10', because: '工作手机，本人同意公开。' }];
    const step: Step = [day, 'leader', { act: 'signOff', facts: { answered } }];
    expect(phase(run([step], events)).phase).toBe('toPublish');
  });

  it('须改正的问题不改正不能报送', () => {
    const incomplete = drafted(content({ description: undefined, node: undefined }));
    expect(refusal(incomplete, submitted(day))).toEqual({
      code: 'flags-to-mend',
      flags: ['缺少目录节点。', '缺少内容概述。'],
    });
  });

  it('系统时钟倒退的记录不收', () => {
    expect(refusal(inReview, secrecy('2026-03-04'))).toMatchObject({ code: 'clock-behind' });
    expect(reasonText(refusal(inReview, secrecy('2026-03-04')))).toBe(
      '系统时间2026年3月4日09:00早于上一条记录（2026年3月5日09:00），请检查系统时钟。',
    );
  });

  it('放弃的稿件不能再办；已发布的更正稿放弃后，原版仍在', () => {
    const drop: Step = [day, 'contributor', { act: 'dropDraft', facts: { reason: '重复' } }];
    const dropped = run([drop]);
    expect(phase(dropped).phase).toBe('dropped');
    expect(refusal(dropped, submitted(day))).toEqual({ code: 'dropped', on: day });
    const correction: Step = [
      day,
      'contributor',
      { act: 'correct', facts: { content: content(), note: '更正文字。', cause: { kind: 'error' } } },
    ];
    expect(phase(run([correction, drop], out(day))).phase).toBe('published');
  });
});
