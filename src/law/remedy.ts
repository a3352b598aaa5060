import { limits } from './limit.ts';
import type { PlainDate } from './plain-date.ts';
import { type RefusalGround, type ReplyKind, refusalGrounds } from './reply/reply-kind.ts';
import { findInForce, type Since, since } from './since.ts';

/** 程序性告知: steps that carry no remedy text of their own (法释〔2025〕8号 Art. 10). */
export type ProceduralNotice =
  | 'correctionNotice'
  | 'extension'
  | 'thirdPartyConsultation'
  | 'reasonRequest'
  | 'feeNotice';

/** 其他影响权利的决定: refusal to correct a record about the applicant (条例 Arts. 41, 51). */
export type OtherDecision = 'recordCorrectionRefused';

/**
 * 救济告知的类型: `reconsiderationFirst` 复议前置; `reconsiderationOrLitigation` 复议或者诉讼任选; `none` no text
 * (procedural steps, matters ended by the applicant).
 */
export type RemedyKind = 'reconsiderationFirst' | 'reconsiderationOrLitigation' | 'none';

/** 救济告知的内容: what the text must name; `undefined` in none. Figures stand as they hold on the day of the reply. */
export interface Remedy {
  kind: RemedyKind;
  /** 复议机关, in words; the organ's settings give its name. */
  body: string;
  reconsideration: Since<number>;
  /** `litigation`: 6 months from the reply, or 15 days from the reconsideration decision where that comes first. */
  litigation: { unit: 'month' | 'day'; after: '知道行政行为' | '收到复议决定书'; figure: Since<number> };
  /** A reply served through the internet must name the internet channel of reconsideration. */
  onlineChannel: boolean;
  basis: string[];
}

const law = '《中华人民共和国行政复议法》';

/** "申请政府信息公开，行政机关不予公开" → 复议前置, and the duty to say so (Art. 23). */
const reconsiderationFirst = [since('2024-01-01', true, `${law}第二十三条第一款第四项、第二款`)];

const reviewBody = [
  since('1999-10-01', '本级人民政府或者上一级主管部门', `${law}（1999年）第十二条第一款`, 'recalled'),
  since('2024-01-01', '本级人民政府', `${law}第二十四条第一款第一项`),
];

const onlineChannel = [since('2024-01-01', true, `${law}第二十二条第二款`)];

const withoutRemedy: ReadonlySet<string> = new Set<ProceduralNotice | ReplyKind>([
  'correctionNotice',
  'extension',
  'thirdPartyConsultation',
  'reasonRequest',
  'feeNotice',
  'withdrawn',
  'otherwiseEnded',
]);

/**
 * 救济类型: for a reply or a procedural notice given on `on`. From 2024-01-01 a refusal under 条例 Arts. 14–16 goes to
 * reconsideration first, and so does a partial disclosure whose withheld part rests on one of them (`withheld`); whether the
 * latter is law everywhere is not settled. 行政查询事项 stays a choice, since 法释〔2025〕8号 Art. 1 names Arts. 14–16 only.
 */
export function remedyKind(
  kind: ReplyKind | ProceduralNotice | OtherDecision,
  on: PlainDate,
  withheld: readonly RefusalGround[] = [],
): RemedyKind {
  if (withoutRemedy.has(kind)) return 'none';
  const refused =
    refusalGrounds.some((ground) => ground === kind) || (kind === 'partlyDisclosed' && withheld.length > 0);
  return refused && findInForce(reconsiderationFirst, on)
    ? 'reconsiderationFirst'
    : 'reconsiderationOrLitigation';
}

/**
 * 救济告知: body, periods and articles for the remedy text of a reply; undefined where the text has none, or where the reply lies
 * before the first figure we hold (2015-05-01).
 */
export function findRemedy(
  kind: ReplyKind | ProceduralNotice | OtherDecision,
  on: PlainDate,
  withheld: readonly RefusalGround[] = [],
): Remedy | undefined {
  const remedy = remedyKind(kind, on, withheld);
  const first = remedy === 'reconsiderationFirst';
  const reconsideration = findInForce(limits.reconsideration.history, on);
  const suit = first ? limits.litigationAfterReconsideration : limits.litigation;
  const litigation = findInForce(suit.history, on);
  const body = findInForce(reviewBody, on);
  if (remedy === 'none' || !reconsideration || !litigation || !body) return undefined;
  const duty = first ? findInForce(reconsiderationFirst, on) : undefined;
  return {
    kind: remedy,
    body: body.value,
    reconsideration,
    litigation: {
      unit: first ? 'day' : 'month',
      after: first ? '收到复议决定书' : '知道行政行为',
      figure: litigation,
    },
    onlineChannel: findInForce(onlineChannel, on)?.value ?? false,
    basis: [reconsideration.basis, ...(duty ? [duty.basis] : []), body.basis, litigation.basis],
  };
}
