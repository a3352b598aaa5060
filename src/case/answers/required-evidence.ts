import type { RefusalGround, ReplyKind } from '../../law/reply/reply-kind.ts';
import type { PieceAnswer } from '../event/draft.ts';
import type { Evidence, EvidenceKind } from '../event/evidence.ts';
import type { CaseState } from '../state.ts';

/** 证据的名称. */
export const evidenceNames: Record<EvidenceKind, string> = {
  search: '检索记录',
  secretMark: '密级标志和保密期限',
  legalProhibition: '禁止公开的法律、行政法规条文',
  riskAssessment: '风险评估报告',
  thirdPartyHarm: '对第三方合法权益损害的说明',
  internalAffairs: '属于人事、后勤、内部工作流程的事实',
  processInformation: '属于过程性信息的事实',
  enforcementFile: '属于行政执法案卷的事实',
  publicSource: '已经公开的事实和获取途径',
  supply: '提供的方式、途径和时间',
  accessRule: '查询所依据的法律、行政法规条文',
  otherOrgan: '由其他机关负责公开的理由',
  processingNeeded: '需要加工、分析的说明',
  talk: '与申请人沟通的记录',
  petitionContent: '属于信访、投诉、举报的说明',
  priorReply: '此前的答复',
  publication: '公开出版物的名称',
  alreadyObtained: '申请人已经获取的信息',
};

const ofGround: Record<RefusalGround, EvidenceKind> = {
  stateSecret: 'secretMark',
  forbiddenByLaw: 'legalProhibition',
  endangersSecurityOrStability: 'riskAssessment',
  thirdPartyRights: 'thirdPartyHarm',
  internalAffairs: 'internalAffairs',
  processInformation: 'processInformation',
  enforcementFile: 'enforcementFile',
};

const ofOtherReply: Partial<Record<ReplyKind, EvidenceKind>> = {
  alreadyPublic: 'publicSource',
  disclosed: 'supply',
  partlyDisclosed: 'supply',
  administrativeInquiry: 'accessRule',
  notExisting: 'search',
  notResponsible: 'otherOrgan',
  wouldNeedCreation: 'processingNeeded',
  unclearAfterCorrection: 'talk',
  petition: 'petitionContent',
  repeated: 'priorReply',
  publishedMaterial: 'publication',
  reissue: 'alreadyObtained',
};

/**
 * 存卷证据: what the file must hold before this answer may be sent for review: one kind for the reply itself, one for each ground of
 * what is withheld. Consultations, corrections and reasons are events of their own and not asked for here.
 */
export function requiredEvidence({
  reply,
  withheld,
}: Pick<PieceAnswer, 'reply' | 'withheld'>): EvidenceKind[] {
  const own = ofOtherReply[reply];
  return [...(own ? [own] : []), ...new Set(withheld.map((ground) => ofGround[ground]))];
}

function proves(evidence: Evidence, kind: EvidenceKind): boolean {
  return evidence.kind === kind && (evidence.kind !== 'search' || evidence.result === 'notFound');
}

/** What of it is not in the file yet. */
export function missingEvidence(state: CaseState, answer: PieceAnswer): EvidenceKind[] {
  const held = state.evidence.filter(({ pieces }) => pieces.includes(answer.piece));
  return requiredEvidence(answer).filter((kind) => !held.some(({ evidence }) => proves(evidence, kind)));
}
