import { completedAct } from './act.ts';
import { stepBar, stepRoles, waitingId } from './waiting-step.ts';

/** 办公室审核 by the 政府信息公开工作机构. */
export const reviewInOffice = completedAct({
  term: '办公室审核',
  event: 'officeReviewed',
  by: stepRoles,
  adds: ['step'],
  complete: ({ opinion }, state) => ({ opinion, step: waitingId(state) }),
  bar: (state, moment) => stepBar(state, moment, 'office'),
});
