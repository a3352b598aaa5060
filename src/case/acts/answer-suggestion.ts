import { act } from './act.ts';
import { notBefore, ofMatter, ongoing, received } from './bars.ts';

/** 答复主动公开建议 (条例 Art. 44(2)). */
export const answerSuggestion = act({
  term: '答复主动公开建议',
  event: 'suggestionAnswered',
  by: ['handler', 'office'],
  bar: (state, moment) =>
    ofMatter(state, 'publicationSuggestion') ?? ongoing(state) ?? received(state, moment),
  refuse: (_, { publishBy }, { today }) => publishBy && notBefore(publishBy, today, '答复'),
});
