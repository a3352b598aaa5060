import { findAnswersFault } from '../answers/answer-fault.ts';
import { approvals } from '../fold/draft.ts';
import { getRule } from '../office.ts';
import { currentRound } from '../state.ts';
import { completedAct } from './act.ts';
import { inHand, notAwaitingCorrection } from './bars.ts';

/** 拟稿送审: every piece answered, and the file holds what each answer needs. The chain is the organ's of that day. */
export const makeDraft = completedAct({
  term: '拟稿送审',
  event: 'draftMade',
  by: ['handler', 'office'],
  adds: ['steps'],
  complete: ({ answers }, _, { office, today }) => ({
    answers,
    steps: [...getRule(office, 'reviewChain', today)],
  }),
  bar(state, moment) {
    const bar = inHand(state, moment) ?? notAwaitingCorrection(state);
    if (bar) return bar;
    const { draft } = currentRound(state);
    if (draft && !draft.returned) return { code: 'draft-open' };
    const chain = approvals(getRule(moment.office, 'reviewChain', moment.today));
    return chain.some(({ does }) => does === 'sign') ? undefined : { code: 'chain-without-signature' };
  },
  refuse: (state, { answers }, moment) => findAnswersFault(state, answers, moment),
});
