import { no, type Outcome, yes } from '../outcome.ts';
import type { PlainDate } from '../plain-date.ts';
import { findInForce, since } from '../since.ts';

/** 征求意见: the working days after `sentOn` up to and including `answeredOn` are not counted (条例 Art. 33(3)). */
export interface Consultation {
  sentOn: PlainDate;
  answeredOn: PlainDate;
}

/** 答复期限的事实: what the reply deadline of one application is counted from. */
export interface ReplyClock {
  /** 收到申请之日 (Art. 31). */
  receivedOn: PlainDate;
  /** 收到补正申请之日: the period starts anew (Art. 30). */
  correctedOn?: PlainDate | undefined;
  /** 缴清信息处理费之日: the period starts anew from the day after. */
  paidOn?: PlainDate | undefined;
  consultations?: readonly Consultation[] | undefined;
  /** 延长的工作日数, approved once; absent or 0: none. */
  extension?: number | undefined;
  /** 延迟答复的期限, set and notified under Art. 35; it moves the due day only where it is later. */
  delayedTo?: PlainDate | undefined;
}

/** 缴费后重新计算: national text not read, hence `recalled`. */
export const restartAfterPayment = [
  since('2021-01-01', true, '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', 'recalled'),
];

export type ClockFault =
  | { code: 'corrected-before-received'; message: string }
  | { code: 'paid-before-start'; message: string }
  | { code: 'no-fee-then'; message: string }
  | { code: 'answered-before-sent'; message: string };

/** Day zero of the running period, and the fact it comes from. */
export interface ClockStart {
  on: PlainDate;
  fact: 'received' | 'corrected' | 'paid';
}

/**
 * 起算事实: the last of receipt, corrected application and payment. Facts in an impossible order are refused.
 */
export function clockStart(clock: ReplyClock): Outcome<ClockStart, ClockFault> {
  const { receivedOn, correctedOn, paidOn } = clock;
  if (correctedOn && correctedOn < receivedOn) {
    const message = `收到补正申请之日（${correctedOn}）不能早于收到申请之日（${receivedOn}）。`;
    return no({ code: 'corrected-before-received', message });
  }
  const reversed = clock.consultations?.find(({ sentOn, answeredOn }) => answeredOn < sentOn);
  if (reversed) {
    const message = `征求意见的答复日（${reversed.answeredOn}）不能早于发出日（${reversed.sentOn}）。`;
    return no({ code: 'answered-before-sent', message });
  }
  const filedOn = correctedOn ?? receivedOn;
  if (!paidOn) return yes({ on: filedOn, fact: correctedOn ? 'corrected' : 'received' });
  if (paidOn < filedOn) {
    const message = `缴费之日（${paidOn}）不能早于收到申请之日（${filedOn}）。`;
    return no({ code: 'paid-before-start', message });
  }
  if (!findInForce(restartAfterPayment, paidOn)) {
    return no({ code: 'no-fee-then', message: `${paidOn}尚未施行信息处理费（2021年1月1日起施行）。` });
  }
  return yes({ on: paidOn, fact: 'paid' });
}
