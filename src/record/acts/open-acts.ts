import type { Context } from '../context.ts';
import type { Reason } from '../reason.ts';
import type { RecordState } from '../state.ts';
import { type ActName, actNames, acts } from './acts.ts';
import { mayAct } from './decide.ts';

/** 一个动作现在能否办理. */
export type OpenAct =
  | { act: ActName; term: string; open: true }
  | { act: ActName; term: string; open: false; because: Reason };

/** 动作表: every act in the order of the work, open or with the reason why it is closed to this asker now. */
export function openActs(state: RecordState, context: Context): OpenAct[] {
  return actNames.map((act) => {
    const may = mayAct(act, state, context);
    const { term } = acts[act];
    return may.ok ? { act, term, open: true } : { act, term, open: false, because: may.because };
  });
}
