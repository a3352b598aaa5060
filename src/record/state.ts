import type { PlainDate } from '../law/plain-date.ts';
import type { PublicationSubject } from '../law/publication-limit.ts';
import type { InterpretationForm } from './content/about.ts';
import type { Content } from './content/content.ts';
import type { LinkTarget, PenaltyVoided, Relation, Rereviewed, ValidityStatus } from './event/life.ts';
import type { ChannelPosted, Withdrawn } from './event/publication.ts';
import type { ReviewStep } from './event/review.ts';

/** 一个环节的审核记录: who, when, with which opinion. */
export interface Review {
  step: string;
  does: ReviewStep['does'];
  person: string;
  on: PlainDate;
  at: string;
  opinion?: string | undefined;
}

/** 为什么有这一版. */
export type Change =
  | { kind: 'made' }
  | { kind: 'error'; note: string }
  | { kind: 'changed'; note: string; changedOn: PlainDate }
  | { kind: 'attribute'; because: string; on: PlainDate };

/** 稿件: the version at work. `reviews` are of this version alone. */
export interface Draft {
  contentVersion: number;
  content: Content;
  change: Change;
  madeOn: PlainDate;
  /** Everybody who wrote on it since the last version that went out. */
  authors: readonly string[];
  submitted?: { unit: string; on: PlainDate; by: string };
  steps: readonly ReviewStep[];
  reviews: readonly Review[];
  referral?: { to: string; on: PlainDate; answer?: { mayBePublic: boolean; on: PlainDate } };
  returned?: { step: string; by: string; reason: string; on: PlainDate };
  publishAt?: string;
}

/** 已发布、已登记的版本, with the review record it went out on. */
export interface Edition {
  outcome: 'published' | 'registered';
  contentVersion: number;
  content: Content;
  change: Change;
  steps: readonly ReviewStep[];
  reviews: readonly Review[];
  /** Instant of the server. */
  at: string;
  on: PlainDate;
}

/** 一次发布: kept for every version, so that clocks and counts need no content. */
export interface Publication {
  contentVersion: number;
  at: string;
  on: PlainDate;
  /** 更正说明, dated by `on`. */
  note?: string | undefined;
  subject: PublicationSubject | undefined;
  /** The day its period ran from; undefined where an error was mended. */
  factOn: PlainDate | undefined;
}

export interface Withdrawal extends Pick<Withdrawn, 'cause' | 'reason' | 'showTitle'> {
  at: string;
  on: PlainDate;
}

export interface Link {
  id: string;
  relation: Relation;
  to: LinkTarget;
  form?: InterpretationForm | undefined;
  linkedOn: PlainDate;
  /** Known where the other is published. */
  publishedOn?: PlainDate;
}

export interface ValidityEntry {
  status: ValidityStatus;
  from: PlainDate;
  basis: string;
  expiresOn?: PlainDate | undefined;
}

/** 公开信息的状态: data folded from the events; no methods, no clock. What depends on a day is reckoned from it. */
export interface RecordState {
  id: string;
  /** Number of content versions so far. */
  contentVersions: number;
  draft?: Draft;
  dropped?: { on: PlainDate; reason: string };
  edition?: Edition;
  /** 名称 of the last version that was published. */
  shownTitle?: string;
  /** Given once, never changed. */
  indexNumber?: string;
  publications: readonly Publication[];
  /** In force until a reviewed version is published. */
  withdrawal?: Withdrawal;
  validity: readonly ValidityEntry[];
  links: readonly Link[];
  consultation?: {
    closedOn: PlainDate;
    received: number;
    result?: { record: string; on: PlainDate; adopted: number; partlyAdopted: number; notAdopted: number };
  };
  penaltyVoided?: { how: PenaltyVoided['how']; voidedOn: PlainDate; withdrawnOn?: PlainDate };
  /** Since when it has stood in the register without a break; a correction of its entry is none. */
  registeredOn?: PlainDate;
  rereviews: readonly { on: PlainDate; result: Rereviewed['result'] }[];
  channels: readonly Pick<ChannelPosted, 'channel' | 'account' | 'postedOn' | 'address'>[];
  /** Instant of the last event. */
  recordedAt: string;
  /** Number of events folded. */
  version: number;
}

/** 现有的内容: the version at work, else the one that went out. */
export function contentOf(state: RecordState): Content | undefined {
  return state.draft?.content ?? state.edition?.content;
}

/** 首次发布之日. */
export function firstPublishedOn({ publications }: Pick<RecordState, 'publications'>): PlainDate | undefined {
  return publications[0]?.on;
}
