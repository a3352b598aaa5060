import type { Remedy } from '../state.ts';
import { act } from './act.ts';
import { notBefore } from './bars.ts';

const isOpen = ({ decided }: Remedy) => !decided?.final;

/** 登记复议决定、裁判, instance by instance until it is final. */
export const recordDecision = act({
  term: '登记复议决定、裁判',
  event: 'remedyDecided',
  by: ['office', 'handler', 'counsel'],
  bar: ({ remedies }) => (remedies.some(isOpen) ? undefined : { code: 'no-remedy' }),
  refuse({ remedies }, { id }, { today }) {
    const one = remedies.find((remedy) => remedy.id === id && isOpen(remedy));
    if (!one) return { code: 'unknown-reference', id };
    return notBefore(today, one.decided?.on ?? one.filedOn, '收到副本或者前次裁判');
  },
});
