import type { CaseState, ConsultationState } from '../state.ts';
import { amendOne, type Handlers } from './handler.ts';

function amended(
  state: CaseState,
  id: string,
  change: (one: ConsultationState) => ConsultationState | undefined,
): CaseState | undefined {
  const consultations = amendOne(state.consultations, id, change);
  return consultations && { ...state, consultations };
}

export const consultationHandlers: Handlers<
  | 'consultationSent'
  | 'consultationDelivered'
  | 'consultationAnswered'
  | 'objectionJudged'
  | 'objectionOverridden'
> = {
  consultationSent(state, { id, consulted, pieces, on }) {
    if (state.consultations.some((one) => one.id === id)) return undefined;
    return { ...state, consultations: [...state.consultations, { id, consulted, pieces, sentOn: on }] };
  },
  consultationDelivered: (state, { id, on }) =>
    amended(state, id, (one) => (one.deliveredOn ? undefined : { ...one, deliveredOn: on })),
  consultationAnswered: (state, { id, on, answer }) =>
    amended(state, id, (one) => (one.answer ? undefined : { ...one, answer: { on, answer } })),
  objectionJudged: (state, { id, reasonable }) =>
    amended(state, id, (one) =>
      one.answer?.answer === 'objects' ? { ...one, judged: { reasonable } } : undefined,
    ),
  objectionOverridden: (state, { id, on }) =>
    amended(state, id, (one) => (one.judged?.reasonable ? { ...one, overriddenOn: on } : undefined)),
};
