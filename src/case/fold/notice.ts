import { serviceDay } from '../../law/service-day.ts';
import type { Notice, ServiceFacts } from '../event/notice.ts';
import { type CaseState, currentRound, type Told } from '../state.ts';
import { amendRound, type Handlers } from './handler.ts';

/** What each notice tells of; undefined while there is nothing to tell. */
export function toldOf(state: CaseState, notice: Notice): { told?: Told } | undefined {
  return {
    correction: state.correction,
    extension: state.extension,
    reasons: state.reasons,
    delay: state.delay,
    fee: state.fee,
    ending: currentRound(state).ending,
  }[notice];
}

function withTold(state: CaseState, notice: Notice, told: Told): CaseState | undefined {
  const { correction, extension, reasons, delay, fee } = state;
  if (notice === 'correction') return correction && { ...state, correction: { ...correction, told } };
  if (notice === 'extension') return extension && { ...state, extension: { ...extension, told } };
  if (notice === 'reasons') return reasons && { ...state, reasons: { ...reasons, told } };
  if (notice === 'delay') return delay && { ...state, delay: { ...delay, told } };
  if (notice === 'fee') return fee && { ...state, fee: { ...fee, told } };
  const { ending } = currentRound(state);
  return ending && amendRound(state, { ending: { ...ending, told } });
}

export function toldBy(service: ServiceFacts): Told {
  const { repliedOn, knownOn } = serviceDay(service);
  return { on: repliedOn, knownOn };
}

export const noticeHandlers: Handlers<'noticeServed' | 'noticeDelivered'> = {
  noticeServed(state, { notice, service }) {
    return toldOf(state, notice)?.told ? undefined : withTold(state, notice, toldBy(service));
  },
  noticeDelivered(state, { notice, on }) {
    const told = toldOf(state, notice)?.told;
    return told && !told.knownOn ? withTold(state, notice, { ...told, knownOn: on }) : undefined;
  },
};
