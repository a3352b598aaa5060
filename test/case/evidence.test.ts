import { describe, expect, it } from 'vitest';
import type { PieceAnswer } from '../../src/case/event/draft.ts';
import type { Evidence } from '../../src/case/event/evidence.ts';
import { Evidence as EvidenceSchema } from '../../src/case/event/evidence.ts';
import { reasonBasis, reasonText } from '../../src/case/reason.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import { refusalGrounds } from '../../src/law/reply/reply-kind.ts';
import { corrected, correction, refusal, registered, run, type Step } from './matter.ts';

const day = '2026-02-10';
const on = plainDate(day);
const why = '经审查，理由如下。';

function recorded(evidence: Evidence, pieces = ['p1']): Step {
  return [day, 'handler', { act: 'recordEvidence', facts: { pieces, evidence } }];
}

function draft(answers: PieceAnswer[], on = day): Step {
  return [on, 'handler', { act: 'makeDraft', facts: { answers } }];
}

function answer(
  reply: PieceAnswer['reply'],
  withheld: PieceAnswer['withheld'] = [],
  piece = 'p1',
): PieceAnswer {
  return { piece, reply, withheld, reasons: why };
}

const notFound: Evidence = {
  kind: 'search',
  searchedBy: '档案室 王某',
  where: ['局档案室', '不动产登记档案库'],
  keywords: ['青石村', '补偿安置方案'],
  searchedOn: on,
  result: 'notFound',
};

const cases: [PieceAnswer['reply'], Evidence, string][] = [
  ['notExisting', notFound, '检索记录'],
  [
    'stateSecret',
    { kind: 'secretMark', level: 'secret', determinedOn: on, term: { years: 10 } },
    '密级标志和保密期限',
  ],
  [
    'forbiddenByLaw',
    { kind: 'legalProhibition', law: '测绘法', article: '第四十七条' },
    '禁止公开的法律、行政法规条文',
  ],
  [
    'endangersSecurityOrStability',
    {
      kind: 'riskAssessment',
      endangers: ['socialStability'],
      consulted: ['信访局'],
      harm: '可能引发群体事件',
    },
    '风险评估报告',
  ],
  [
    'internalAffairs',
    { kind: 'internalAffairs', category: 'personnel', fact: '干部考察' },
    '属于人事、后勤、内部工作流程的事实',
  ],
  [
    'processInformation',
    {
      kind: 'processInformation',
      category: 'requestReport',
      madeBeforeDecision: true,
      noDutyToPublish: true,
    },
    '属于过程性信息的事实',
  ],
  [
    'enforcementFile',
    {
      kind: 'enforcementFile',
      file: '云自然资罚〔2025〕6号案卷',
      contains: 'inquiryRecord',
      noDutyToPublish: true,
    },
    '属于行政执法案卷的事实',
  ],
  ['alreadyPublic', { kind: 'publicSource', where: '县政府公报2025年第3期' }, '已经公开的事实和获取途径'],
  ['disclosed', { kind: 'supply', form: '复印件', route: '邮寄' }, '提供的方式、途径和时间'],
  [
    'administrativeInquiry',
    { kind: 'accessRule', law: '不动产登记暂行条例', article: '第二十七条' },
    '查询所依据的法律、行政法规条文',
  ],
  [
    'notResponsible',
    { kind: 'otherOrgan', because: '由县住建局制作', name: '云岭县住建局' },
    '由其他机关负责公开的理由',
  ],
  ['wouldNeedCreation', { kind: 'processingNeeded', because: '需逐宗汇总' }, '需要加工、分析的说明'],
  ['petition', { kind: 'petitionContent', because: '要求查处' }, '属于信访、投诉、举报的说明'],
  ['repeated', { kind: 'priorReply', number: '云自然资复〔2025〕9号', repliedOn: on }, '此前的答复'],
  ['publishedMaterial', { kind: 'publication', title: '云岭年鉴' }, '公开出版物的名称'],
  ['reissue', { kind: 'alreadyObtained', what: '2024年已领取的批复' }, '申请人已经获取的信息'],
];

describe('各类答复的存卷证据', () => {
  it.each(cases)('%s：没有证据不能送审，有了才可以', (reply, evidence, name) => {
    const withheld = refusalGrounds.filter((ground) => ground === reply);
    const step = draft([answer(reply, withheld)]);
    expect(refusal(registered(), step)).toEqual({
      code: 'evidence-missing',
      piece: 'p1',
      reply,
      needs: [name],
    });
    expect(run([recorded(evidence), step])).toHaveLength(3);
  });

  it('找到了的检索记录不能证明不存在', () => {
    const step = draft([answer('notExisting')]);
    expect(refusal(run([recorded({ ...notFound, result: 'found' })]), step).code).toBe('evidence-missing');
  });

  it('国家秘密只记密级和期限，没有放内容的地方', () => {
    const mark = {
      kind: 'secretMark',
      level: 'secret',
      determinedOn: day,
      term: { years: 10 },
      content: '内容',
    };
    expect(EvidenceSchema.parse(mark)).not.toHaveProperty('content');
    expect(EvidenceSchema.safeParse({ ...mark, term: { years: 31 } }).success).toBe(false);
  });

  it('部分公开：提供的途径和每一项不公开的理由都要存卷', () => {
    const step = draft([answer('partlyDisclosed', ['internalAffairs', 'enforcementFile'])]);
    expect(refusal(registered(), step)).toMatchObject({
      needs: ['提供的方式、途径和时间', '属于人事、后勤、内部工作流程的事实', '属于行政执法案卷的事实'],
    });
  });

  it('补正以后仍不明确：须有补正，还须有与申请人沟通的记录', () => {
    const step = draft([answer('unclearAfterCorrection')], '2026-03-02');
    expect(refusal(registered(), step)).toEqual({ code: 'not-corrected', piece: 'p1' });
    const events = run([...correction('2026-02-09'), corrected('2026-02-27')]);
    expect(refusal(events, step)).toMatchObject({ code: 'evidence-missing', needs: ['与申请人沟通的记录'] });
  });
});

describe('逐项答复', () => {
  const two = registered({
    pieces: [
      { id: 'p1', text: '征地批复' },
      { id: 'p2', text: '勘测定界图' },
    ],
  });

  it.each([
    ['漏答一项', [answer('disclosed')], { code: 'pieces-unanswered', pieces: ['p2'] }],
    [
      '一项两答',
      [answer('disclosed'), answer('petition'), answer('disclosed', [], 'p2')],
      { code: 'piece-answered-twice', pieces: ['p1'] },
    ],
    [
      '答了没有申请的',
      [answer('disclosed'), answer('disclosed', [], 'p3')],
      { code: 'unknown-pieces', pieces: ['p3'] },
    ],
  ])('%s的不能送审', (_, answers, reason) => {
    expect(refusal(two, draft(answers))).toEqual(reason);
  });

  it('证据按项存卷：p1 的证据不能用于 p2', () => {
    const events = run([recorded({ kind: 'supply', form: '复印件', route: '邮寄' })], two);
    expect(refusal(events, draft([answer('disclosed'), answer('disclosed', [], 'p2')]))).toMatchObject({
      code: 'evidence-missing',
      piece: 'p2',
    });
  });

  it('不予公开应当说明理由；理由与答复类型应当一致', () => {
    const bare = { piece: 'p1', reply: 'internalAffairs' as const, withheld: ['internalAffairs' as const] };
    expect(refusal(registered(), draft([bare]))).toEqual({
      code: 'reasons-missing',
      piece: 'p1',
      reply: 'internalAffairs',
    });
    const wrong = refusal(registered(), draft([answer('internalAffairs', ['stateSecret'])]));
    expect(wrong.code).toBe('grounds-wrong');
    expect(refusal(registered(), draft([answer('petition', ['stateSecret'])])).code).toBe('grounds-wrong');
  });

  it('理由用中文说清，带上依据', () => {
    const missing = refusal(registered(), draft([answer('notExisting')]));
    expect(reasonText(missing)).toBe('p1：政府信息不存在须有检索记录存卷。');
    expect(reasonBasis(missing)).toBe('法释〔2025〕8号第五条、第六条');
  });
});
