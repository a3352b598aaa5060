import type { Asker } from '../../case/actor.ts';
import { type Registration, register } from '../../case/acts/register.ts';
import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { ApplicantCategory } from '../../case/event/intake.ts';
import type { Reason } from '../../case/reason.ts';
import type { Outcome } from '../../law/outcome.ts';
import { yes } from '../../law/outcome.ts';
import { yearOf } from '../../law/plain-date.ts';
import { findApplicant, insertApplicant, putDetails } from '../../store/applicant.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { type Done, oneAct, type Request } from './one-act.ts';
import type { Setting } from './setting.ts';

/**
 * 收到的申请: as it came, without number. `applicant.id`: one already known here, whose name stays as it is; details given for him take
 * the place of the old ones.
 */
export interface Application extends Request, Omit<Registration, 'facts'> {
  applicant: {
    id?: string;
    name: string;
    category: ApplicantCategory;
    details?: ApplicantDetails | undefined;
  };
  facts: Omit<Registration['facts'], 'number' | 'applicant' | 'splitFrom'>;
  asker: Asker;
  /** What else is written with it, in the same transaction: papers, codes. Not told twice for the same key. */
  alongside?: (transaction: DatabaseTransaction, opened: Opened) => Promise<void>;
}

/** 新登记的办件. */
export interface Opened {
  caseId: string;
  number: string;
  applicantId: string;
}

/**
 * 登记申请 (条例 Art. 31): opens a matter and gives it the next 登记号 of the year. Throws OfficeError not-found (organ or applicant),
 * conflict.
 */
export async function receiveApplication(
  office: Office,
  application: Application,
  setting: Setting,
): Promise<Outcome<Done, Reason>> {
  const { asker, on, document, applicant, facts, organId } = application;
  const content = { act: 'register', asker, on, document, applicant, facts };
  return oneAct(office, application, content, setting, async (transaction, numbers) => {
    const number = await numbers.take(setting.marks.application, yearOf(setting.today));
    const known = applicant.id !== undefined;
    const key = applicant.id ?? office.newId();
    const { category } = applicant;
    const registration = { on, document, facts: { ...facts, number, applicant: { key, category } } };
    const recordedAt = office.now();
    const registered = register(registration, { ...setting, asker, recordedAt });
    if (!registered.ok) return registered;
    const { name } = applicant;
    const details = applicant.details && JSON.stringify(applicant.details);
    if (known) {
      await mustKnow(transaction, organId, key);
      if (details !== undefined) await putDetails(transaction, organId, key, details);
    } else {
      await insertApplicant(transaction, { organId, id: key, name, details, createdAt: recordedAt });
    }
    const caseId = office.newId();
    await application.alongside?.(transaction, { caseId, number, applicantId: key });
    return yes([{ caseId, earlier: [], added: registered.value }]);
  });
}

async function mustKnow(transaction: DatabaseTransaction, organId: string, id: string): Promise<void> {
  if (!(await findApplicant(transaction, organId, id)))
    throw new OfficeError('not-found', '没有这个申请人。');
}
