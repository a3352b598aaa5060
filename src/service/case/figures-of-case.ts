import type { CaseState } from '../../case/state.ts';
import type { CaseFigures } from '../../store/case-figures.ts';

/** 年度报告所需 of a matter: its remedies, each with its result once that is final, and its fee. */
export function figuresOfCase({ remedies, fee }: CaseState): CaseFigures {
  return {
    remedies: remedies.map(({ id, block, filedOn, decided }) => ({
      remedyId: id,
      block,
      filedOn,
      decidedOn: decided?.final ? decided.on : null,
      result: decided?.final ? decided.result : null,
    })),
    fee: fee && {
      notifiedOn: fee.notifiedOn,
      amount: fee.amount,
      paidOn: fee.paidOn ?? null,
      refunded: fee.refunded,
    },
  };
}
