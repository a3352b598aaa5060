import type { PlainDate } from '../law/plain-date.ts';
import { findInForce, type Since, since } from '../law/since.ts';
import type { Retention } from './event/closing.ts';
import type { ReviewStep } from './event/draft.ts';

/** 本机关的办理规则: what the law leaves to the organ, each figure with the day from which it holds. */
export interface Office {
  /** 合理补正期限 in working days: what is offered, and the most that may be given. */
  correctionPeriod: History<{ usual: number; most: number }>;
  /** 说明理由的期限 (Art. 35) in working days. */
  reasonsPeriod: History<{ usual: number; most: number }>;
  /** 审签环节. */
  reviewChain: History<readonly ReviewStep[]>;
  /** 收到确认提醒 in working days after arrival. */
  confirmationAlert: History<number>;
  /** 送达征求意见书的在途时间 in working days, allowed for while its delivery is not known. */
  consultationTransit: History<number>;
  /** 其他机关答复征求意见的时间 in working days; the 条例 names none for Art. 33(3). */
  otherOrganAnswer: History<number>;
  /** 重新处理的期限 in working days, where the order names none. */
  rehandling: History<number>;
  /** 更正申请、公开建议的办理时间 in working days: the office's own target. */
  ownTarget: History<number>;
  fee: History<'none' | 'item' | 'page' | 'either'>;
  /** 一件多项、结果不一时计入哪一行. */
  mixedOutcome: History<'partlyWhenMixed' | 'firstPiece'>;
  /** 红黄绿灯: yellow at or below, red at or below, in working days left. */
  lights: History<{ yellow: number; red: number }>;
  /** 到期提醒: working days left at which those who handle a matter are reminded. */
  reminders: History<readonly number[]>;
  /** 逾期督办: once a duty is late, those in charge are told, and again after so many working days. */
  urging: History<number>;
  /** 补录: working days within which an act may be entered afterwards so that a late clock is late no more. */
  lateEntry: History<number>;
  /** 最短保管期限: of an ordinary file, and of one that was contested. */
  retention: History<{ usual: Retention; contested: Retention }>;
}

type History<T> = readonly Since<T>[];

/** Settings hold from the beginning of reckoning until a dated entry of the organ follows. */
function always<T>(value: T, basis: string): History<T> {
  return [since('1900-01-01', value, basis, 'derived')];
}

const practice = '本机关规则（默认）';

function step(id: string, title: string, role: ReviewStep['role'], does: ReviewStep['does']): ReviewStep {
  return { id, title, role, does };
}

/** 默认规则: used where an organ has set nothing else. */
export const defaultOffice: Office = {
  correctionPeriod: always(
    { usual: 10, most: 15 },
    '《江苏省政府信息公开申请办理答复规范》：一般不超过15个工作日',
  ),
  reasonsPeriod: always({ usual: 5, most: 15 }, practice),
  reviewChain: always(
    [
      step('receive', '窗口受理', 'window', 'receive'),
      step('draft', '科室承办', 'handler', 'draft'),
      step('counsel', '法律顾问', 'counsel', 'review'),
      step('office', '办公室审核', 'office', 'review'),
      step('leader', '分管领导签发', 'leader', 'sign'),
      step('serve', '窗口送达', 'window', 'serve'),
    ],
    practice,
  ),
  confirmationAlert: always(1, practice),
  consultationTransit: always(5, practice),
  otherOrganAnswer: always(15, practice),
  rehandling: always(20, practice),
  ownTarget: always(20, practice),
  fee: always('either', '《政府信息公开信息处理费管理办法》第三条'),
  mixedOutcome: always('partlyWhenMixed', practice),
  lights: always({ yellow: 5, red: 2 }, practice),
  reminders: always([5, 2, 0], practice),
  urging: always(5, practice),
  lateEntry: always(3, practice),
  retention: always({ usual: 'tenYears', contested: 'permanent' }, practice),
};

/** 当日适用的规则: the organ's own entry of that day; before its first entry the default, which holds always. */
export function getRule<K extends keyof Office>(
  office: Office,
  name: K,
  on: PlainDate,
): Office[K][number]['value'] {
  const own: History<Office[K][number]['value']> = office[name];
  const entry = findInForce(own, on) ?? findInForce<Office[K][number]['value']>(defaultOffice[name], on);
  if (!entry) throw new RangeError(`no rule ${name} on ${on}`);
  return entry.value;
}
