import { formatDay } from '../../law/plain-date.ts';
import type { WithdrawalFacts } from '../facts/notice.ts';
import { applicationTable } from '../forms/application-form.ts';
import { fileCatalogueTable, publicationTransferTable } from '../forms/lists.ts';
import { consultationSlipTable, withdrawalTable } from '../forms/party-forms.ts';
import { registrationTable } from '../forms/registration-form.ts';
import { reviewTable } from '../forms/review-sheet.ts';
import { secrecyTable } from '../forms/secrecy-sheet.ts';
import { serviceProofTable } from '../forms/service-proof.ts';
import type { Contents } from './content.ts';
import { formValues } from './matter-values.ts';
import { onlineAnswer } from './outward.ts';
import { askedFor, clause } from './phrase.ts';

const manners: Record<WithdrawalFacts['manner'], string> = {
  written: '书面',
  oral: '口头',
  online: '网上',
};

/** 表单: the system fills the table. */
export const formContents: Contents<
  | 'applicationForm'
  | 'registrationForm'
  | 'consultationSlip'
  | 'withdrawalNotice'
  | 'serviceProof'
  | 'reviewSheet'
  | 'secrecySheet'
  | 'publicationTransfer'
  | 'fileCatalogue'
> = {
  applicationForm: (facts) => ({
    values: formValues(facts.organ),
    blocks: { 表格: applicationTable(facts) },
  }),
  registrationForm: (facts) => ({
    values: formValues(facts.organ),
    blocks: { 表格: registrationTable(facts) },
  }),
  consultationSlip: (facts) => ({
    values: {
      ...formValues(facts.organ),
      征求意见书文号: facts.letterNumber,
      网上答复: onlineAnswer(facts.online),
    },
    blocks: { 表格: consultationSlipTable(facts) },
  }),
  withdrawalNotice: (facts) => ({
    values: {
      ...formValues(facts.organ),
      登记号: facts.matter.number,
      自称: facts.applicant.category === 'naturalPerson' ? '本人' : '本单位',
      到达日期: formatDay(facts.matter.arrivedOn),
      申请内容: askedFor(facts.matter.pieces),
      撤回日期: formatDay(facts.withdrawnOn),
      撤回方式: manners[facts.manner],
      撤回说明: clause(facts.note),
    },
    blocks: { 表格: withdrawalTable(facts) },
  }),
  serviceProof: (facts) => ({
    values: formValues(facts.organ),
    blocks: { 表格: serviceProofTable(facts) },
  }),
  reviewSheet: (facts) => ({ values: formValues(facts.organ), blocks: { 表格: reviewTable(facts) } }),
  secrecySheet: (facts) => ({ values: formValues(facts.organ), blocks: { 表格: secrecyTable(facts) } }),
  publicationTransfer: (facts) => ({
    values: formValues(facts.organ),
    blocks: { 表格: publicationTransferTable(facts) },
  }),
  fileCatalogue: (facts) => ({
    values: formValues(facts.organ),
    blocks: { 表格: fileCatalogueTable(facts) },
  }),
};
