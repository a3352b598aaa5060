import type { Remedy } from '../state.ts';
import { act } from './act.ts';
import { notBefore } from './bars.ts';

const isOpen = ({ answeredOn, decided }: Remedy) => !answeredOn && !decided;

/** 提交复议答复、应诉答辩. */
export const answerRemedy = act({
  term: '提交复议答复、应诉答辩',
  event: 'remedyAnswered',
  by: ['office', 'handler', 'counsel'],
  bar: ({ remedies }) => (remedies.some(isOpen) ? undefined : { code: 'no-remedy' }),
  refuse({ remedies }, { id }, { today }) {
    const one = remedies.find((remedy) => remedy.id === id && isOpen(remedy));
    return one ? notBefore(today, one.filedOn, '收到副本') : { code: 'unknown-reference', id };
  },
});
