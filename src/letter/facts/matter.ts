import type { ApplicantCategory, Channel, Piece } from '../../case/event/intake.ts';
import type { PlainDate } from '../../law/plain-date.ts';

/** 申请人, as far as a letter names it. Kept beside the chain of events, so most of it may be absent or erased. */
export interface ApplicantParty {
  /** 姓名或者名称. */
  name: string;
  /** 申请人类别; it also settles whether the letter says 你 or 你单位. */
  category: ApplicantCategory;
  /** 身份证明: kind and number ('居民身份证', '统一社会信用代码'); printed in application and registration forms only. */
  identity?: { kind: string; number: string } | undefined;
  /** 法定代表人或者负责人 of an organisation. */
  representative?: string | undefined;
  /** 联系人 of an organisation. */
  contactPerson?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  address?: string | undefined;
  postcode?: string | undefined;
}

/** 办件, as far as a letter tells of it. */
export interface MatterFacts {
  /** 登记号. */
  number: string;
  channel: Channel;
  /** 口头申请 (条例 Art. 29). */
  oral?: boolean | undefined;
  /** 提交、到达之日. */
  arrivedOn: PlainDate;
  /** 收到申请之日 (条例 Art. 31); undefined while both sides have not confirmed. */
  receivedOn?: PlainDate | undefined;
  /** 收到补正之日, where a correction was received. */
  correctedOn?: PlainDate | undefined;
  /** 各项申请内容, in their order; the n-th is called 第n项. */
  pieces: readonly Piece[];
}

/** 已经收到的办件: after the day of receipt is known. */
export interface ReceivedMatter extends MatterFacts {
  receivedOn: PlainDate;
}

/** What every paper to or about an applicant has. */
export interface OnMatter {
  applicant: ApplicantParty;
  matter: MatterFacts;
}

export interface OnReceivedMatter {
  applicant: ApplicantParty;
  matter: ReceivedMatter;
}

/** 提供形式 wished for (条例 Arts. 29, 40). */
export type SupplyForm = 'paper' | 'electronic' | 'disc' | 'other';

/** 获取途径 wished for. */
export type SupplyRoute = 'collect' | 'post' | 'email' | 'fax' | 'portal' | 'readOnSite' | 'other';

/** 形式要求 of an application; several forms or routes may be named. */
export interface SupplyWish {
  forms: readonly SupplyForm[];
  routes: readonly SupplyRoute[];
  /** 不能按照指定形式提供时, 也可接受其他形式. */
  otherAccepted?: boolean | undefined;
}
