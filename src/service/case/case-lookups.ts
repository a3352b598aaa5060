import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import { findDetails } from '../../store/applicant.ts';
import { findHead } from '../../store/chain-head.ts';
import { type ChainHead, emptyChain } from '../../store/event-chain.ts';
import type { Office } from '../office.ts';
import { parseDetails } from './identity.ts';
import { findMonthNumber } from './month-number.ts';
import { similarCases } from './similar-cases.ts';

/** 查询: what is looked up beside a matter; `createCaseLookups` binds it to an office. */
export type CaseLookups = ReturnType<typeof createCaseLookups>;

export function createCaseLookups(office: Office) {
  const { database } = office;
  return {
    similarCases: (organId: string, caseId: string) => similarCases(office, organId, caseId),
    findMonthNumber: (organId: string, caseId: string) => findMonthNumber(office, organId, caseId),
    /** 申请人的身份、联系方式; undefined: none given, or erased. */
    findDetails: async (organId: string, applicantId: string): Promise<ApplicantDetails | undefined> =>
      parseDetails(await findDetails(database, organId, applicantId)),
    /** 链尾 of the organ. */
    chainHead: async (organId: string): Promise<ChainHead> =>
      (await findHead(database, organId)) ?? emptyChain,
  };
}
