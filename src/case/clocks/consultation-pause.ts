import type { WorkCalendar } from '../../law/calendar/work-calendar.ts';
import type { Consultation } from '../../law/deadline/reply-clock.ts';
import { type LimitName, limits } from '../../law/limit.ts';
import { addDays, type PlainDate } from '../../law/plain-date.ts';
import { findInForce } from '../../law/since.ts';
import { addWorkingDays } from '../../law/working-day.ts';
import type { Reckoning } from '../context.ts';
import type { Consulted } from '../event/consultation.ts';
import { getRule, type Office } from '../office.ts';
import type { CaseState, ConsultationState } from '../state.ts';

const limitOf: Record<Consulted, LimitName | undefined> = {
  thirdParty: 'thirdPartyAnswer',
  coMaker: 'coMakerAnswer',
  otherOrgan: undefined,
};

/** 答复征求意见的时间 in working days, with its basis: 15 by Arts. 32 and 34; for other organs the office's own figure. */
export function answerTime(
  consulted: Consulted,
  on: PlainDate,
  office: Office,
): { count: number; basis: string } {
  const limit = limitOf[consulted];
  const figure = limit && findInForce(limits[limit].history, on);
  if (figure) return { count: figure.value, basis: figure.basis };
  return { count: getRule(office, 'otherOrganAnswer', on), basis: '本机关规则：其他机关答复征求意见的时间' };
}

/**
 * 停算的最后一日 if no answer comes: the answer time after delivery. While delivery is not known, a time in transit is allowed
 * for; a delivery after the end so assumed does not start the pause again.
 */
export function endOfSilence(
  { consulted, sentOn, deliveredOn }: ConsultationState,
  calendar: WorkCalendar,
  office: Office,
): PlainDate {
  const { count } = answerTime(consulted, sentOn, office);
  const transit = getRule(office, 'consultationTransit', sentOn);
  const assumed = addWorkingDays(sentOn, transit + count, calendar).on;
  if (!deliveredOn || deliveredOn > assumed) return assumed;
  return addWorkingDays(deliveredOn, count, calendar).on;
}

/** Whether the silence may last until that day. Working days are never more than days, so most days need no counting. */
function isWithin(one: ConsultationState, day: PlainDate, { calendar, office }: Reckoning): boolean {
  const { count } = answerTime(one.consulted, one.sentOn, office);
  return day <= addDays(one.sentOn, count) || day <= endOfSilence(one, calendar, office);
}

/** 停算区间 of every consultation, those still open reckoned to `until`; a consultation sent later is not there yet. */
export function pausesOf(state: CaseState, until: PlainDate, reckoning: Reckoning): Consultation[] {
  return state.consultations
    .filter(({ sentOn }) => sentOn <= until)
    .map((one) => {
      const { sentOn, answer } = one;
      const last = answer && answer.on < until ? answer.on : until;
      if (last <= sentOn) return { sentOn, answeredOn: sentOn };
      const { calendar, office } = reckoning;
      const answeredOn = isWithin(one, last, reckoning) ? last : endOfSilence(one, calendar, office);
      return { sentOn, answeredOn };
    });
}

/** 尚未答复且期限未过的征求意见 on that day. */
export function openConsultations(state: CaseState, reckoning: Reckoning): ConsultationState[] {
  const { today } = reckoning;
  return state.consultations.filter(
    (one) => !one.answer && one.sentOn <= today && isWithin(one, today, reckoning),
  );
}
