import type { Consulted } from '../../case/event/consultation.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { OnReceivedMatter, ReceivedMatter } from './matter.ts';

/** 被征求意见的一方 or 受送达人 other than the applicant. */
export interface PartyFacts {
  /** Absent: not on file yet; a letter without addressee must not go out. */
  name?: string | undefined;
  /** 你 to a person, 你单位 to an organisation. */
  isPerson: boolean;
}

/** 征求意见书, to a third party or to a co-making organ. It never names the applicant. */
export interface ConsultationFacts {
  matter: ReceivedMatter;
  to: PartyFacts;
  /** 征求意见的信息, in words that the party recognises. */
  subject: string;
  /** 随附材料 by title. */
  attachments?: readonly string[] | undefined;
  online?: OnlineAnswer | undefined;
}

/** 网上答复: 查询码 of the consultation, known to its party alone, and the site. */
export interface OnlineAnswer {
  code: string;
  website?: string | undefined;
}

/** 征求意见书 to a co-making or another organ: silence of the first is consent (条例 Art. 34), of the second decides nothing. */
export interface OrganConsultationFacts extends ConsultationFacts {
  consulted: Exclude<Consulted, 'thirdParty'>;
  /** In working days from receipt: 15 by law for a co-maker, the office's own rule for other organs. */
  workingDays: number;
}

/** 征求意见确认函: the answer slip sent with the letter to the third party. */
export interface ConsultationSlipFacts {
  matter: ReceivedMatter;
  to: PartyFacts;
  subject: string;
  /** 文号 of the letter it answers. */
  letterNumber?: string | undefined;
  online?: OnlineAnswer | undefined;
}

/** 征求意见告知书, to the applicant. */
export interface ConsultationNoticeFacts extends OnReceivedMatter {
  consulted: Consulted;
  sentOn: PlainDate;
}

/** 依申请公开告知书, to the third party whose objection does not stand (条例 Art. 32). */
export interface DisclosureNoticeFacts {
  matter: ReceivedMatter;
  to: PartyFacts;
  /** 决定公开的信息. */
  subject: string;
  /** 公共利益的理由. */
  publicInterest: string;
  servedElectronically: boolean;
}

/** 协办函, to another unit of the organ or another organ. */
export interface AssistanceFacts {
  matter: ReceivedMatter;
  /** 主送: the unit. */
  to: string;
  question: string;
  dueOn?: PlainDate | undefined;
}
