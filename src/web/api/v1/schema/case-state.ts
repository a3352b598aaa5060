/** 办件状态 as JSON. */
import { z } from 'zod';
import { LapseClosed, Retention } from '../../../../case/event/closing.ts';
import { Consulted } from '../../../../case/event/consultation.ts';
import { PieceAnswer, ReviewStep } from '../../../../case/event/draft.ts';
import { Day } from '../../../../case/event/envelope.ts';
import { Evidence } from '../../../../case/event/evidence.ts';
import { FeeBasis } from '../../../../case/event/fee.ts';
import { ApplicantCategory, Channel, Lacking, Matter, Piece } from '../../../../case/event/intake.ts';
import { ServiceFacts } from '../../../../case/event/notice.ts';
import { RehandlingOrdered, RemedyDecided, RemedyFiled } from '../../../../case/event/remedy.ts';
import { named } from './named.ts';

function list<S extends z.ZodType>(one: S) {
  return z.array(one).readonly();
}

const Told = named(
  'Told',
  '告知送达：on 为本机关的送达之日，knownOn 为申请人的期限起算之日',
  z.object({ on: Day, knownOn: Day.optional() }),
);

const Correction = z.object({
  requestedOn: Day,
  lacking: list(Lacking),
  workingDays: z.int(),
  told: Told.optional(),
  received: z.object({ on: Day, channel: Channel, goodReason: z.string().optional() }).optional(),
});

const Consultation = z.object({
  id: z.string(),
  consulted: Consulted,
  pieces: list(z.string()),
  sentOn: Day,
  deliveredOn: Day.optional(),
  answer: z.object({ on: Day, answer: z.enum(['agrees', 'objects']) }).optional(),
  judged: z.object({ reasonable: z.boolean() }).optional(),
  overriddenOn: Day.optional(),
});

const Reasons = z.object({
  requestedOn: Day,
  workingDays: z.int(),
  told: Told.optional(),
  receivedOn: Day.optional(),
  judged: z.object({ on: Day, reasonable: z.boolean() }).optional(),
});

const Fee = z.object({
  notifiedOn: Day,
  basis: FeeBasis,
  amount: z.int(),
  told: Told.optional(),
  paidOn: Day.optional(),
  refunded: z.int(),
});

const Draft = z.object({
  madeOn: Day,
  author: z.string(),
  answers: list(PieceAnswer),
  steps: list(ReviewStep),
  at: z.int(),
  returned: z.object({ by: z.string(), reason: z.string() }).optional(),
});

const Reply = z.object({
  documentNumber: z.string(),
  issuedOn: Day,
  answers: list(PieceAnswer),
  jointWith: list(z.string()),
  services: list(ServiceFacts),
  repliedOn: Day.optional(),
  knownOn: Day.optional(),
  failed: z.boolean(),
});

const Ending = z.object({
  on: Day,
  how: z.enum([
    ...LapseClosed.shape.how.options,
    'withdrawn',
    'otherwiseEnded',
    'recordCorrectionAnswered',
    'suggestionAnswered',
  ]),
  told: Told.optional(),
});

const Round = named(
  'Round',
  '一轮处理：首次办理，或者重新处理',
  z.object({
    startedOn: Day,
    cause: z.enum(['application', ...RehandlingOrdered.shape.cause.options]),
    workingDays: z.int().optional(),
    until: Day.optional(),
    draft: Draft.optional(),
    reply: Reply.optional(),
    ending: Ending.optional(),
  }),
);

const Remedy = z.object({
  id: z.string(),
  block: RemedyFiled.shape.block,
  against: RemedyFiled.shape.against,
  simplified: z.boolean(),
  filedOn: Day,
  answeredOn: Day.optional(),
  decided: z.object({ on: Day, result: RemedyDecided.shape.result, final: z.boolean() }).optional(),
});

/** As `case/state` folds it. */
export const CaseStateView = named(
  'CaseState',
  '办件状态：由办理记录得出；金额单位为分',
  z.object({
    number: z.string(),
    matter: Matter,
    channel: Channel,
    oral: z.boolean(),
    arrivedOn: Day,
    confirmedOn: Day.optional(),
    contactAttempts: list(Day),
    applicant: z.object({ key: z.string(), category: ApplicantCategory }),
    electronicService: z.boolean(),
    lacking: list(Lacking),
    splitFrom: z.string().optional(),
    pieces: list(Piece),
    splitInto: list(z.string()),
    assigned: z.object({ unit: z.string(), person: z.string().optional(), on: Day }).optional(),
    assistance: list(
      z.object({
        id: z.string(),
        unit: z.string(),
        requestedOn: Day,
        dueOn: Day.optional(),
        answeredOn: Day.optional(),
      }),
    ),
    correction: Correction.optional(),
    consultations: list(Consultation),
    extension: z.object({ approvedOn: Day, workingDays: z.int(), told: Told.optional() }).optional(),
    reasons: Reasons.optional(),
    delay: z.object({ setOn: Day, until: Day, told: Told.optional() }).optional(),
    fee: Fee.optional(),
    evidence: list(z.object({ pieces: list(z.string()), evidence: Evidence })),
    rounds: z.tuple([Round]).rest(Round).readonly(),
    suppliedPieces: list(z.string()),
    remedies: list(Remedy),
    stays: list(z.object({ id: z.string(), on: Day, liftedOn: Day.optional() })),
    archived: z.object({ on: Day, retention: Retention }).optional(),
    version: z.int(),
  }),
);
