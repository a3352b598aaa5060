import { addWorkingDays } from '../../law/working-day.ts';
import type { CaseState } from '../state.ts';
import { act, type Moment } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** The applicant's last day to correct; undefined while the delivery of the notice is not known. */
export function correctionDue({ correction }: CaseState, { calendar }: Pick<Moment, 'calendar'>) {
  const knownOn = correction?.told?.knownOn;
  return correction && knownOn && addWorkingDays(knownOn, correction.workingDays, calendar).on;
}

/**
 * 收到补正 (Art. 30): the reply period starts anew from this day, which is that of Art. 31 again (for internet and fax the day both
 * sides confirm). After the applicant's period only with a good reason.
 */
export const receiveCorrection = act({
  term: '收到补正',
  event: 'correctionReceived',
  by: ['window', 'office', 'handler', 'system'],
  bar(state) {
    const { correction } = state;
    const open = correction?.told && !correction.received;
    return ongoing(state) ?? (open ? undefined : { code: 'no-correction' });
  },
  refuse(state, { goodReason, pieces }, moment) {
    const ids = pieces.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice) return { code: 'id-taken', id: twice };
    const told = state.correction?.told;
    const early = told && notBefore(moment.today, told.on, '补正告知');
    if (early) return early;
    const due = correctionDue(state, moment);
    const late = due !== undefined && moment.today > due;
    if (late && !goodReason) return { code: 'good-reason-needed', due };
    return !late && goodReason ? { code: 'no-good-reason-needed' } : undefined;
  },
});
