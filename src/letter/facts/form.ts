import type { Retention } from '../../case/event/closing.ts';
import type { ReviewStep } from '../../case/event/draft.ts';
import type { Lacking } from '../../case/event/intake.ts';
import type { ServiceFacts } from '../../case/event/notice.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { PartyFacts } from './consultation.ts';
import type { ApplicantParty, MatterFacts, OnMatter, OnReceivedMatter, SupplyWish } from './matter.ts';
import type { AnswerFacts } from './reply.ts';

/** 政府信息公开申请表: blank without `filled`. Just the fields of 条例 Art. 29(2). */
export interface ApplicationFormFacts {
  filled?:
    | {
        applicant: ApplicantParty;
        pieces: readonly { text: string; documentNumber?: string | undefined }[];
        wish?: SupplyWish | undefined;
        appliedOn?: PlainDate | undefined;
      }
    | undefined;
}

/** 政府信息公开申请登记表. */
export interface RegistrationFormFacts extends OnMatter {
  wish?: SupplyWish | undefined;
  lacking: readonly Lacking[];
  /** 收到日期的认定, in words (条例 Art. 31). */
  receiptReason?: string | undefined;
  replyDueOn?: PlainDate | undefined;
  unit?: string | undefined;
  registrar?: string | undefined;
  note?: string | undefined;
}

/** 送达回证: blank below the documents where `service` is absent. */
export interface ServiceProofFacts {
  matter: MatterFacts;
  documents: readonly { title: string; documentNumber?: string | undefined; copies?: number | undefined }[];
  /** 受送达人. */
  to: PartyFacts;
  address?: string | undefined;
  service?: ServiceFacts | undefined;
  /** 送达人. */
  server?: string | undefined;
}

/** 审签意见: one step of the chain, blank where it has not been passed. */
export interface StepOpinion {
  title: ReviewStep['title'];
  does: ReviewStep['does'];
  person?: string | undefined;
  opinion?: string | undefined;
  on?: PlainDate | undefined;
}

/** 政府信息公开审查呈批单. */
export interface ReviewSheetFacts extends OnReceivedMatter {
  replyDueOn?: PlainDate | undefined;
  unit?: string | undefined;
  author?: string | undefined;
  answers: readonly AnswerFacts[];
  opinions: readonly StepOpinion[];
}

/** 保密审查的问题, in the order they are put. */
export type SecrecyQuestion =
  | 'marked'
  | 'secretScope'
  | 'workSecret'
  | 'aggregated'
  | 'thirdParty'
  | 'doubtful';

/** 政府信息公开保密审查单: names the piece of information, never what is secret in it. */
export interface SecrecySheetFacts {
  /** 登记号 where the review belongs to an application. */
  matterNumber?: string | undefined;
  information: {
    title: string;
    documentNumber?: string | undefined;
    maker?: string | undefined;
    madeOn?: PlainDate | undefined;
  };
  /** Yes or no; a question not answered is printed open. */
  findings: Partial<Record<SecrecyQuestion, boolean>>;
  conclusion?: 'disclose' | 'disclosePartly' | 'withhold' | 'refer' | undefined;
  opinions: readonly StepOpinion[];
}

/** 主动公开政府信息移送明细表 (条例 Art. 44). */
export interface PublicationTransferFacts {
  from: string;
  to: string;
  rows: readonly {
    title: string;
    documentNumber?: string | undefined;
    madeOn?: PlainDate | undefined;
    /** 申请登记号. */
    matterNumber?: string | undefined;
    /** 申请人次. */
    count?: number | undefined;
    reason: string;
  }[];
}

/** 卷内目录. */
export interface FileCatalogueFacts {
  matter: MatterFacts;
  /** 案卷号. */
  fileNumber?: string | undefined;
  retention?: Retention | undefined;
  rows: readonly {
    title: string;
    documentNumber?: string | undefined;
    /** 责任者. */
    author?: string | undefined;
    on?: PlainDate | undefined;
    /** Number of pages; the column 页号 is counted from it. */
    pages?: number | undefined;
    note?: string | undefined;
  }[];
}
