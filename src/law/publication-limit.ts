import type { WorkCalendar } from './calendar/work-calendar.ts';
import { endOfPeriod, limits, type PeriodUnit } from './limit.ts';
import type { PlainDate } from './plain-date.ts';
import { findInForce, type Since, since } from './since.ts';
import type { CountedTo } from './working-day.ts';

/**
 * 公开期限的内容: `within` so long after the fact; shown for `atLeast` so long from the day of posting; `beforehand`: posted at
 * least so long before; `promptly`: no figure in the law.
 */
export type PublicationRule =
  | { kind: 'within' | 'atLeast' | 'beforehand'; length: number; unit: PeriodUnit; from: string }
  | { kind: 'promptly'; from: string };

function rule(
  kind: 'within' | 'atLeast' | 'beforehand',
  length: number,
  unit: PeriodUnit,
  from: string,
): PublicationRule {
  return { kind, length, unit, from };
}

const landRules = '《中华人民共和国土地管理法实施条例》';
const planningLaw = '《中华人民共和国城乡规划法》';
const enforcementNotice = '国办发〔2018〕118号';
const landTransferOrder = '《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号）';

/** 特别公开期限 that go before the 20 working days of 条例 Art. 26 ("法律、法规另有规定的，从其规定"). */
export const specialPublicationLimits = {
  departmentBudget: {
    subject: '部门预算、决算',
    history: [
      since(
        '2015-01-01',
        rule('within', 20, 'day', '财政部门批复'),
        '《中华人民共和国预算法》第十四条第二款',
      ),
    ],
  },
  grantedLicence: {
    subject: '准予行政许可决定',
    history: [
      since<PublicationRule>(
        '2004-07-01',
        { kind: 'promptly', from: '作出决定' },
        '《中华人民共和国行政许可法》第五条、第四十条',
      ),
    ],
  },
  penaltyWithdrawal: {
    subject: '已公开行政处罚决定被变更、撤销、确认违法或者无效后的撤回',
    history: [
      since(
        '2021-07-15',
        rule('within', 3, 'workingDay', '决定被变更、撤销、确认违法或者无效'),
        '《中华人民共和国行政处罚法》第四十八条第二款、第八十五条',
      ),
    ],
  },
  licenceOrPenaltyDecision: {
    subject: '行政许可、行政处罚决定（行政执法公示）',
    history: [
      since('2018-12-05', rule('within', 7, 'workingDay', '作出决定'), enforcementNotice, 'recalled'),
    ],
  },
  otherEnforcementDecision: {
    subject: '其他行政执法决定（行政执法公示）',
    history: [
      since('2018-12-05', rule('within', 20, 'workingDay', '作出决定'), enforcementNotice, 'recalled'),
    ],
  },
  landPreNotice: {
    subject: '征收土地预公告',
    history: [since('2021-09-01', rule('atLeast', 10, 'workingDay', '张贴预公告'), `${landRules}第二十六条`)],
  },
  landCompensationNotice: {
    subject: '征地补偿安置公告',
    history: [
      since('2020-01-01', rule('atLeast', 30, 'day', '张贴公告'), '《中华人民共和国土地管理法》第四十七条'),
    ],
  },
  landAcquisitionNotice: {
    subject: '征收土地公告',
    history: [
      since('2021-09-01', rule('within', 15, 'workingDay', '收到征地批准文件'), `${landRules}第三十一条`),
    ],
  },
  landApprovalDocument: {
    subject: '征地批准文件',
    history: [
      since(
        '2019-06-27',
        rule('within', 10, 'workingDay', '收到征地批准文件'),
        '农村集体土地征收基层政务公开标准指引（自然资办函〔2019〕1105号）',
        'recalled',
      ),
    ],
  },
  landTransferNotice: {
    subject: '土地出让公告',
    history: [
      since('2007-11-01', rule('beforehand', 20, 'day', '招标拍卖挂牌开始'), landTransferOrder, 'recalled'),
    ],
  },
  landTransferResult: {
    subject: '土地出让结果',
    history: [
      since(
        '2007-11-01',
        rule('within', 10, 'workingDay', '招标拍卖挂牌结束'),
        landTransferOrder,
        'recalled',
      ),
    ],
  },
  draftPlan: {
    subject: '城乡规划草案',
    history: [since('2008-01-01', rule('atLeast', 30, 'day', '草案公告'), `${planningLaw}第二十六条`)],
  },
  approvedPlan: {
    subject: '经批准的城乡规划',
    history: [
      since<PublicationRule>('2008-01-01', { kind: 'promptly', from: '批准' }, `${planningLaw}第八条`),
    ],
  },
  sitePlan: {
    subject: '经审定的修建性详细规划、建设工程设计方案的总平面图',
    history: [
      since<PublicationRule>('2008-01-01', { kind: 'promptly', from: '审定' }, `${planningLaw}第四十条`),
    ],
  },
  majorDecisionDraft: {
    subject: '重大行政决策草案公开征求意见',
    history: [
      since(
        '2019-09-01',
        rule('atLeast', 30, 'day', '公布草案'),
        '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
      ),
    ],
  },
} as const satisfies Record<string, { subject: string; history: readonly Since<PublicationRule>[] }>;

export type PublicationSubject = keyof typeof specialPublicationLimits;

/**
 * 适用的公开期限: the special limit of the subject where one is in force, else 条例 Art. 26; undefined before 2019-05-15 where no
 * special limit holds.
 */
export function findPublicationLimit(
  subject: PublicationSubject | undefined,
  factOn: PlainDate,
): Since<PublicationRule> | undefined {
  const history: readonly Since<PublicationRule>[] = subject ? specialPublicationLimits[subject].history : [];
  const special = findInForce(history, factOn);
  if (special) return special;
  const { from, unit, history: general } = limits.publication;
  const figure = findInForce(general, factOn);
  return figure && { ...figure, value: rule('within', figure.value, unit, from) };
}

/**
 * The last day to publish (`within`), or the last day it must still be shown (`atLeast`); undefined where the law gives no
 * figure or counts backwards.
 */
export function findPublicationDay(
  { value }: Since<PublicationRule>,
  factOn: PlainDate,
  calendar: WorkCalendar,
): CountedTo | undefined {
  if (value.kind === 'promptly' || value.kind === 'beforehand') return undefined;
  return endOfPeriod(value.unit, value.length, factOn, calendar);
}
