import { completedAct } from './act.ts';
import { referralBar, stepBar, stepRoles, waitingId } from './waiting-step.ts';

/** 不能确定是否可以公开的，提请有关主管部门或者保密行政管理部门确定 (条例 Art. 17(3)). */
export const refer = completedAct({
  term: '提请确定是否可以公开',
  event: 'referred',
  by: stepRoles,
  adds: ['step'],
  complete: ({ to, question }, state) => ({ to, question, step: waitingId(state) }),
  bar: (state, moment) => stepBar(state, moment, 'secrecy') ?? referralBar(state),
});
