import { describe, expect, it } from 'vitest';
import { warningText } from '../../../src/case/drafting/warning.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { QuestionKey } from '../../../src/law/reply/question.ts';
import { consulted, corrected, correction, noticeServed, registered, run, type Step } from '../matter.ts';
import {
  aidOf,
  answered,
  day,
  evidence,
  judged,
  nothingStands,
  pieceOf,
  questionOf,
  search,
  supply,
} from './aided.ts';

const overridden: Step = [
  '2026-02-12',
  'leader',
  { act: 'overrideObjection', facts: { id: 'c1', publicInterest: '不公开影响村民监督' } },
];

describe('拟稿引导：案卷已经回答的问题', () => {
  const objected = [...consulted('c1', day), answered('c1', 'objects', '2026-02-10')];
  const reasonable = [...objected, judged('c1', true, '2026-02-11')];
  const secret = evidence({
    kind: 'secretMark',
    level: 'secret',
    determinedOn: plainDate('2016-03-01'),
    term: { years: 10 },
  });
  const withdrawal: Step = [day, 'applicant', { act: 'withdraw', facts: { manner: 'written' } }];
  const agreed = [...consulted('c1', day), answered('c1', 'agrees', '2026-02-10')];
  const foundLater = [search('notFound'), search('found', '2026-02-10')];
  const prohibition = evidence({ kind: 'legalProhibition', law: '《某某条例》', article: '第九条' });
  const risk = evidence({
    kind: 'riskAssessment',
    endangers: ['socialStability'],
    consulted: ['云岭县公安局'],
    harm: '引发冲突',
  });

  it.each<[string, string, QuestionKey, boolean, string, Step[]]>([
    ['补正只能提出一次', '2026-02-10', 'needsCorrection', false, 'correctionRequested', correction(day)],
    ['补正期限届满', '2026-03-20', 'correctionLapsed', true, 'noticeServed', correction(day, 5)],
    ['补正期限之内', '2026-02-10', 'correctionLapsed', false, 'noticeServed', correction(day, 5)],
    ['收到补正', day, 'correctionLapsed', false, 'correctionReceived', [...correction(day), corrected(day)]],
    ['检索没有找到', day, 'exists', false, 'evidenceRecorded', [search('notFound')]],
    ['后来检索找到', '2026-02-10', 'exists', true, 'evidenceRecorded', foundLater],
    ['第三方同意', '2026-02-10', 'thirdPartyRights', false, 'consultationAnswered', agreed],
    ['异议理由合理', '2026-02-11', 'thirdPartyRights', true, 'objectionJudged', reasonable],
    [
      '异议理由不合理',
      '2026-02-11',
      'thirdPartyRights',
      false,
      'objectionJudged',
      [...objected, judged('c1', false, '2026-02-11')],
    ],
    [
      '为公共利益公开',
      '2026-02-12',
      'thirdPartyRights',
      false,
      'objectionOverridden',
      [...reasonable, overridden],
    ],
    ['保密期限的末日', '2026-02-28', 'stateSecret', true, 'evidenceRecorded', [secret]],
    ['法律禁止公开', day, 'forbiddenByLaw', true, 'evidenceRecorded', [prohibition]],
    ['有风险评估报告', day, 'endangersSecurityOrStability', true, 'evidenceRecorded', [risk]],
    ['申请人撤回', day, 'withdrawn', true, 'withdrawn', [withdrawal]],
  ])('%s（%s）：“%s”由案卷回答为 %s，所据的记录是 %s', (_, on, key, answer, kind, steps) => {
    const question = questionOf(pieceOf(run(steps), on), key);
    expect(question).toMatchObject({ by: 'file', answer, file: { answer, event: { kind } } });
    expect(question.file?.because).toMatch(/。$/);
  });

  it.each<[string, string, QuestionKey, Step[]]>([
    ['第三方沉默', '2026-03-20', 'thirdPartyRights', consulted('c1', day)],
    ['异议尚未审查', '2026-02-10', 'thirdPartyRights', objected],
    ['保密期限已满', '2026-03-01', 'stateSecret', [secret]],
  ])('%s（%s）：“%s”案卷不代为回答', (_, on, key, steps) => {
    expect(questionOf(pieceOf(run(steps), on), key)).toMatchObject({ by: undefined, answer: undefined });
  });

  it('与案卷不符的回答不采用：检索已找到的，不能答不存在', () => {
    const aid = pieceOf(run([search('found'), supply]), day, { ...nothingStands, exists: false });
    expect(questionOf(aid, 'exists')).toMatchObject({ answer: true, by: 'file', contradicted: true });
    expect(aid.proposal?.reply).toBe('disclosed');
  });

  it('理由认定不合理的，是无正当理由大量反复申请；认定合理的，不能再答', () => {
    const asked: Step[] = [
      [day, 'handler', { act: 'requestReasons', facts: { figures: '三个月内申请42件', workingDays: 5 } }],
      noticeServed(day, 'reasons'),
      ['2026-02-10', 'window', { act: 'receiveReasons', facts: { text: '研究所需' } }],
    ];
    const found = (reasonable: boolean) =>
      pieceOf(
        run([
          ...asked,
          ['2026-02-11', 'handler', { act: 'judgeReasons', facts: { reasonable, because: '审查意见' } }],
        ]),
        '2026-02-11',
        { ...nothingStands, excessive: reasonable },
      );
    expect(found(false).proposal).toMatchObject({
      reply: 'excessive',
      complete: true,
      row: 'notProcessed.excessive',
    });
    expect(found(true).proposal?.reply).toBe('disclosed');
    expect(questionOf(found(true), 'excessive').contradicted).toBe(true);
  });

  it('没有要求说明理由而答“大量反复”：说出缺什么，不能送审', () => {
    const { proposal } = pieceOf(registered(), day, { ...nothingStands, excessive: true });
    expect(proposal).toMatchObject({ reply: 'excessive', complete: false, fault: { code: 'not-excessive' } });
  });

  it('征求意见尚未答复：予以公开不能成立，并有提醒', () => {
    const aid = aidOf(run([...consulted('c1', day), supply]), '2026-02-11', {
      p1: { answers: nothingStands },
    });
    expect(aid.pieces[0]?.proposal).toMatchObject({
      complete: false,
      fault: { code: 'consultation-pending' },
    });
    expect(aid.warnings.map(warningText)).toContain('正在征求第三方意见：p1。');
  });

  it('补正逾期：拟办意见是不再处理，没有逐项答复；办结以后才算完成', () => {
    const steps = correction(day, 5);
    const lapsed = aidOf(run(steps), '2026-03-20', {});
    expect(lapsed.pieces[0]?.proposal).toMatchObject({
      reply: 'correctionLapsed',
      row: 'otherwise.correctionLapsed',
      answer: undefined,
      complete: false,
    });
    expect(lapsed).toMatchObject({ bar: { code: 'waiting-for-correction' }, answers: undefined });
    const close: Step = ['2026-03-20', 'office', { act: 'closeLapsed', facts: { how: 'correctionLapsed' } }];
    expect(pieceOf(run([...steps, close]), '2026-03-20').proposal?.complete).toBe(true);
  });

  it('以其他方式结束的，只有“其他处理”，没有问题可答', () => {
    const ended: Step = [day, 'officeHead', { act: 'endOtherwise', facts: { reason: '申请人死亡' } }];
    const aid = aidOf(run([ended]), day, { p1: { answers: nothingStands } });
    expect(aid.pieces[0]).toMatchObject({
      next: undefined,
      proposal: { reply: 'otherwiseEnded', remedy: 'none' },
    });
    expect(aid.counted).toEqual({ reply: 'otherwiseEnded', row: 'otherwise.other' });
  });

  it('更正申请不适用七问', () => {
    expect(aidOf(registered({ matter: 'recordCorrection' }), day, {})).toMatchObject({
      pieces: [],
      bar: { code: 'wrong-matter' },
    });
  });
});
