import { z } from 'zod';
import { Day, eventSchema, Name, Text } from './envelope.ts';

/**
 * 证据: what the file must hold for each outcome (条例 Arts. 14–16, 36; 法释〔2025〕8号 Arts. 5–6). Every kind names facts, never the
 * content of what is withheld.
 */
export const Evidence = z.discriminatedUnion('kind', [
  /** 检索记录: who searched where, with which words, when, and what came of it. */
  z.object({
    kind: z.literal('search'),
    searchedBy: Name,
    where: z.array(Name).min(1),
    keywords: z.array(Name).min(1),
    searchedOn: Day,
    result: z.enum(['found', 'notFound']),
    /** 曾经制作或者获取而已过保管期限、销毁、遗失. */
    lost: Text.optional(),
  }),
  /** 密级标志: level and term, and no word of the content. */
  z.object({
    kind: z.literal('secretMark'),
    level: z.enum(['topSecret', 'secret', 'confidential']),
    determinedOn: Day,
    term: z.union([z.object({ years: z.int().min(1).max(30) }), z.object({ until: Day })]),
  }),
  z.object({ kind: z.literal('legalProhibition'), law: Name, article: Name }),
  /** 《风险评估报告》 and the review papers, for 三安全一稳定. */
  z.object({
    kind: z.literal('riskAssessment'),
    endangers: z
      .array(z.enum(['nationalSecurity', 'publicSecurity', 'economicSecurity', 'socialStability']))
      .min(1),
    consulted: z.array(Name).min(1),
    harm: Text,
  }),
  z.object({
    kind: z.literal('thirdPartyHarm'),
    interest: z.enum(['tradeSecret', 'privacy', 'other']),
    harm: Text,
  }),
  z.object({
    kind: z.literal('internalAffairs'),
    category: z.enum(['personnel', 'logistics', 'workflow']),
    fact: Text,
  }),
  z.object({
    kind: z.literal('processInformation'),
    category: z.enum(['discussionRecord', 'draft', 'consultationLetter', 'requestReport']),
    /** 形成于决定作出之前. */
    madeBeforeDecision: z.literal(true),
    noDutyToPublish: z.literal(true),
  }),
  z.object({
    kind: z.literal('enforcementFile'),
    file: Name,
    contains: z.enum(['partyData', 'inquiryRecord', 'other']),
    noDutyToPublish: z.literal(true),
  }),
  /** 公开的事实: the exact place, address or issue of the gazette. */
  z.object({ kind: z.literal('publicSource'), where: Text }),
  /** 提供的方式、途径和时间. */
  z.object({ kind: z.literal('supply'), form: Name, route: Name, suppliedOn: Day.optional() }),
  z.object({ kind: z.literal('accessRule'), law: Name, article: Name }),
  /** 负责公开的机关: `name` and `contact` where it can be told. */
  z.object({ kind: z.literal('otherOrgan'), because: Text, name: Name.optional(), contact: Name.optional() }),
  z.object({ kind: z.literal('processingNeeded'), because: Text }),
  /** 补正后仍不明确: the talk in person or by phone. */
  z.object({ kind: z.literal('talk'), on: Day, means: z.enum(['inPerson', 'phone']), text: Text }),
  z.object({ kind: z.literal('petitionContent'), because: Text, channel: Text.optional() }),
  /** 本机关已就同一信息答复过同一申请人. */
  z.object({ kind: z.literal('priorReply'), number: Name, repliedOn: Day }),
  z.object({ kind: z.literal('publication'), title: Name, howToGet: Text.optional() }),
  z.object({ kind: z.literal('alreadyObtained'), what: Text, obtainedOn: Day.optional() }),
]);
export type Evidence = z.infer<typeof Evidence>;
export type EvidenceKind = Evidence['kind'];

export const EvidenceRecorded = eventSchema('evidenceRecorded', {
  pieces: z.array(Name).min(1),
  evidence: Evidence,
});
export type EvidenceRecorded = z.infer<typeof EvidenceRecorded>;
