import { act } from './act.ts';
import { ofMatter } from './bars.ts';

/** 登记停止公开 (法释〔2025〕8号 Art. 13): holds service and supply until it is lifted. The clock runs on. */
export const orderStay = act({
  term: '登记停止公开',
  event: 'stayOrdered',
  by: ['office', 'counsel'],
  bar: (state) => ofMatter(state),
  refuse: (state, { id }) =>
    state.stays.some((one) => one.id === id) ? { code: 'id-taken', id } : undefined,
});
