import { act } from './act.ts';
import { kept } from './bars.ts';

/** 定期评估 (条例 Art. 18): what was not made public is looked at again; what may now be public goes on by `changeAttribute`. */
export const rereview = act({
  term: '定期评估',
  event: 'rereviewed',
  by: ['secrecyReviewer', 'office', 'officeHead'],
  bar: (state) =>
    kept(state) ??
    (state.edition?.outcome === 'registered' ? undefined : { code: 'not-registered' as const }),
});
