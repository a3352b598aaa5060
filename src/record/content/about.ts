import { z } from 'zod';
import { Day, Name, Text } from '../event/envelope.ts';

/** 解读形式. */
export const interpretationForms = {
  text: '图文',
  pressConference: '新闻发布会',
  media: '媒体解读',
  questions: '简明问答',
  chart: '图解',
  animation: '动漫',
} as const;

export const InterpretationForm = z.enum([
  'text',
  'pressConference',
  'media',
  'questions',
  'chart',
  'animation',
]);
export type InterpretationForm = z.infer<typeof InterpretationForm>;

/** 征求意见的期间: both days included; a short one says why (国务院令第713号 Art. 15). */
export const Consultation = z.strictObject({
  from: Day,
  until: Day,
  ways: Text,
  shortBecause: Text.optional(),
});
export type Consultation = z.infer<typeof Consultation>;

/** 施行日期、有效期至: the last day of force. */
const force = { effectiveOn: Day.optional(), expiresOn: Day.optional() };

const decision = { decidedOn: Day, caseNumber: Name.optional() };

/** 是什么信息: what only this kind of information has. */
export const About = z.discriminatedUnion('kind', [
  /** 规章; `note` is the 题注 (国办公开办函〔2021〕33号). */
  z.strictObject({ kind: z.literal('regulation'), note: Text.optional(), ...force }),
  /** 行政规范性文件: 统一登记号, 备案号. */
  z.strictObject({
    kind: z.literal('normativeDocument'),
    registrationNumber: Name.optional(),
    filingNumber: Name.optional(),
    ...force,
  }),
  /** 其他政策文件. */
  z.strictObject({ kind: z.literal('policyDocument'), ...force }),
  z.strictObject({ kind: z.literal('interpretation'), form: InterpretationForm }),
  /** 重大行政决策草案. */
  z.strictObject({ kind: z.literal('decisionDraft'), consultation: Consultation.optional() }),
  /** 会议公开. */
  z.strictObject({
    kind: z.literal('meeting'),
    meeting: Name,
    heldOn: Day,
    agenda: z.array(Name).min(1).max(50),
  }),
  /** 回应关切. */
  z.strictObject({ kind: z.literal('response'), concern: Text, raisedOn: Day, raisedIn: Name.optional() }),
  z.strictObject({ kind: z.literal('licenceDecision'), ...decision }),
  z.strictObject({ kind: z.literal('penaltyDecision'), ...decision }),
  z.strictObject({ kind: z.literal('compulsionDecision'), ...decision }),
  /** 建议提案办理结果. */
  z.strictObject({ kind: z.literal('proposalReply'), number: Name, repliedOn: Day }),
  z.strictObject({ kind: z.enum(['news', 'notice', 'serviceGuide', 'other']) }),
]);
export type About = z.infer<typeof About>;

export const aboutNames: Record<About['kind'], string> = {
  regulation: '规章',
  normativeDocument: '行政规范性文件',
  policyDocument: '其他政策文件',
  interpretation: '政策解读',
  decisionDraft: '重大行政决策草案',
  meeting: '会议公开',
  response: '回应关切',
  licenceDecision: '行政许可决定',
  penaltyDecision: '行政处罚决定',
  compulsionDecision: '行政强制决定',
  proposalReply: '建议提案办理结果',
  news: '工作动态',
  notice: '通知公告',
  serviceGuide: '办事指南',
  other: '其他',
};

/** 政策文件: what has validity, 文号 and 体裁, and is to be interpreted. */
export type PolicyAbout = Extract<About, { kind: 'regulation' | 'normativeDocument' | 'policyDocument' }>;

export function isPolicy(about: About): about is PolicyAbout {
  return about.kind === 'regulation' || about.kind === 'normativeDocument' || about.kind === 'policyDocument';
}
