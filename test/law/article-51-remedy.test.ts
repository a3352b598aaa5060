import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { findRemedy, remedyKind } from '../../src/law/remedy.ts';
import { refusalGrounds, replyKinds } from '../../src/law/reply/reply-kind.ts';

const now = plainDate('2026-03-12');
const before2024 = plainDate('2023-12-31');

describe('第五十一条与行政复议法：答复中的救济告知', () => {
  it.each(refusalGrounds)('%s：2024-01-01 起复议前置，此前可以任选', (ground) => {
    expect(remedyKind(ground, now)).toBe('reconsiderationFirst');
    expect(remedyKind(ground, plainDate('2024-01-01'))).toBe('reconsiderationFirst');
    expect(remedyKind(ground, before2024)).toBe('reconsiderationOrLitigation');
  });

  it('部分公开：不予公开的部分依据第十四至十六条的，复议前置；只是剔除非政府信息的，任选', () => {
    expect(remedyKind('partlyDisclosed', now, ['thirdPartyRights'])).toBe('reconsiderationFirst');
    expect(remedyKind('partlyDisclosed', now, [])).toBe('reconsiderationOrLitigation');
  });

  it('其余答复任选复议或者诉讼；撤回和其他终止不告知', () => {
    const choice = replyKinds.filter((kind) => remedyKind(kind, now) === 'reconsiderationOrLitigation');
    expect(choice).toEqual([
      'alreadyPublic',
      'disclosed',
      'partlyDisclosed',
      'administrativeInquiry',
      'notExisting',
      'notResponsible',
      'wouldNeedCreation',
      'unclearAfterCorrection',
      'petition',
      'repeated',
      'publishedMaterial',
      'excessive',
      'reissue',
      'correctionLapsed',
      'feeLapsed',
    ]);
    expect(replyKinds.filter((kind) => remedyKind(kind, now) === 'none')).toEqual([
      'withdrawn',
      'otherwiseEnded',
    ]);
  });

  it('不予更正与申请人有关的记录，可以任选', () => {
    expect(remedyKind('recordCorrectionRefused', now)).toBe('reconsiderationOrLitigation');
  });

  it.each(['correctionNotice', 'extension', 'thirdPartyConsultation', 'reasonRequest', 'feeNotice'] as const)(
    '%s 是程序性告知，不附救济告知',
    (notice) => {
      expect(remedyKind(notice, now)).toBe('none');
      expect(findRemedy(notice, now)).toBeUndefined();
    },
  );

  it('复议前置：向本级人民政府60日内申请复议，收到决定书后15日内起诉，并说明依据', () => {
    expect(findRemedy('stateSecret', now)).toMatchObject({
      kind: 'reconsiderationFirst',
      body: '本级人民政府',
      reconsideration: { value: 60 },
      litigation: { unit: 'day', after: '收到复议决定书', figure: { value: 15 } },
      onlineChannel: true,
      basis: [
        '《中华人民共和国行政复议法》第二十条第一款',
        '《中华人民共和国行政复议法》第二十三条第一款第四项、第二款',
        '《中华人民共和国行政复议法》第二十四条第一款第一项',
        '《中华人民共和国行政诉讼法》第四十五条',
      ],
    });
  });

  it('任选：60日内申请复议，或者6个月内起诉', () => {
    expect(findRemedy('notExisting', now)).toMatchObject({
      reconsideration: { value: 60 },
      litigation: { unit: 'month', after: '知道行政行为', figure: { value: 6 } },
    });
  });

  it('2023年的答复：复议机关还有上一级主管部门，不要求网上渠道', () => {
    expect(findRemedy('stateSecret', before2024)).toMatchObject({
      kind: 'reconsiderationOrLitigation',
      body: '本级人民政府或者上一级主管部门',
      onlineChannel: false,
    });
  });
});
