import { regulation } from '../law/citation.ts';
import { formatDay, type PlainDate } from '../law/plain-date.ts';
import { type ReplyKind, replyRules } from '../law/reply/reply-kind.ts';
import { type Party, partyName } from './actor.ts';
import type { Channel, Matter } from './event/intake.ts';
import { type Notice, noticeNames } from './event/notice.ts';
import { channelNames } from './receipt.ts';

interface Entry<F> {
  basis: string | undefined;
  text(figures: F): string;
}

function because<F = object>(basis: string | undefined, text: (figures: F) => string): Entry<F> {
  return { basis, text };
}

/** 事项的名称. */
export const matterNames: Record<Matter, string> = {
  disclosure: '政府信息公开申请',
  recordCorrection: '更正申请',
  publicationSuggestion: '主动公开建议',
};

const feeMeasures = '国办函〔2020〕109号';
const day = formatDay;
const list = (names: readonly string[]) => names.join('、');

/** 不能办理的理由: every code, what it says and the article it rests on (undefined: the order of the work, not a rule of law). */
const table = {
  'not-yours': because<{ parties: readonly Party[] }>(
    undefined,
    ({ parties }) => `应由${list(parties.map(partyName))}办理。`,
  ),
  'day-ahead': because<{ on: PlainDate; today: PlainDate }>(
    undefined,
    ({ on, today }) => `日期${day(on)}晚于今天（${day(today)}）。`,
  ),
  'day-before': because<{ on: PlainDate; notBefore: PlainDate; fact: string }>(
    undefined,
    ({ on, notBefore, fact }) => `日期${day(on)}早于${fact}之日（${day(notBefore)}）。`,
  ),
  'before-regulation': because<{ on: PlainDate }>(
    '《中华人民共和国政府信息公开条例》（2019年5月15日起施行）',
    ({ on }) => `${day(on)}现行条例尚未施行。`,
  ),
  'wrong-matter': because<{ matter: Matter }>(undefined, ({ matter }) => `${matterNames[matter]}不适用。`),
  'not-received': because(regulation(31), () => '双方尚未确认，申请尚未收到，期限尚未起算。'),
  confirmed: because<{ on: PlainDate }>(regulation(31), ({ on }) => `已于${day(on)}确认收到。`),
  'no-confirmation-needed': because<{ channel: Channel }>(
    regulation(31),
    ({ channel }) => `通过${channelNames[channel]}提交的申请无需双方确认。`,
  ),
  concluded: because<{ on: PlainDate }>(undefined, ({ on }) => `办件已于${day(on)}办结。`),
  'not-concluded': because(undefined, () => '办件尚未办结。'),
  'reply-issued': because<{ documentNumber: string }>(
    undefined,
    ({ documentNumber }) => `答复书（${documentNumber}）已经成文。`,
  ),
  'no-reply': because(undefined, () => '答复书尚未成文。'),
  rehandling: because(undefined, () => '正在重新处理：只在首次办理时适用。'),
  'waiting-for-correction': because(regulation(30), () => '正在等待申请人补正。'),
  'waiting-for-payment': because(feeMeasures, () => '正在等待申请人缴费。'),
  'correction-once': because<{ on: PlainDate }>(
    regulation(30),
    ({ on }) => `补正应当一次性告知，已于${day(on)}提出。`,
  ),
  'correction-notice-late': because<{ due: PlainDate }>(
    regulation(30),
    ({ due }) => `补正应当在收到申请之日起7个工作日内告知，期限已于${day(due)}届满。`,
  ),
  'no-correction': because(regulation(30), () => '没有待申请人补正的告知。'),
  'period-too-long': because<{ asked: number; most: number }>(
    undefined,
    ({ asked, most }) => `给申请人的期限最长${most}个工作日，不能为${asked}个工作日。`,
  ),
  'good-reason-needed': because<{ due: PlainDate }>(
    regulation(30),
    ({ due }) => `补正期限已于${day(due)}届满，须记明逾期的正当理由。`,
  ),
  'no-good-reason-needed': because(regulation(30), () => '补正没有逾期，不需要逾期的理由。'),
  'not-lapsed': because<{ due: PlainDate | undefined }>(undefined, ({ due }) =>
    due ? `申请人的期限至${day(due)}，尚未届满。` : '没有已经届满的补正或者缴费期限。',
  ),
  'nothing-to-serve': because(undefined, () => '没有待送达的告知书。'),
  'notice-not-waiting': because<{ notice: Notice }>(
    undefined,
    ({ notice }) => `没有待送达的${noticeNames[notice]}。`,
  ),
  'nothing-to-deliver': because(undefined, () => '没有待记录妥投的文书。'),
  'unknown-reference': because<{ id: string }>(undefined, ({ id }) => `找不到“${id}”，或者它已经办完。`),
  'id-taken': because<{ id: string }>(undefined, ({ id }) => `编号“${id}”已经使用。`),
  'unknown-pieces': because<{ pieces: readonly string[] }>(
    undefined,
    ({ pieces }) => `本件没有申请内容：${list(pieces)}。`,
  ),
  'no-consultation-open': because(undefined, () => '没有相应的征求意见。'),
  'extension-once': because<{ on: PlainDate }>(
    regulation(33, { paragraph: 2 }),
    ({ on }) => `答复期限只能延长一次，已于${day(on)}批准。`,
  ),
  'extension-too-long': because<{ asked: number; most: number }>(
    regulation(33, { paragraph: 2 }),
    ({ asked, most }) => `延长的期限最长${most}个工作日，不能延长${asked}个工作日。`,
  ),
  late: because<{ due: PlainDate | undefined }>(
    regulation(33),
    ({ due }) => `答复期限已于${due ? day(due) : '此前'}届满，届满后不能再变动。`,
  ),
  'late-stays': because<{ within: number }>(
    undefined,
    ({ within }) =>
      `答复期限已过：只有附上证明当日已经办理的材料，才能改变逾期的记录；超过${within}个工作日补录的，由政府信息公开工作机构负责人办理。`,
  ),
  'reasons-once': because<{ on: PlainDate }>(regulation(35), ({ on }) => `已于${day(on)}要求说明理由。`),
  'reasons-past-due': because<{ due: PlainDate }>(
    regulation(35),
    ({ due }) => `说明理由的时间计入答复期限，不能超过${day(due)}。`,
  ),
  'no-reasons-open': because(regulation(35), () => '没有待审查的理由说明。'),
  'reasons-not-accepted': because(regulation(35), () => '未认定理由合理，不能确定延迟答复的期限。'),
  'delay-once': because<{ on: PlainDate }>(regulation(35), ({ on }) => `已于${day(on)}确定延迟答复的期限。`),
  'delay-not-later': because<{ until: PlainDate; due: PlainDate }>(
    regulation(35),
    ({ until, due }) => `延迟至${day(until)}并不晚于答复期限${day(due)}。`,
  ),
  'fee-not-charged': because(feeMeasures, () => '本机关规则：不收取信息处理费。'),
  'fee-other-basis': because(feeMeasures, () => '本机关规则不采用这一计费标准。'),
  'fee-once': because<{ on: PlainDate }>(
    feeMeasures,
    ({ on }) => `同一申请只能按一种标准收费一次，已于${day(on)}通知。`,
  ),
  'fee-free': because(feeMeasures, () => '在免费的件数、页数以内，不收费。'),
  'no-fee-then': because(feeMeasures, () => '2021年1月1日以前没有信息处理费。'),
  'no-fee-due': because(feeMeasures, () => '没有待缴纳的信息处理费。'),
  'fee-amount': because<{ expected: number; paid: number }>(
    feeMeasures,
    ({ expected, paid }) => `应缴${expected / 100}元，不能记为${paid / 100}元。`,
  ),
  'fee-late': because<{ due: PlainDate }>(feeMeasures, ({ due }) => `缴费期限已于${day(due)}届满。`),
  'refund-too-much': because<{ most: number }>(feeMeasures, ({ most }) => `最多退还${most / 100}元。`),
  'pieces-unanswered': because<{ pieces: readonly string[] }>(
    regulation(36),
    ({ pieces }) => `申请内容尚未逐项答复：${list(pieces)}。`,
  ),
  'piece-answered-twice': because<{ pieces: readonly string[] }>(
    undefined,
    ({ pieces }) => `同一项申请内容有两个答复：${list(pieces)}。`,
  ),
  'reasons-missing': because<{ piece: string; reply: ReplyKind }>(
    regulation(36),
    ({ piece, reply }) => `${piece}：${replyRules[reply].term}应当说明理由。`,
  ),
  'grounds-wrong': because<{ piece: string; reply: ReplyKind }>(
    undefined,
    ({ piece, reply }) => `${piece}：不予公开的理由与答复类型“${replyRules[reply].term}”不一致。`,
  ),
  'evidence-missing': because<{ piece: string; reply: ReplyKind; needs: readonly string[] }>(
    '法释〔2025〕8号第五条、第六条',
    ({ piece, reply, needs }) => `${piece}：${replyRules[reply].term}须有${list(needs)}存卷。`,
  ),
  'consultation-pending': because<{ piece: string }>(
    regulation(32),
    ({ piece }) => `${piece}：征求意见尚未答复，期限也未届满。`,
  ),
  'third-party-not-asked': because<{ piece: string }>(
    regulation(32),
    ({ piece }) => `${piece}：以第三方合法权益为由不予公开的，应当先书面征求第三方意见。`,
  ),
  'third-party-agrees': because<{ piece: string }>(
    regulation(15),
    ({ piece }) => `${piece}：第三方同意公开，不能以其合法权益为由不予公开。`,
  ),
  'third-party-objects': because<{ piece: string }>(
    regulation(32),
    ({ piece }) =>
      `${piece}：第三方不同意公开：应当审查其理由；理由合理的不予公开，为公共利益而公开的应当书面告知第三方。`,
  ),
  'not-corrected': because<{ piece: string }>(
    regulation(30),
    ({ piece }) => `${piece}：只有申请人补正之后内容仍不明确的，才能以此答复。`,
  ),
  'not-excessive': because<{ piece: string }>(
    regulation(35),
    ({ piece }) => `${piece}：只有要求说明理由并认定理由不合理的，才能不予处理。`,
  ),
  'draft-open': because(undefined, () => '已有稿件在审签。'),
  'no-draft': because(undefined, () => '没有在审签的稿件。'),
  'draft-unsigned': because(undefined, () => '稿件尚未签发。'),
  'not-your-step': because<{ step: string }>(undefined, ({ step }) => `稿件正等待“${step}”。`),
  'own-draft': because(undefined, () => '拟稿人不能审签自己的稿件。'),
  'no-earlier-step': because<{ backTo: string }>(
    undefined,
    ({ backTo }) => `“${backTo}”不是此前的审签环节。`,
  ),
  'chain-without-signature': because(undefined, () => '审签环节中没有签发，不能送审。'),
  served: because<{ on: PlainDate }>(undefined, ({ on }) => `答复已于${day(on)}送达。`),
  'not-served': because(undefined, () => '答复尚未送达。'),
  stayed: because<{ on: PlainDate }>(
    '法释〔2025〕8号第十三条',
    ({ on }) => `自${day(on)}起停止公开，不能送达或者提供。`,
  ),
  'no-stay': because(undefined, () => '没有停止公开的裁定、决定。'),
  'electronic-without-consent': because(
    '《中华人民共和国民事诉讼法》第九十条（参照）',
    () => '申请人未同意电子送达。',
  ),
  'nothing-to-supply': because(undefined, () => '没有答复予以公开的内容。'),
  'one-piece': because(undefined, () => '只有一项申请内容，不能拆分。'),
  'split-too-late': because(undefined, () => '已经征求意见、收费、延期或者拟稿，不能再拆分。'),
  'split-takes-all': because(undefined, () => '拆分后本件至少应保留一项申请内容，每项只能拆出一次。'),
  'not-assigned': because(undefined, () => '尚未分办。'),
  'no-remedy': because(undefined, () => '没有相应的复议、诉讼。'),
  'remedy-not-corrected': because(undefined, () => '复议决定、裁判没有纠正原行为，不能据以重新处理。'),
  'remedy-needed': because(undefined, () => '应当指明据以重新处理的复议、诉讼。'),
  'round-open': because(undefined, () => '上一次处理尚未办结。'),
  archived: because<{ on: PlainDate }>(regulation(45), ({ on }) => `已于${day(on)}归档。`),
  'retention-too-short': because(undefined, () => '保管期限短于本机关规则。'),
  'paper-incomplete': because<{ paper: string; lacks: readonly string[] }>(
    undefined,
    ({ paper, lacks }) => `${paper}内容不全，还缺：${list(lacks)}。`,
  ),
  'no-lapse': because(undefined, () => '没有相应的逾期。'),
} as const;

export type ReasonCode = keyof typeof table;

type FiguresOf<C extends ReasonCode> = (typeof table)[C] extends Entry<infer F> ? F : never;

/** 不能办理的理由: closed; each with its figures. */
export type Reason = { [C in ReasonCode]: { code: C } & FiguresOf<C> }[ReasonCode];

/** The reason in plain Chinese. */
export function reasonText(reason: Reason): string {
  const entry: Entry<object> = table[reason.code];
  return entry.text(reason);
}

/** 依据: the article or 文号, undefined where the order of the work stands in the way and no rule of law. */
export function reasonBasis({ code }: Reason): string | undefined {
  return table[code].basis;
}
