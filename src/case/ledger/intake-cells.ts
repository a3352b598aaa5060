import type { ApplicantCategory } from '../event/intake.ts';
import { matterNames } from '../reason.ts';
import { channelNames, receiptOfCase } from '../receipt.ts';
import type { CaseState } from '../state.ts';
import type { LedgerRow, LedgerSources } from './ledger-row.ts';

/** Most characters of 内容摘要: a cell of a spreadsheet is read at a glance, and holds 32,767 at most. */
const longest = 500;

const categoryNames: Record<ApplicantCategory, string> = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicInterestOrganization: '社会公益组织',
  legalServiceProvider: '法律服务机构',
  otherOrganization: '其他',
};

type Intake =
  | 'number'
  | 'arrivedOn'
  | 'receivedOn'
  | 'channel'
  | 'mailNumber'
  | 'matter'
  | 'applicant'
  | 'category'
  | 'identity'
  | 'contact'
  | 'agent'
  | 'subject'
  | 'topics';

/** 收件各栏. */
export function intakeCells(
  state: CaseState,
  { applicant, mailNumber, topics }: LedgerSources,
): Pick<LedgerRow, Intake> {
  const { name, category, documentType, documentNumber, contact, agent } = applicant;
  return {
    number: state.number,
    arrivedOn: state.arrivedOn,
    receivedOn: receiptOfCase(state).receivedOn,
    channel: channelNames[state.channel],
    mailNumber,
    matter: matterNames[state.matter],
    applicant: name,
    category: categoryNames[category ?? state.applicant.category],
    identity: [documentType, documentNumber].filter(Boolean).join(' ') || undefined,
    contact,
    agent,
    subject: subjectOf(state),
    topics: topics?.join('、') || undefined,
  };
}

/** 内容摘要: the pieces, numbered where there are several. */
function subjectOf({ pieces }: CaseState): string {
  const all = pieces.map(({ text }, at) => (pieces.length > 1 ? `${at + 1}.${text}` : text)).join('；');
  const characters = [...all];
  return characters.length > longest ? `${characters.slice(0, longest - 2).join('')}……` : all;
}
