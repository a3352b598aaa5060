import { regulation } from '../law/citation.ts';
import { formatDay, type PlainDate } from '../law/plain-date.ts';
import { type Party, partyName } from './actor.ts';
import { type Disclosure, disclosureNames } from './content/disclosure.ts';
import { type Place, placeName } from './content/passage.ts';

interface Entry<F> {
  basis: string | undefined;
  text(figures: F): string;
}

function because<F = object>(basis: string | undefined, text: (figures: F) => string): Entry<F> {
  return { basis, text };
}

const secrecyLaw = '《中华人民共和国保守国家秘密法》';
const secrecyReview = `${regulation(17)}，${secrecyLaw}第三十五条`;
const decisionRules = '《重大行政决策程序暂行条例》（国务院令第713号）';
const day = formatDay;
const list = (names: readonly string[]) => names.join('、');

/** '2026-03-05T09:30:00+08:00' → 2026年3月5日09:30. */
function moment(at: string): string {
  const china = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${china.slice(0, 4)}年${Number(china.slice(5, 7))}月${Number(china.slice(8, 10))}日${china.slice(11, 16)}`;
}

const stepNames = { secrecy: '保密审查', sign: '末位的签发', publish: '发布' } as const;

/** 不能办理的理由: every code, what it says and the rule it rests on (undefined: the order of the work, not a rule of law). */
const table = {
  'not-yours': because<{ parties: readonly Party[] }>(
    undefined,
    ({ parties }) => `应由${list(parties.map(partyName))}办理。`,
  ),
  'clock-behind': because<{ at: string; last: string }>(
    undefined,
    ({ at, last }) => `系统时间${moment(at)}早于上一条记录（${moment(last)}），请检查系统时钟。`,
  ),
  'day-ahead': because<{ on: PlainDate; today: PlainDate }>(
    undefined,
    ({ on, today }) => `日期${day(on)}晚于今天（${day(today)}）。`,
  ),
  'day-before': because<{ on: PlainDate; notBefore: PlainDate; fact: string }>(
    undefined,
    ({ on, notBefore, fact }) => `日期${day(on)}早于${fact}之日（${day(notBefore)}）。`,
  ),
  dropped: because<{ on: PlainDate }>(undefined, ({ on }) => `稿件已于${day(on)}放弃。`),
  'no-draft': because(undefined, () => '没有正在办理的稿件。'),
  'draft-open': because<{ contentVersion: number }>(
    undefined,
    ({ contentVersion }) => `第${contentVersion}版正在办理，请修改该稿件。`,
  ),
  'classified-mark': because<{ place: Place; found: string }>(
    `${secrecyLaw}第三十一条`,
    ({ place, found }) =>
      `${placeName(place)}有密级标志“${found}”：涉密内容不得存入本系统，请立即按保密规定处理。`,
  ),
  'classified-content': because(
    `${secrecyLaw}第三十一条`,
    () => '属于国家秘密的，只登记密级、期限和依据，不得录入概述、关键词、正文和附件。',
  ),
  'secret-elsewhere': because(undefined, () => '只有以“属于国家秘密”为由不予公开的，才填写密级。'),
  'unknown-attachment': because<{ key: string }>(undefined, ({ key }) => `正文中的图片“${key}”不在附件中。`),
  'attachment-twice': because<{ key: string }>(undefined, ({ key }) => `附件“${key}”列了两次。`),
  'attribute-apart': because<{ kind: Disclosure['kind'] }>(
    undefined,
    ({ kind }) => `现为${disclosureNames[kind]}，改变公开属性应当单独办理。`,
  ),
  'attribute-same': because<{ kind: Disclosure['kind'] }>(
    undefined,
    ({ kind }) => `已经是${disclosureNames[kind]}。`,
  ),
  'not-rereviewed': because(regulation(18), () => '不予公开的信息，经评估认为可以公开之后才能改变公开属性。'),
  submitted: because<{ on: PlainDate }>(undefined, ({ on }) => `已于${day(on)}报送。`),
  'not-submitted': because(undefined, () => '稿件尚未报送，或者已经退回。'),
  'chain-incomplete': because<{ lacking: readonly (keyof typeof stepNames)[] }>(
    secrecyReview,
    ({ lacking }) => `审核环节中缺少${list(lacking.map((does) => stepNames[does]))}，不能报送。`,
  ),
  'not-this-step': because<{ waiting: string }>(undefined, ({ waiting }) => `稿件正等待“${waiting}”。`),
  'own-draft': because(undefined, () => '起草、修改稿件的人不能审核、签发、发布自己的稿件。'),
  unreviewed: because<{ waiting: string }>(
    secrecyReview,
    ({ waiting }) => `本版尚未完成审核（${waiting}），不能发布。`,
  ),
  'flags-to-mend': because<{ flags: readonly string[] }>(
    undefined,
    ({ flags }) => `须先改正：${flags.join('')}`,
  ),
  'flags-unanswered': because<{ flags: readonly string[] }>(
    secrecyReview,
    ({ flags }) => `签发前须改正或者逐条说明：${flags.join('')}`,
  ),
  'referral-open': because<{ to: string }>(
    regulation(17, { paragraph: 3 }),
    ({ to }) => `已提请${to}确定，尚未答复。`,
  ),
  'referral-refused': because<{ to: string }>(
    regulation(17, { paragraph: 3 }),
    ({ to }) => `${to}确定不得公开，应当退回。`,
  ),
  'no-referral': because(undefined, () => '没有待答复的提请。'),
  'not-proactive': because<{ kind: Disclosure['kind'] }>(
    undefined,
    ({ kind }) => `公开属性为${disclosureNames[kind]}，不能发布，只登记入目录。`,
  ),
  proactive: because(undefined, () => '主动公开的信息应当发布，不是登记。'),
  'not-published': because(undefined, () => '尚未发布。'),
  published: because<{ on: PlainDate }>(undefined, ({ on }) => `已于${day(on)}发布，应当先撤下。`),
  'not-out': because(undefined, () => '尚未发布或者登记，请直接修改稿件。'),
  withdrawn: because<{ on: PlainDate }>(undefined, ({ on }) => `已于${day(on)}撤下。`),
  'not-registered': because(regulation(18), () => '只评估已经登记的依申请公开、不予公开信息。'),
  scheduled: because<{ publishAt: string }>(
    undefined,
    ({ publishAt }) => `定于${moment(publishAt)}发布，时间未到。`,
  ),
  'not-scheduled': because(undefined, () => '没有定时发布，应由发布人员发布。'),
  'schedule-past': because<{ publishAt: string }>(
    undefined,
    ({ publishAt }) => `${moment(publishAt)}已经过去。`,
  ),
  'index-number-fixed': because<{ indexNumber: string }>(
    '《政府信息公开目录系统实施指引（试行）》',
    ({ indexNumber }) => `索引号${indexNumber}一经编定不再改变。`,
  ),
  'consultation-short': because<{ from: PlainDate; until: PlainDate; least: PlainDate }>(
    `${decisionRules}第十五条`,
    ({ from, until, least }) =>
      `自${day(from)}征求意见至${day(until)}，一般应不少于30日（至${day(least)}）；期限较短的应当说明理由。`,
  ),
  'no-consultation': because(undefined, () => '不是公开征求意见的决策草案。'),
  'consultation-running': because<{ until: PlainDate }>(
    `${decisionRules}第十五条`,
    ({ until }) => `征求意见至${day(until)}，尚未结束。`,
  ),
  'consultation-closed': because<{ on: PlainDate }>(undefined, ({ on }) => `征求意见已于${day(on)}结束。`),
  'consultation-open': because(undefined, () => '征求意见尚未结束。'),
  'result-published': because<{ on: PlainDate }>(undefined, ({ on }) => `征求意见的结果已于${day(on)}公布。`),
  'opinions-unaccounted': because<{ received: number; told: number }>(
    decisionRules,
    ({ received, told }) => `收到意见${received}条，采纳情况说明了${told}条。`,
  ),
  'no-validity': because(undefined, () => '只有规章、规范性文件和其他政策文件有有效性。'),
  'validity-ended': because<{ on: PlainDate }>(undefined, ({ on }) => `${day(on)}已经废止或者失效。`),
  'expiry-misplaced': because(undefined, () => '废止、失效的文件没有有效期。'),
  'id-taken': because<{ id: string }>(undefined, ({ id }) => `编号“${id}”已经使用。`),
  'unknown-reference': because<{ id: string }>(undefined, ({ id }) => `找不到关联“${id}”，或者它已经记录。`),
  'link-to-itself': because(undefined, () => '不能与自己关联。'),
  'form-needed': because('国办发〔2016〕80号', () => '关联解读须写明解读形式。'),
  'form-misplaced': because(undefined, () => '只有解读有解读形式。'),
  'not-interpretation': because(undefined, () => '只有政策解读才解读政策文件。'),
  'not-penalty': because('《中华人民共和国行政处罚法》第四十八条', () => '不是已经发布的行政处罚决定。'),
  'penalty-voided': because<{ on: PlainDate }>(
    '《中华人民共和国行政处罚法》第四十八条',
    ({ on }) => `已登记该决定于${day(on)}被变更、撤销、确认违法或者确认无效。`,
  ),
  'penalty-not-voided': because(undefined, () => '没有登记处罚决定被变更、撤销、确认违法或者确认无效。'),
  'node-closed': because<{ node: string }>(
    regulation(12),
    ({ node }) => `目录节点“${node}”不存在、已经停用，或者其下另有节点，不能录入信息。`,
  ),
  'attachment-missing': because<{ name: string }>(
    undefined,
    ({ name }) => `附件“${name}”没有上传到本条信息，或者已被删除。`,
  ),
  'attachment-waiting': because<{ name: string }>(
    undefined,
    ({ name }) => `附件“${name}”正等待病毒检查，检查通过之后才能发布。`,
  ),
  'no-index-number': because<{ faults: readonly string[] }>(
    '《政府信息公开目录系统实施指引（试行）》',
    ({ faults }) => `编不出索引号：${faults.join('')}请在机关设置中补充或者更正编制规则。`,
  ),
  'no-such-record': because<{ record: string }>(undefined, ({ record }) => `没有“${record}”这条信息。`),
  'record-not-public': because<{ record: string }>(
    decisionRules,
    ({ record }) => `“${record}”这条信息还没有公开。`,
  ),
  'comments-unjudged': because<{ count: number }>(
    `${decisionRules}第十四条`,
    ({ count }) => `网上提交的意见还有${count}条没有说明采纳情况。`,
  ),
  'sensitive-words': because<{ found: string }>(
    regulation(15),
    ({ found }) => `这段文字将向社会显示，不得有“${found}”。`,
  ),
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

/** 依据: the rule, undefined where the order of the work stands in the way and no rule of law. */
export function reasonBasis({ code }: Reason): string | undefined {
  return table[code].basis;
}
