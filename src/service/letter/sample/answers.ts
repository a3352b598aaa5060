import { requiredEvidence } from '../../../case/answers/required-evidence.ts';
import type { PieceAnswer } from '../../../case/event/draft.ts';
import type { Evidence } from '../../../case/event/evidence.ts';
import { plainDate } from '../../../law/plain-date.ts';
import { type RefusalGround, refusalGrounds } from '../../../law/reply/reply-kind.ts';
import type { AnswerFacts } from '../../../letter/facts/reply.ts';

const day = plainDate('2026-01-05');
const text = '存卷的文字';

/** One piece of evidence of every kind. */
export const evidenceSamples: readonly Evidence[] = [
  {
    kind: 'search',
    searchedBy: 'zhao',
    where: ['档案室'],
    keywords: ['补偿'],
    searchedOn: day,
    result: 'notFound',
  },
  { kind: 'secretMark', level: 'secret', determinedOn: day, term: { years: 10 } },
  { kind: 'legalProhibition', law: '某某法', article: '第一条' },
  { kind: 'riskAssessment', endangers: ['socialStability'], consulted: ['某局'], harm: text },
  { kind: 'thirdPartyHarm', interest: 'privacy', harm: text },
  { kind: 'internalAffairs', category: 'personnel', fact: text },
  { kind: 'processInformation', category: 'draft', madeBeforeDecision: true, noDutyToPublish: true },
  { kind: 'enforcementFile', file: '某案卷', contains: 'inquiryRecord', noDutyToPublish: true },
  { kind: 'publicSource', where: 'https://www.example.gov.cn/zc/1.html' },
  { kind: 'supply', form: '电子文档', route: '电子邮箱', suppliedOn: plainDate('2026-03-20') },
  { kind: 'accessRule', law: '不动产登记暂行条例', article: '第二十七条' },
  { kind: 'otherOrgan', because: '该信息由县水利局制作', name: '云岭县水利局', contact: '0000-7777777' },
  { kind: 'processingNeeded', because: '需要按户重新汇总' },
  { kind: 'talk', on: day, means: 'phone', text },
  { kind: 'petitionContent', because: '反映补偿款发放问题', channel: '县信访局' },
  { kind: 'priorReply', number: '云自然资复〔2025〕3号', repliedOn: day },
  { kind: 'publication', title: '云岭年鉴', howToGet: '县档案馆查阅' },
  { kind: 'alreadyObtained', what: '宅基地批准书', obtainedOn: day },
];

/** An answer with just the evidence that the file must hold for it. */
export function answerOf(
  piece: string,
  reply: PieceAnswer['reply'],
  withheld: RefusalGround[] = refusalGrounds.filter((ground) => ground === reply),
): AnswerFacts {
  const kinds = requiredEvidence({ reply, withheld });
  return {
    answer: { piece, reply, withheld, reasons: '公开会影响他人' },
    evidence: evidenceSamples.filter(({ kind }) => kinds.includes(kind)),
  };
}
