import type { Lacking, Registered } from '../event/intake.ts';
import type { ApplicantDetails } from './applicant-details.ts';

/** 表单里的一处问题: `field` is the name of the input. */
export interface FieldFault {
  field: string;
  message: string;
}

/** 读过的申请表: what is registered. */
export interface ReadApplication {
  matter: Registered['matter'];
  name: string;
  category: Registered['applicant']['category'];
  details: ApplicantDetails;
  pieces: Registered['pieces'];
  /** What Art. 29 wants and the form does not bring; it is registered all the same, and may be asked for once (Art. 30). */
  lacking: Lacking[];
  electronicService: boolean;
}
