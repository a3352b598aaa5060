import type { Reason } from '../reason.ts';
import { contentOf } from '../state.ts';
import { act } from './act.ts';
import { kept, mayBeShown, notAhead } from './bars.ts';

/** 建立关联: policy and interpretation, amendment, repeal, meeting, response … The other side is linked by `counterLink`. */
export const link = act({
  term: '建立关联',
  event: 'linked',
  by: ['contributor', 'unitHead', 'office', 'officeHead', 'publisher', 'system'],
  bar: kept,
  refuse(state, { id, relation, to, form }, moment): Reason | undefined {
    if (state.links.some((one) => one.id === id)) return { code: 'id-taken', id };
    if (to.kind === 'record' && to.record === state.id) return { code: 'link-to-itself' };
    if (relation === 'interpretation' && form === undefined) return { code: 'form-needed' };
    if (relation !== 'interpretation' && form !== undefined) return { code: 'form-misplaced' };
    const interpretation = contentOf(state)?.about.kind === 'interpretation';
    if (relation === 'policy' && !interpretation) return { code: 'not-interpretation' };
    if (to.kind === 'record') return undefined;
    return notAhead(to.publishedOn, moment) ?? mayBeShown(to.title);
  },
});
