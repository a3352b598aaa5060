import { completedAct } from './act.ts';
import { referralBar, stepBar, stepRoles, waitingId } from './waiting-step.ts';

/** 保密审查 (条例 Art. 17; 保守国家秘密法 Art. 35): item by item, before publication, with name, opinion and day. */
export const reviewSecrecy = completedAct({
  term: '保密审查',
  event: 'secrecyReviewed',
  by: stepRoles,
  adds: ['step'],
  complete: ({ opinion }, state) => ({ opinion, step: waitingId(state) }),
  bar: (state, moment) => stepBar(state, moment, 'secrecy') ?? referralBar(state),
});
