/** 数字的来历: the applications, remedies and fees that a year's figures count, one line each. Days are 'YYYY-MM-DD'. */
import type { ApplicantCategory } from '../case/event/intake.ts';
import type { RemedyBlock, RemedyDecided } from '../case/event/remedy.ts';
import type { ReplyKind } from '../law/reply/reply-kind.ts';

/** 一件申请. `settledOn`, `reply`: as known today, so that what was carried forward shows when it was settled after all. */
export interface ApplicationLine {
  caseId: string;
  number: string;
  subject: string;
  category: ApplicantCategory;
  receivedOn: string;
  settledOn: string | null;
  reply: ReplyKind | null;
}

/** 一件复议或者诉讼; `result` once it is final. */
export interface RemedyLine {
  caseId: string;
  number: string;
  remedyId: string;
  block: RemedyBlock;
  filedOn: string;
  decidedOn: string | null;
  result: RemedyDecided['result'] | null;
}

/** 一件收费, in fen (分). */
export interface FeeLine {
  caseId: string;
  number: string;
  notifiedOn: string;
  amount: number;
  paidOn: string | null;
  refunded: number;
}
