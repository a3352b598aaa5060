import { act } from './act.ts';
import { kept, mayBeShown, notAhead, undrafted } from './bars.ts';
import { findContentFault } from './content-fault.ts';
import { drafters } from './make-draft.ts';

/** 更正: a new version with a dated note; what stands published stays until the new version is reviewed and published itself. */
export const correct = act({
  term: '更正',
  event: 'corrected',
  by: drafters,
  bar: (state) =>
    kept(state) ?? (state.edition ? undefined : { code: 'not-out' as const }) ?? undrafted(state),
  refuse({ edition }, { content, cause, note }, moment) {
    const { kind } = edition?.content.disclosure ?? content.disclosure;
    if (content.disclosure.kind !== kind) return { code: 'attribute-apart', kind };
    const ahead = cause.kind === 'changed' ? notAhead(cause.changedOn, moment) : undefined;
    return ahead ?? mayBeShown(note) ?? findContentFault(content);
  },
});
