import { isPolicy } from '../content/about.ts';
import { validityOn } from '../validity.ts';
import { act } from './act.ts';
import { kept, mayBeShown, notBefore, shown } from './bars.ts';

/** 有效性变更: amended, repealed, lapsed, or continued with a new last day; what has ended does not come back. */
export const setValidity = act({
  term: '变更有效性',
  event: 'validitySet',
  by: ['unitHead', 'office', 'officeHead'],
  bar(state) {
    const bar = kept(state) ?? shown(state);
    if (bar) return bar;
    return state.edition && isPolicy(state.edition.content.about) ? undefined : { code: 'no-validity' };
  },
  refuse(state, { status, from, basis, expiresOn }) {
    const last = state.validity.reduce<typeof from | undefined>(
      (latest, entry) => (latest && latest > entry.from ? latest : entry.from),
      state.edition?.content.madeOn,
    );
    const fault = notBefore(from, last, '成文或者上一次变更') ?? mayBeShown(basis);
    if (fault) return fault;
    const before = validityOn(state, from);
    if (before?.status === 'repealed' || before?.status === 'lapsed') {
      return { code: 'validity-ended', on: before.from ?? from };
    }
    if (expiresOn === undefined) return undefined;
    if (status !== 'inForce' && status !== 'amended') return { code: 'expiry-misplaced' };
    return notBefore(expiresOn, from, '变更生效');
  },
});
