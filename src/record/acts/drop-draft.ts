import { act } from './act.ts';
import { drafted, kept } from './bars.ts';
import { drafters } from './make-draft.ts';

/** 放弃稿件: what stands published stays; a record that never went out ends here. */
export const dropDraft = act({
  term: '放弃稿件',
  event: 'draftDropped',
  by: drafters,
  bar: (state) => kept(state) ?? drafted(state),
});
