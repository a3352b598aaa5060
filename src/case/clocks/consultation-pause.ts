import type { WorkCalendar } from '../../law/calendar/work-calendar.ts';
import type { Consultation } from '../../law/deadline/reply-clock.ts';
import { type LimitName, limits } from '../../law/limit.ts';
import type { PlainDate } from '../../law/plain-date.ts';
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

/** 停算区间 of every consultation, those still open reckoned to `until`; a consultation sent later is not there yet. */
export function pausesOf(
  state: CaseState,
  until: PlainDate,
  { calendar, office }: Reckoning,
): Consultation[] {
  return state.consultations
    .filter(({ sentOn }) => sentOn <= until)
    .map((one) => {
      const ends = [endOfSilence(one, calendar, office), until, ...(one.answer ? [one.answer.on] : [])];
      const answeredOn = ends.reduce((a, b) => (a < b ? a : b));
      return { sentOn: one.sentOn, answeredOn: answeredOn < one.sentOn ? one.sentOn : answeredOn };
    });
}

/** 尚未答复且期限未过的征求意见 on that day. */
export function openConsultations(
  state: CaseState,
  { today, calendar, office }: Reckoning,
): ConsultationState[] {
  return state.consultations.filter(
    (one) => one.sentOn <= today && !one.answer && today <= endOfSilence(one, calendar, office),
  );
}
