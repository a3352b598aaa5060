import { receiptOfCase } from '../../case/receipt.ts';
import { addDays, plainDate } from '../../law/plain-date.ts';
import { type ApplicantCase, selectReceived } from '../../store/applicant-cases.ts';
import type { Office } from '../office.ts';
import { getCase } from './events.ts';
import { identityOf, parseDetails } from './identity.ts';

/** 当月第几件: what the fee by item is reckoned from (国办函〔2020〕109号). */
export interface MonthNumber {
  /** 'YYYY-MM'. */
  month: string;
  /** The place of this matter among those the applicant's were received in that month, from 1. */
  nth: number;
  cases: { caseId: string; number: string; receivedOn: string }[];
}

/**
 * 当月第几件申请 of the same applicant, by day of receipt and number, over all applications for information of the organ; the applicant is
 * told by his paper. Undefined while the matter is not received, and for one that is no application for information.
 */
export async function findMonthNumber(
  { database }: Office,
  organId: string,
  caseId: string,
): Promise<MonthNumber | undefined> {
  const { state } = await getCase(database, organId, caseId);
  const { receivedOn } = receiptOfCase(state);
  if (!receivedOn || state.matter !== 'disclosure') return undefined;
  const month = receivedOn.slice(0, 7);
  const first = plainDate(`${month}-01`);
  const next = plainDate(`${addDays(first, 31).slice(0, 7)}-01`);
  const received = await selectReceived(database, organId, first, addDays(next, -1));
  const own = received.find((one) => one.caseId === caseId);
  if (!own) return undefined;
  const cases = received.filter((one) => identityIn(one) === identityIn(own));
  return {
    month,
    nth: cases.indexOf(own) + 1,
    cases: cases.map((one) => ({
      caseId: one.caseId,
      number: one.number,
      receivedOn: one.receivedOn ?? receivedOn,
    })),
  };
}

function identityIn({ applicantId, details }: ApplicantCase): string {
  return identityOf(applicantId, parseDetails(details));
}
