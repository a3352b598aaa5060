import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';
import { needsConfirmation, receiptOfCase } from '../receipt.ts';
import { type CaseState, settledOn } from '../state.ts';
import type { Clock } from './clock.ts';
import { limitClock, periodClock } from './period-clock.ts';

type Found = (Clock | undefined)[];

/** 收到确认: the office's reminder after arrival, for the channels that both sides must confirm. */
export function confirmationClock(state: CaseState, reckoning: Reckoning): Found {
  const { arrivedOn, confirmedOn } = state;
  if (!needsConfirmation(state.channel, arrivedOn)) return [];
  const count = getRule(reckoning.office, 'confirmationAlert', arrivedOn);
  return [
    periodClock(
      {
        name: 'confirmation',
        term: '收到确认提醒',
        startedOn: arrivedOn,
        length: { unit: 'workingDay', count },
        basis: receiptOfCase(state).basis,
        doneOn: confirmedOn,
        voidOn: settledOn(state),
        waitingFor: 'organ',
        duty: true,
      },
      reckoning,
    ),
  ];
}

/** 补正告知 (7 working days, a chance and not a duty) and 申请人补正. */
export function correctionClocks(state: CaseState, reckoning: Reckoning): Found {
  const { receivedOn } = receiptOfCase(state);
  if (!receivedOn || state.matter !== 'disclosure') return [];
  const { correction } = state;
  const over = settledOn(state);
  const notice = limitClock(
    'correctionNotice',
    {
      name: 'correctionNotice',
      term: '补正告知期限',
      startedOn: receivedOn,
      doneOn: correction?.told?.on,
      voidOn: over,
      waitingFor: 'organ',
      duty: false,
    },
    reckoning,
  );
  if (!correction?.told) return [notice];
  return [
    notice,
    periodClock(
      {
        name: 'correction',
        term: '申请人补正期限',
        startedOn: correction.told.knownOn,
        length: { unit: 'workingDay', count: correction.workingDays },
        basis: '《中华人民共和国政府信息公开条例》第三十条：合理的补正期限',
        doneOn: correction.received?.on,
        voidOn: over,
        waitingFor: 'applicant',
        duty: false,
      },
      reckoning,
    ),
  ];
}

/** 说明理由 and 延迟答复 (Art. 35). */
export function reasonsClocks(state: CaseState, reckoning: Reckoning): Found {
  const { reasons, delay } = state;
  const over = settledOn(state);
  const basis = '《中华人民共和国政府信息公开条例》第三十五条';
  const asked = reasons?.told && {
    name: 'reasons' as const,
    term: '申请人说明理由期限',
    startedOn: reasons.told.knownOn,
    length: { unit: 'workingDay' as const, count: reasons.workingDays },
    basis,
    doneOn: reasons.receivedOn,
    voidOn: reasons.judged?.on ?? over,
    waitingFor: 'applicant' as const,
    duty: false,
  };
  const delayed = delay?.told && {
    name: 'delayedDate' as const,
    term: '延迟答复日期',
    startedOn: delay.setOn,
    length: { until: delay.until },
    basis,
    doneOn: over,
    waitingFor: 'organ' as const,
    duty: false,
  };
  return [asked && periodClock(asked, reckoning), delayed && periodClock(delayed, reckoning)];
}

/** 缴费 (20 working days from the day after receipt of the notice). */
export function paymentClock(state: CaseState, reckoning: Reckoning): Found {
  const { fee } = state;
  if (!fee?.told) return [];
  const period = {
    name: 'payment' as const,
    term: '缴费期限',
    doneOn: fee.paidOn,
    voidOn: settledOn(state),
    waitingFor: 'applicant' as const,
    duty: false,
  };
  const { knownOn } = fee.told;
  if (knownOn) return [limitClock('feePayment', { ...period, startedOn: knownOn }, reckoning)];
  const unknown = { startedOn: undefined, length: { unit: 'workingDay' as const, count: 20 } };
  return [periodClock({ ...period, ...unknown, basis: '国办函〔2020〕109号' }, reckoning)];
}
