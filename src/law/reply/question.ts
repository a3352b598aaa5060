import { regulation } from '../citation.ts';
import { type RefusalGround, type ReplyKind, refusalGrounds, replyRules } from './reply-kind.ts';
import type { Stage } from './stage.ts';

/** 一个问题: put in its stage, in plain words, with its article. */
export interface Question<K extends string = string> {
  key: K;
  stage: Stage;
  text: string;
  basis: string[];
}

/** A question whose answer settles the matter when it is `settledBy`. */
export interface SettlingQuestion<K extends string = string> extends Question<K> {
  settledBy: boolean;
  leadsTo: { reply: ReplyKind } | { step: 'correctionNotice' };
}

function ask<K extends string>(
  key: K,
  stage: Stage,
  text: string,
  settledBy: boolean,
  reply: ReplyKind,
): SettlingQuestion<K> {
  return { key, stage, text, basis: replyRules[reply].basis, settledBy, leadsTo: { reply } };
}

/**
 * Questions before the grounds of refusal, in the order they are put. The fee lapses before anything else is asked: whoever does not pay gives
 * the application up, whatever its answer would have been (国办函〔2020〕109号).
 */
export const handlingQuestions = [
  ask('withdrawn', '补不补', '申请人是否已经撤回申请？', true, 'withdrawn'),
  ask('correctionLapsed', '补不补', '是否已告知补正而申请人无正当理由逾期不补正？', true, 'correctionLapsed'),
  ask('feeLapsed', '补不补', '申请人是否逾期未缴纳信息处理费？', true, 'feeLapsed'),
  ask('stillUnclear', '补不补', '补正之后申请内容是否仍不明确？', true, 'unclearAfterCorrection'),
  {
    key: 'needsCorrection',
    stage: '补不补',
    text: '是否缺少身份证明、联系方式，或者内容描述、获取形式不明确，而尚未告知补正？',
    basis: [regulation(30)],
    settledBy: true,
    leadsTo: { step: 'correctionNotice' },
  } satisfies SettlingQuestion<'needsCorrection'>,
  ask('petition', '是不是', '是否以申请公开的形式进行信访、投诉、举报？', true, 'petition'),
  ask(
    'publishedMaterial',
    '是不是',
    '是否要求提供政府公报、报刊、书籍等公开出版物？',
    true,
    'publishedMaterial',
  ),
  ask('repeated', '是不是', '本机关是否已就同一申请人的同一信息作过答复？', true, 'repeated'),
  ask('reissue', '是不是', '是否要求确认或者重新出具已经获取的信息？', true, 'reissue'),
  ask('excessive', '是不是', '数量、频次是否明显超过合理范围且理由不合理？', true, 'excessive'),
  ask(
    'administrativeInquiry',
    '是不是',
    '法律、行政法规对该信息的获取是否另有规定（如不动产登记资料）？',
    true,
    'administrativeInquiry',
  ),
  ask('responsible', '谁负责', '是否由本机关负责公开？', false, 'notResponsible'),
  ask('exists', '有没有', '经检索，该信息是否存在？', false, 'notExisting'),
  ask('needsCreation', '有没有', '是否需要对现有信息加工、分析而不便提供？', true, 'wouldNeedCreation'),
  ask('alreadyPublic', '给不给', '该信息是否已经主动公开？', true, 'alreadyPublic'),
] as const;

/** Questions on the grounds of refusal: all are put, since several may hold at once. */
const groundTexts: Record<RefusalGround, string> = {
  stateSecret: '是否依法确定为国家秘密？',
  forbiddenByLaw: '法律、行政法规是否禁止公开？',
  endangersSecurityOrStability: '公开后是否可能危及国家安全、公共安全、经济安全、社会稳定？',
  thirdPartyRights: '公开是否会损害第三方合法权益，第三方不同意，且不公开不会对公共利益造成重大影响？',
  internalAffairs: '是否属于人事管理、后勤管理、内部工作流程信息而不予公开？',
  processInformation: '是否属于讨论记录、过程稿、磋商信函、请示报告，且法律、法规、规章未规定应当公开？',
  enforcementFile: '是否属于行政执法案卷信息，且法律、法规、规章未规定应当公开？',
};

export const groundQuestions: Question<RefusalGround>[] = refusalGrounds.map((ground) => ({
  key: ground,
  stage: '给不给',
  text: groundTexts[ground],
  basis: replyRules[ground].basis,
}));

export const separableQuestion: Question<'separable'> = {
  key: 'separable',
  stage: '怎么给',
  text: '不应当公开的内容与可以公开的内容能否区分处理？',
  basis: replyRules.partlyDisclosed.basis,
};

/** 提供的形式: what is given is given as asked, unless that endangers the carrier or costs too much. */
export const formQuestion: Question<'formAsAsked'> = {
  key: 'formAsAsked',
  stage: '怎么给',
  text: '能否按照申请人要求的形式提供（不危及信息载体安全，成本也不过高）？',
  basis: [regulation(40)],
};

export type HandlingQuestion = (typeof handlingQuestions)[number]['key'];

export type QuestionKey = HandlingQuestion | RefusalGround | 'separable' | 'formAsAsked';

/** 全部问题, in the order they are put. */
export const questions: readonly Question<QuestionKey>[] = [
  ...handlingQuestions,
  ...groundQuestions,
  separableQuestion,
  formQuestion,
];
