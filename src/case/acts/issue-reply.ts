import { findAnswersFault } from '../answers/answer-fault.ts';
import { act } from './act.ts';
import { inHand, notAwaitingApplicant, notBefore } from './bars.ts';
import { signedDraft } from './recall-draft.ts';

/** 答复书成文: signed, numbered and dated. The answers are held against the file once more, for it may have grown since. */
export const issueReply = act({
  term: '答复书成文',
  event: 'replyIssued',
  by: ['office', 'window'],
  bar(state, moment) {
    const bar = inHand(state, moment) ?? notAwaitingApplicant(state);
    if (bar) return bar;
    const draft = signedDraft(state);
    if (!draft) return { code: 'draft-unsigned' };
    return notBefore(moment.today, draft.madeOn, '拟稿') ?? findAnswersFault(state, draft.answers, moment);
  },
  refuse: (state, { jointWith }) =>
    jointWith.includes(state.number) ? { code: 'id-taken', id: state.number } : undefined,
});
