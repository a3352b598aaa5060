import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { LedgerApplicant } from '../../case/ledger/ledger-row.ts';

/** 台账里的申请人: `name` null where it was erased; details as they may be shown. Empty texts were not given. */
export function ledgerApplicant(name: string | null, details: ApplicantDetails | undefined): LedgerApplicant {
  const shown = { name: name ?? '（已删除）' };
  if (!details) return shown;
  const person = details.kind === 'person';
  const contact = [person ? '' : details.contactPerson, details.phone, details.email, details.address];
  const number = person ? details.documentNumber : details.creditCode;
  return {
    ...shown,
    documentType: number ? (person ? details.documentKind : '统一社会信用代码') : undefined,
    documentNumber: number || undefined,
    contact: contact.filter(Boolean).join(' ') || undefined,
    agent: details.agent || undefined,
  };
}
