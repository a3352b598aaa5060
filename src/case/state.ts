import type { PlainDate } from '../law/plain-date.ts';
import type { LapseClosed, Retention } from './event/closing.ts';
import type { Consulted } from './event/consultation.ts';
import type { PieceAnswer, ReviewStep } from './event/draft.ts';
import type { Evidence } from './event/evidence.ts';
import type { FeeBasis } from './event/fee.ts';
import type { Channel, Lacking, Matter, Piece, Registered } from './event/intake.ts';
import type { ServiceFacts } from './event/notice.ts';
import type { RehandlingOrdered, RemedyDecided, RemedyFiled } from './event/remedy.ts';

/** 告知送达: `on` the day that counts for the organ, `knownOn` the day the applicant's period runs from. */
export interface Told {
  on: PlainDate;
  knownOn: PlainDate | undefined;
}

export interface Correction {
  requestedOn: PlainDate;
  lacking: readonly Lacking[];
  workingDays: number;
  told?: Told;
  received?: { on: PlainDate; channel: Channel; goodReason?: string | undefined };
}

export interface ConsultationState {
  id: string;
  consulted: Consulted;
  pieces: readonly string[];
  sentOn: PlainDate;
  deliveredOn?: PlainDate;
  answer?: { on: PlainDate; answer: 'agrees' | 'objects' };
  judged?: { reasonable: boolean };
  overriddenOn?: PlainDate;
}

export interface Reasons {
  requestedOn: PlainDate;
  workingDays: number;
  told?: Told;
  receivedOn?: PlainDate;
  judged?: { on: PlainDate; reasonable: boolean };
}

export interface Fee {
  notifiedOn: PlainDate;
  basis: FeeBasis;
  amount: number;
  told?: Told;
  paidOn?: PlainDate;
  refunded: number;
}

/** 稿件: `at` is the index, among the steps that review or sign, of the one it waits for; their number once it is signed. */
export interface Draft {
  madeOn: PlainDate;
  author: string;
  answers: readonly PieceAnswer[];
  steps: readonly ReviewStep[];
  at: number;
  returned?: { by: string; reason: string };
}

export interface Reply {
  documentNumber: string;
  issuedOn: PlainDate;
  answers: readonly PieceAnswer[];
  jointWith: readonly string[];
  services: readonly ServiceFacts[];
  /** First day of service that counts for the deadline. */
  repliedOn?: PlainDate;
  knownOn?: PlainDate;
  /** The last service failed and none has followed. */
  failed: boolean;
}

/** 不经答复而结束. */
export interface Ending {
  on: PlainDate;
  how:
    | LapseClosed['how']
    | 'withdrawn'
    | 'otherwiseEnded'
    | 'recordCorrectionAnswered'
    | 'suggestionAnswered';
  told?: Told;
}

/** 一轮处理: the first from the application, every further one from an order or of the organ's own motion. */
export interface Round {
  startedOn: PlainDate;
  cause: 'application' | RehandlingOrdered['cause'];
  workingDays?: number | undefined;
  until?: PlainDate | undefined;
  draft?: Draft;
  reply?: Reply;
  ending?: Ending;
}

export interface Remedy {
  id: string;
  block: RemedyFiled['block'];
  against: RemedyFiled['against'];
  simplified: boolean;
  filedOn: PlainDate;
  answeredOn?: PlainDate;
  decided?: { on: PlainDate; result: RemedyDecided['result']; final: boolean };
}

/** 办件状态: data folded from the events; no methods, no clock. Everything that depends on a day is reckoned from it. */
export interface CaseState {
  number: string;
  matter: Matter;
  channel: Channel;
  oral: boolean;
  arrivedOn: PlainDate;
  confirmedOn?: PlainDate;
  contactAttempts: readonly PlainDate[];
  applicant: Registered['applicant'];
  electronicService: boolean;
  lacking: readonly Lacking[];
  splitFrom?: string | undefined;
  /** Pieces still asked for here; those split off are gone. */
  pieces: readonly Piece[];
  splitInto: readonly string[];
  assigned?: { unit: string; person?: string | undefined; on: PlainDate };
  assistance: readonly {
    id: string;
    unit: string;
    requestedOn: PlainDate;
    dueOn?: PlainDate | undefined;
    answeredOn?: PlainDate;
  }[];
  correction?: Correction;
  consultations: readonly ConsultationState[];
  extension?: { approvedOn: PlainDate; workingDays: number; told?: Told };
  reasons?: Reasons;
  delay?: { setOn: PlainDate; until: PlainDate; told?: Told };
  fee?: Fee;
  evidence: readonly { pieces: readonly string[]; evidence: Evidence }[];
  rounds: readonly [Round, ...Round[]];
  suppliedPieces: readonly string[];
  remedies: readonly Remedy[];
  stays: readonly { id: string; on: PlainDate; liftedOn?: PlainDate }[];
  archived?: { on: PlainDate; retention: Retention };
  /** Number of events folded. */
  version: number;
}

export function currentRound(state: CaseState): Round {
  return state.rounds.at(-1) ?? state.rounds[0];
}

/** 一轮的办结之日: its reply served, or its ending. */
export function concludedOn(round: Round): PlainDate | undefined {
  return round.ending?.on ?? round.reply?.repliedOn;
}

/** 办结之日: the first conclusion in any round; what follows on order does not settle the application a second time. */
export function settledOn(state: CaseState): PlainDate | undefined {
  return state.rounds.map(concludedOn).find((on) => on !== undefined);
}
