import type { WorkCalendar } from './calendar/work-calendar.ts';
import { regulation } from './citation.ts';
import { endOfDays, endOfMonths } from './natural-period.ts';
import { no, type Outcome, yes } from './outcome.ts';
import type { PlainDate } from './plain-date.ts';
import { findInForce, type Since, since } from './since.ts';
import { addWorkingDays, type CountedTo } from './working-day.ts';

export type PeriodUnit = 'workingDay' | 'day' | 'month';

/** 期限: a named period of the law. `from` names the fact whose day is day zero. */
export interface Limit {
  term: string;
  from: string;
  unit: PeriodUnit;
  history: readonly Since<number>[];
}

function limit(term: string, from: string, unit: PeriodUnit, ...history: Since<number>[]): Limit {
  return { term, from, unit, history };
}

const feeMeasures = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';
const reconsiderationLaw = '《中华人民共和国行政复议法》';
const litigationLaw = '《中华人民共和国行政诉讼法》';

/** 各项期限, in the order of the 条例, then remedies and neighbours. */
export const limits = {
  publication: limit(
    '主动公开期限',
    '信息形成或者变更',
    'workingDay',
    since('2019-05-15', 20, regulation(26)),
  ),
  correctionNotice: limit('补正告知期限', '收到申请', 'workingDay', since('2019-05-15', 7, regulation(30))),
  /** No national figure; the norm sent to all provinces says: normally no more than this. */
  correctionPeriod: limit(
    '合理补正期限（一般不超过）',
    '申请人收到补正告知',
    'workingDay',
    since('2020-01-10', 15, '《江苏省政府信息公开申请办理答复规范》'),
  ),
  /** The law sets none; a reminder after one working day. */
  receiptConfirmation: limit(
    '网络申请双方确认提醒',
    '申请到达',
    'workingDay',
    since('2019-05-15', 1, regulation(31, { item: 3 }), 'derived'),
  ),
  thirdPartyAnswer: limit(
    '第三方答复期限',
    '第三方收到征求意见书',
    'workingDay',
    since('2019-05-15', 15, regulation(32)),
  ),
  reply: limit(
    '答复期限',
    '收到申请',
    'workingDay',
    since('2019-05-15', 20, regulation(33, { paragraph: 2 })),
  ),
  extension: limit(
    '延长答复期限（最长）',
    '原答复期限届满',
    'workingDay',
    since('2019-05-15', 20, regulation(33, { paragraph: 2 })),
  ),
  coMakerAnswer: limit(
    '共同制作机关答复期限',
    '被征求意见机关收到征求意见书',
    'workingDay',
    since('2019-05-15', 15, regulation(34)),
  ),
  feePayment: limit(
    '缴费期限',
    '申请人收到收费通知',
    'workingDay',
    since('2021-01-01', 20, feeMeasures, 'recalled'),
  ),
  reconsideration: limit(
    '申请行政复议期限',
    '知道或者应当知道该行政行为',
    'day',
    since('1999-10-01', 60, `${reconsiderationLaw}（1999年）第九条第一款`, 'recalled'),
    since('2024-01-01', 60, `${reconsiderationLaw}第二十条第一款`),
  ),
  litigation: limit(
    '直接起诉期限',
    '知道或者应当知道作出行政行为',
    'month',
    since('2015-05-01', 6, `${litigationLaw}第四十六条第一款`),
  ),
  litigationAfterReconsideration: limit(
    '复议后起诉期限',
    '收到复议决定书或者复议期满',
    'day',
    since('2015-05-01', 15, `${litigationLaw}第四十五条`),
  ),
  courtOrderedReply: limit(
    '法院判决重新答复期限',
    '判决生效',
    'workingDay',
    since('2025-06-01', 20, '法释〔2025〕8号第十一条'),
  ),
  reconsiderationAnswer: limit(
    '复议答复期限',
    '收到复议申请书副本',
    'workingDay',
    since('2024-01-01', 10, `${reconsiderationLaw}第四十八条、第八十八条`),
  ),
  reconsiderationAnswerSimplified: limit(
    '复议答复期限（简易程序）',
    '收到复议申请书副本',
    'workingDay',
    since('2024-01-01', 5, `${reconsiderationLaw}第五十四条、第八十八条`),
  ),
  litigationAnswer: limit(
    '应诉答辩期限',
    '收到起诉状副本',
    'day',
    since('2015-05-01', 15, `${litigationLaw}第六十七条第一款`, 'recalled'),
  ),
  petitionNotice: limit('信访告知期限', '收到信访事项', 'day', since('2022-05-01', 15, '《信访工作条例》')),
  petitionHandling: limit('信访办理期限', '受理信访事项', 'day', since('2022-05-01', 60, '《信访工作条例》')),
  petitionExtension: limit(
    '信访延长期限',
    '原办理期限届满',
    'day',
    since('2022-05-01', 30, '《信访工作条例》'),
  ),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** The last day of a period, with the figure and the article it was counted by. */
export interface EndOfLimit extends CountedTo {
  figure: Since<number>;
  unit: PeriodUnit;
}

/** 当时尚无此规定: the fact lies before the first day of the rule. */
export interface NotInForce {
  code: 'not-in-force';
  message: string;
}

/** The last day of `length` units after the fact; day zero is not counted; only day and month periods roll over days off. */
export function endOfPeriod(
  unit: PeriodUnit,
  length: number,
  factOn: PlainDate,
  calendar: WorkCalendar,
): CountedTo {
  if (unit === 'workingDay') return addWorkingDays(factOn, length, calendar);
  return unit === 'day' ? endOfDays(factOn, length, calendar) : endOfMonths(factOn, length, calendar);
}

/** 期限届满之日: the figure is the one in force on the day of the fact. Source: the limit's own article. */
export function endOfLimit(
  name: LimitName,
  factOn: PlainDate,
  calendar: WorkCalendar,
): Outcome<EndOfLimit, NotInForce> {
  const { history, unit, term } = limits[name];
  const figure = findInForce(history, factOn);
  if (!figure) return no({ code: 'not-in-force', message: `${factOn}尚无“${term}”的规定。` });
  return yes({ ...endOfPeriod(unit, figure.value, factOn, calendar), figure, unit });
}
