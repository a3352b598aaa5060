/** 办件 as the interface shows it: rows of lists, clocks, acts, timeline. */
import { z } from 'zod';
import { actNames } from '../../../../case/acts/acts.ts';
import { ApplicantDetails } from '../../../../case/application/applicant-details.ts';
import { Day, DocumentReference } from '../../../../case/event/envelope.ts';
import { CaseEvent, eventSchemas } from '../../../../case/event/event.ts';
import { phaseNames } from '../../../../case/phase.ts';
import { ReasonView } from '../refusal.ts';
import { CaseStateView } from './case-state.ts';
import { Id, Instant, named } from './named.ts';

export function keysOf<K extends string>(record: Record<K, unknown>): [K, ...K[]] {
  const [first, ...rest] = Object.keys(record).filter((key): key is K => key in record);
  if (first === undefined) throw new Error('no keys');
  return [first, ...rest];
}

export const PhaseName = z.enum(keysOf(phaseNames));
export const LightName = named('Light', '红黄绿灯', z.enum(['green', 'yellow', 'red', 'none']));
const kinds = z.enum(keysOf(eventSchemas));

named('Event', '办理记录的一条', CaseEvent);
named('ApplicantDetails', '申请人的身份、联系方式和获取方式（条例第二十九条）', ApplicantDetails);

export const CaseLineView = named(
  'CaseLine',
  '办件清单的一行',
  z.object({
    caseId: Id,
    number: z.string(),
    matter: z.string(),
    phase: z.string(),
    phaseName: z.string(),
    rehandling: z.boolean(),
    applicantName: z.string().nullable(),
    applicantCategory: z.string(),
    subject: z.string(),
    unit: z.string().nullable(),
    arrivedOn: z.string(),
    receivedOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    provisional: z.boolean(),
    doneOn: z.string().nullable(),
    light: LightName,
    version: z.int(),
  }),
);

const counted = { on: Day, provisional: z.literal(true).optional() };

const Run = named(
  'RunOfDays',
  '期间的每一日：计入的工作日、不计入的休息日、征求意见期间不计入的工作日',
  z.object({
    due: Day,
    provisional: z.boolean(),
    counted: z.array(z.object({ ...counted, number: z.int(), makeUp: z.literal(true).optional() })),
    skipped: z.array(z.object({ ...counted, reason: z.enum(['weekend', 'holiday']), because: z.string() })),
    paused: z.array(z.object({ ...counted, because: z.string() })),
  }),
);

export const ClockView = named(
  'Clock',
  '一个期限及其由来',
  z.object({
    name: z.string(),
    term: z.string(),
    of: z.string().optional(),
    state: z.enum(['running', 'paused', 'met', 'lapsed', 'void']),
    startedOn: Day.optional(),
    due: Day.optional(),
    provisional: z.boolean(),
    workingDaysLeft: z.int().optional(),
    light: LightName,
    late: z.int(),
    doneOn: Day.optional(),
    waitingFor: z.enum(['organ', 'applicant', 'thirdParty', 'otherOrgan', 'court']).optional(),
    explanation: z.object({ basis: z.array(z.string()).readonly(), days: Run.optional() }),
  }),
);

const act = z.enum(actNames);

const OpenAct = named('OpenAct', '今天可以办理的动作', z.object({ act, term: z.string() }));
const ClosedAct = named(
  'ClosedAct',
  '今天不能办理的动作及理由',
  z.object({ act, term: z.string(), because: ReasonView }),
);

export const EntryView = named(
  'TimelineEntry',
  '办理过程的一条',
  z.object({
    kind: kinds,
    on: Day,
    recordedAt: Instant,
    title: z.string(),
    by: z.string(),
    person: z.string().optional(),
    personName: z.string().optional(),
    document: DocumentReference.optional(),
    text: z.array(z.string()),
  }),
);

export const CaseView = named(
  'Case',
  '办件：状态、办理过程、期限、可以和不能办理的动作。申请人的证件号码、联系方式打码',
  z.object({
    caseId: Id,
    version: z.int(),
    today: Day,
    phase: PhaseName,
    phaseName: z.string(),
    rehandling: z.boolean(),
    applicant: z.object({ name: z.string().nullable(), details: ApplicantDetails.nullable() }),
    state: CaseStateView,
    timeline: z.array(EntryView),
    clocks: z.array(ClockView),
    openActs: z.array(OpenAct),
    closedActs: z.array(ClosedAct),
  }),
);

export const DoneView = named(
  'Done',
  '已办：新的版本、新增的办理记录、拆分出的办件',
  z.object({
    caseId: Id,
    version: z.int(),
    events: z.array(CaseEvent),
    opened: z.array(z.object({ caseId: Id, number: z.string() })),
  }),
);
