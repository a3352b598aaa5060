import { regulation } from '../citation.ts';

/** 不予公开的理由 (条例 Arts. 14–16), the grounds that reconsideration must come first for. */
export const refusalGrounds = [
  'stateSecret',
  'forbiddenByLaw',
  'endangersSecurityOrStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
] as const;

export type RefusalGround = (typeof refusalGrounds)[number];

/** 答复类型 (条例 Arts. 30, 35–39): what the applicant is told, or how the matter ended. Not the row it is counted in. */
export const replyKinds = [
  'alreadyPublic',
  'disclosed',
  'partlyDisclosed',
  ...refusalGrounds,
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
  'withdrawn',
  'otherwiseEnded',
] as const;

export type ReplyKind = (typeof replyKinds)[number];

/** 答复的要求: its name, the articles it cites, and what it must state or what the file must hold. */
export interface ReplyRule {
  term: string;
  basis: string[];
  mustState: string[];
}

const reasons = '说明理由';

function refusal(ground: string, ...articles: string[]): ReplyRule {
  return {
    term: `不予公开（${ground}）`,
    basis: [regulation(36, { item: 3 }), ...articles],
    mustState: ['告知不予公开', reasons],
  };
}

/** 各类答复, in the order of table 3. Source: 条例 (2019-05-15); reissue and lapse of the fee stand only in the report's table. */
export const replyRules: Record<ReplyKind, ReplyRule> = {
  alreadyPublic: {
    term: '已主动公开',
    basis: [regulation(36, { item: 1 })],
    mustState: ['获取该信息的方式、途径'],
  },
  disclosed: {
    term: '予以公开',
    basis: [regulation(36, { item: 2 })],
    mustState: ['提供该信息，或者告知获取的方式、途径和时间'],
  },
  partlyDisclosed: {
    term: '部分公开',
    basis: [regulation(37)],
    mustState: ['提供可以公开的内容', '对不予公开的内容说明理由'],
  },
  stateSecret: refusal('属于国家秘密', regulation(14)),
  forbiddenByLaw: refusal('其他法律行政法规禁止公开', regulation(14)),
  endangersSecurityOrStability: refusal('危及“三安全一稳定”', regulation(14)),
  thirdPartyRights: refusal('保护第三方合法权益', regulation(15)),
  internalAffairs: refusal('属于三类内部事务信息', regulation(16, { paragraph: 1 })),
  processInformation: refusal('属于四类过程性信息', regulation(16, { paragraph: 2 })),
  enforcementFile: refusal('属于行政执法案卷', regulation(16, { paragraph: 2 })),
  administrativeInquiry: {
    term: '属于行政查询事项',
    basis: [regulation(36, { item: 7 })],
    mustState: ['依照有关法律、行政法规的规定办理'],
  },
  notExisting: {
    term: '政府信息不存在',
    basis: [regulation(36, { item: 4 })],
    mustState: ['告知该政府信息不存在', '检索经过（存卷备查）'],
  },
  notResponsible: {
    term: '非本机关负责公开',
    basis: [regulation(36, { item: 5 })],
    mustState: [reasons, '能够确定负责公开机关的，告知其名称、联系方式'],
  },
  wouldNeedCreation: {
    term: '没有现成信息需要另行制作',
    basis: [regulation(38)],
    mustState: ['告知需要加工、分析，不予提供'],
  },
  unclearAfterCorrection: {
    term: '补正后申请内容仍不明确',
    basis: [regulation(30)],
    mustState: ['告知无法提供'],
  },
  petition: {
    term: '信访举报投诉类申请',
    basis: [regulation(39, { paragraph: 1 })],
    mustState: ['告知不作为政府信息公开申请处理', '可以告知相应渠道'],
  },
  repeated: {
    term: '重复申请',
    basis: [regulation(36, { item: 6 })],
    mustState: ['告知不予重复处理'],
  },
  publishedMaterial: {
    term: '要求提供公开出版物',
    basis: [regulation(39, { paragraph: 2 })],
    mustState: ['可以告知获取的途径'],
  },
  excessive: {
    term: '无正当理由大量反复申请',
    basis: [regulation(35)],
    mustState: ['告知理由不合理，不予处理'],
  },
  reissue: {
    term: '要求确认或重新出具已获取信息',
    basis: [],
    mustState: ['告知不予处理'],
  },
  correctionLapsed: {
    term: '逾期不补正，不再处理',
    basis: [regulation(30)],
    mustState: ['视为放弃申请，不再处理'],
  },
  feeLapsed: {
    term: '逾期不缴费，不再处理',
    basis: ['《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'],
    mustState: ['视为放弃申请，不再处理'],
  },
  withdrawn: { term: '申请人撤回申请', basis: [], mustState: ['撤回的记录'] },
  otherwiseEnded: { term: '其他处理', basis: [], mustState: ['终止的原因'] },
};
