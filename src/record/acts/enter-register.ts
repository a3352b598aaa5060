import { completedAct } from './act.ts';
import { fullyReviewed, kept } from './bars.ts';
import { indexNumberFault } from './publish-bar.ts';
import { stepRoles } from './waiting-step.ts';

/** 登记入目录: information on request or withheld, reviewed like any other; it is not shown, and re-reviewed (条例 Art. 18). */
export const enterRegister = completedAct({
  term: '登记入目录',
  event: 'registered',
  by: stepRoles,
  adds: ['contentVersion'],
  complete: ({ indexNumber }, { draft }) => ({ indexNumber, contentVersion: draft?.contentVersion ?? 0 }),
  bar(state, moment) {
    const bar = kept(state) ?? fullyReviewed(state, moment.asker);
    if (bar) return bar;
    return state.draft?.content.disclosure.kind === 'proactive' ? { code: 'proactive' } : undefined;
  },
  refuse: (state, facts) => indexNumberFault(state, facts),
});
