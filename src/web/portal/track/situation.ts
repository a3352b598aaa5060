/** 现在的情况: who is to do what, told to the applicant; never how the office works inside. */
import type { Clock, ClockName } from '../../../case/clocks/clock.ts';
import { clocksOf } from '../../../case/clocks/clocks.ts';
import type { Reckoning } from '../../../case/context.ts';
import { phaseOf } from '../../../case/phase.ts';
import { receiptOfCase } from '../../../case/receipt.ts';
import { type CaseState, concludedOn, currentRound, type Ending } from '../../../case/state.ts';
import { formatDay } from '../../../law/plain-date.ts';
import type { SentCorrection } from '../../../service/intake/intake.ts';

export interface Situation {
  /** 现在由谁办. */
  whose: '您' | '本机关' | undefined;
  title: string;
  text: string;
}

const endings: Record<Ending['how'], string> = {
  correctionLapsed: '您没有在期限内补正，视为放弃申请，本机关不再处理。',
  feeLapsed: '您没有在期限内缴费，视为放弃申请，本机关不再处理。',
  withdrawn: '您已撤回申请，本机关不再处理。需要的，可以重新申请。',
  otherwiseEnded: '本件已经结束。',
  recordCorrectionAnswered: '更正申请已答复，见下面的办理经过。',
  suggestionAnswered: '建议已答复，见下面的办理经过。',
};

/** `sent`: corrections on the way. */
export function situationOf(
  state: CaseState,
  sent: readonly SentCorrection[],
  reckoning: Reckoning,
): Situation {
  const round = currentRound(state);
  if (round.ending) return { whose: undefined, title: '已结束', text: endings[round.ending.how] };
  if (concludedOn(round))
    return { whose: undefined, title: '已答复', text: '答复书的文号、内容和救济途径见下面“答复”。' };
  if (!receiptOfCase(state).receivedOn)
    return {
      whose: '本机关',
      title: '等待双方确认',
      text: '本机关会与您确认收到申请，请保持电话畅通。双方确认之日为收到申请之日，答复期限自次日起计算。',
    };
  switch (phaseOf(state, reckoning).phase) {
    case 'awaitingCorrection': {
      const [last] = sent.filter(({ confirmed }) => !confirmed);
      return last
        ? {
            whose: '本机关',
            title: '等待确认补正',
            text: `您已于${formatDay(last.on)}提交补正。双方确认之日为收到补正之日，答复期限自次日起重新计算。`,
          }
        : {
            whose: '您',
            title: '等待您补正',
            text: `请按告知书的要求补正${until(state, 'correction', reckoning)}。`,
          };
    }
    case 'awaitingPayment':
      return {
        whose: '您',
        title: '等待您缴费',
        text: `请缴纳信息处理费${until(state, 'payment', reckoning)}。`,
      };
    case 'awaitingReasons':
      return {
        whose: '您',
        title: '等待您说明理由',
        text: `申请的数量、频次明显超过合理范围，请说明理由${until(state, 'reasons', reckoning)}。`,
      };
    case 'consulting':
      return {
        whose: '本机关',
        title: '正在征求意见',
        text: '正在征求第三方或者其他机关的意见，所需时间不计算在答复期限内。',
      };
    default:
      return {
        whose: '本机关',
        title: state.rounds.length > 1 ? '正在重新处理' : '正在办理',
        text: '本机关正在办理，不需要您做什么。',
      };
  }
}

function until(state: CaseState, name: ClockName, reckoning: Reckoning): string {
  const due = findClock(state, name, reckoning)?.due;
  return due ? `，期限至${formatDay(due)}` : '';
}

export function findClock(state: CaseState, name: ClockName, reckoning: Reckoning): Clock | undefined {
  return clocksOf(state, reckoning).find((clock) => clock.name === name);
}

/** 主要期限 of the round under way. */
export function mainClockOf(state: CaseState, reckoning: Reckoning): Clock | undefined {
  const clocks = clocksOf(state, reckoning);
  if (state.rounds.length > 1) return clocks.findLast(({ name }) => name === 'rehandling');
  return clocks.find(({ name }) => name === 'reply' || name === 'ownTarget');
}
