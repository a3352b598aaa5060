import { type Reason, reasonBasis, reasonText } from '../../case/reason.ts';

/** 不能办理的理由 with the article it rests on. */
export function refusalText(reason: Reason): string {
  const basis = reasonBasis(reason);
  return basis === undefined ? reasonText(reason) : `${reasonText(reason)}（${basis}）`;
}
