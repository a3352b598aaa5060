import type { CaseEvent } from '../../case/event/event.ts';
import type { Reason } from '../../case/reason.ts';
import { reasonText } from '../../case/reason.ts';

/** 被拒绝的办理: what was shown open was refused. An error of the program, told with the whole history of the matter. */
export class Refused extends Error {
  override name = 'Refused';

  constructor(asked: unknown, because: Reason | string, today: string, history: readonly CaseEvent[]) {
    const why = typeof because === 'string' ? because : `${because.code}: ${reasonText(because)}`;
    const lines = history.map(({ on, recordedAt, by, kind, ...facts }, at) => {
      const who = by.kind === 'officer' ? by.role : by.kind;
      return `${at + 1}. ${on} (${recordedAt}) ${who} ${kind} ${JSON.stringify(facts)}`;
    });
    super([`${today} ${JSON.stringify(asked)}`, why, ...lines].join('\n'));
  }
}
