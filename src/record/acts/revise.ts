import { act } from './act.ts';
import { drafted, kept } from './bars.ts';
import { findContentFault } from './content-fault.ts';
import { drafters } from './make-draft.ts';

/** 修改稿件: at any time; what was reviewed before is void, and whoever revises is an author. */
export const revise = act({
  term: '修改稿件',
  event: 'revised',
  by: drafters,
  bar: (state) => kept(state) ?? drafted(state),
  refuse({ draft, edition }, { content }) {
    const { kind } = draft?.content.disclosure ?? content.disclosure;
    if (edition && content.disclosure.kind !== kind) return { code: 'attribute-apart', kind };
    return findContentFault(content);
  },
});
