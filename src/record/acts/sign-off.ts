import { flagKey } from '../flags/flag.ts';
import { flagsOf } from '../flags/flags.ts';
import { completedAct } from './act.ts';
import { stepBar, stepRoles, waitingId } from './waiting-step.ts';

/** 签发 of this very version: every flag that asks for an answer has one. What must be mended was not let in (`submit`). */
export const signOff = completedAct({
  term: '签发',
  event: 'signedOff',
  by: stepRoles,
  adds: ['step'],
  complete: ({ opinion, answered }, state) => ({ opinion, answered, step: waitingId(state) }),
  bar: (state, moment) => stepBar(state, moment, 'sign'),
  refuse({ draft, links }, { answered }, moment) {
    const flags = draft ? flagsOf(draft.content, moment, links) : [];
    const silent = flags.filter(
      (one) => one.severity === 'answer' && !answered.some(({ flag }) => flag === flagKey(one)),
    );
    return silent.length > 0
      ? { code: 'flags-unanswered', flags: silent.map(({ words }) => words) }
      : undefined;
  },
});
