import type { PieceAnswer } from '../../case/event/draft.ts';
import type { Evidence } from '../../case/event/evidence.ts';
import type { RehandlingOrdered } from '../../case/event/remedy.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { OnReceivedMatter } from './matter.ts';

/** 征求第三方意见的结果, as the answer may tell it; nothing of who the third party is. */
export type ThirdPartyResult = 'agrees' | 'objects' | 'silent' | 'overridden';

/** 随答复提供的材料. */
export interface AttachedCopy {
  title: string;
  pages?: number | undefined;
}

/** 一项答复: the answer of the draft with what the file holds for it. */
export interface AnswerFacts {
  /** `piece` is one of the matter's. Free words of `reasons` and `withheldContent` are not printed where a state secret is among what is withheld. */
  answer: PieceAnswer;
  /** 存卷证据 recorded for this piece. Only facts fit to be told are printed: never accounts of harm, talks or names of staff. */
  evidence: readonly Evidence[];
  thirdParty?: ThirdPartyResult | undefined;
  /** Copies supplied with the reply; listed as 附件. */
  attachments?: readonly AttachedCopy[] | undefined;
}

/** 政府信息公开申请答复书. */
export interface ReplyFacts extends OnReceivedMatter {
  /** One for every piece. */
  answers: readonly AnswerFacts[];
  /** 以电子方式送达: the online way to reconsideration must then be named. */
  servedElectronically: boolean;
  /** 一并答复 (法释〔2025〕8号 Art. 14(3)): the other matters and their applicants. */
  jointWith?: readonly { number: string; applicant: string }[] | undefined;
  /** 重新处理: why, and the number of the decision where there is one. */
  rehandling?: { cause: RehandlingOrdered['cause']; document?: string | undefined } | undefined;
}

/** 政府信息公开申请不再处理告知书. */
export interface EndingFacts extends OnReceivedMatter {
  how: 'correctionLapsed' | 'feeLapsed' | 'otherwiseEnded';
  /** 此前的补正告知书或者收费通知书: its number, the day the applicant had it, the last day of his period. */
  notice?:
    | { documentNumber?: string | undefined; knownOn?: PlainDate | undefined; dueOn?: PlainDate | undefined }
    | undefined;
  /** 终止的原因, for `otherwiseEnded`. */
  reason?: string | undefined;
  servedElectronically: boolean;
}
