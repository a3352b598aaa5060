import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { Reason } from '../../case/reason.ts';
import type { Outcome } from '../../law/outcome.ts';
import { putDetails } from '../../store/applicant.ts';
import type { Office } from '../office.ts';
import type { Done } from './one-act.ts';
import { type Application, receiveApplication } from './receive-application.ts';
import type { Setting } from './setting.ts';

/** 窗口登记的申请: as it came, with what it says of the applicant. Details given for a known applicant take the place of the old ones. */
export interface WindowApplication extends Omit<Application, 'alongside'> {
  details: ApplicantDetails | undefined;
}

/** 窗口登记 (条例 Arts. 29, 31): by letter, at the counter, by fax or oral; the matter and the applicant's details in one transaction. */
export function registerApplication(
  office: Office,
  { details, ...application }: WindowApplication,
  setting: Setting,
): Promise<Outcome<Done, Reason>> {
  const { organId } = application;
  return receiveApplication(
    office,
    {
      ...application,
      alongside: async (transaction, { applicantId }) => {
        if (details) await putDetails(transaction, organId, applicantId, JSON.stringify(details));
      },
    },
    setting,
  );
}
