import type { FeeBasis } from '../../case/event/fee.ts';
import type { Lacking } from '../../case/event/intake.ts';
import type { RecordCorrectionAnswered } from '../../case/event/reply.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { OnMatter, OnReceivedMatter } from './matter.ts';

/** 政府信息公开申请登记回执. */
export interface ReceiptFacts extends OnMatter {
  /** 答复期限, where it runs already. */
  replyDueOn?: PlainDate | undefined;
  /** 查询码 for the progress page. */
  queryCode?: string | undefined;
}

/** 补正告知书 (条例 Art. 30). */
export interface CorrectionFacts extends OnReceivedMatter {
  /** 需要补正的事项, one or more. */
  lacking: readonly Lacking[];
  /** 指导和释明: what is unclear and how it can be made clear. */
  guidance: string;
  /** 合理补正期限 in working days, from the applicant's receipt of the notice. */
  workingDays: number;
  /** Its last day, where the day of receipt is known already (notice handed over). */
  dueOn?: PlainDate | undefined;
}

/** 说明理由告知书 (条例 Art. 35). */
export interface ReasonsFacts extends OnReceivedMatter {
  /** What was counted, in words ('2026年1月至2月共提出申请46件'). */
  figures: string;
  /** In working days, from the applicant's receipt of the notice. */
  workingDays: number;
  dueOn?: PlainDate | undefined;
}

/** 延长答复期限告知书 (条例 Art. 33(2)). */
export interface ExtensionFacts extends OnReceivedMatter {
  reason: string;
  workingDays: number;
  /** 原答复期限届满之日. */
  formerDueOn?: PlainDate | undefined;
  /** 延长后的答复期限届满之日. */
  dueOn: PlainDate | undefined;
}

/** 延迟答复告知书 (条例 Art. 35). */
export interface DelayFacts extends OnReceivedMatter {
  because: string;
  until: PlainDate;
}

/** 信息处理费收费通知书 (国办函〔2020〕109号). The scale is the one in force on the day of the notice. */
export interface FeeFacts extends OnReceivedMatter {
  basis: FeeBasis;
  /** 应缴金额 in fen (分). */
  amount: number;
  /** Last day of payment, where the day of receipt of the notice is known already. */
  dueOn?: PlainDate | undefined;
}

/** 政府信息更正告知书 (条例 Art. 41). */
export interface RecordCorrectionFacts extends OnReceivedMatter {
  result: RecordCorrectionAnswered['result'];
  /** What was found on verification, or what was corrected, in words. */
  text: string;
  /** 转送或者指引的机关, for `forwarded` and `referred`. */
  competentOrgan?: string | undefined;
  servedElectronically: boolean;
}

/** 政府信息更正转送函 (条例 Art. 41), to the organ competent to correct. */
export interface RecordTransferFacts extends OnReceivedMatter {
  /** 主送: the competent organ. */
  to: string | undefined;
  text: string;
  attachments?: readonly string[] | undefined;
}

/** 政府信息公开建议答复书 (条例 Art. 44(2)). */
export interface SuggestionFacts extends OnReceivedMatter {
  adopted: boolean;
  because: string;
  publishBy?: PlainDate | undefined;
}

/** 撤回政府信息公开申请确认书, signed by the applicant. */
export interface WithdrawalFacts extends OnMatter {
  withdrawnOn: PlainDate;
  manner: 'written' | 'oral' | 'online';
  note?: string | undefined;
}
