import { act } from './act.ts';
import { ofMatter } from './bars.ts';

/** 登记复议、诉讼: against a reply, against silence, or against another act. Open at any time after registration. */
export const recordRemedy = act({
  term: '登记复议、诉讼',
  event: 'remedyFiled',
  by: ['office', 'handler', 'counsel'],
  bar: (state) => ofMatter(state),
  refuse: (state, { id }) =>
    state.remedies.some((one) => one.id === id) ? { code: 'id-taken', id } : undefined,
});
