import { getRule } from '../office.ts';
import { lackingSteps } from '../review-record.ts';
import { completedAct } from './act.ts';
import { drafted, kept, mended } from './bars.ts';

/** 单位报送: complete for its attribute, without what must be mended. The chain is the organ's of that day. */
export const submit = completedAct({
  term: '单位报送',
  event: 'submitted',
  by: (_, { office, today }) =>
    getRule(office, 'reviewChain', today)
      .filter(({ does }) => does === 'submit')
      .map(({ role }) => role),
  adds: ['steps'],
  complete: ({ unit }, _, { office, today }) => ({
    unit,
    steps: [...getRule(office, 'reviewChain', today)],
  }),
  bar(state, moment) {
    const bar = kept(state) ?? drafted(state);
    if (bar) return bar;
    const { submitted } = state.draft ?? {};
    if (submitted) return { code: 'submitted', on: submitted.on };
    const lacking = lackingSteps(getRule(moment.office, 'reviewChain', moment.today));
    return lacking.length > 0 ? { code: 'chain-incomplete', lacking } : mended(state, moment);
  },
});
