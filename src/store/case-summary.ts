import { sql } from 'kysely';
import type { ApplicantCategory } from '../case/event/intake.ts';
import type { ReplyKind } from '../law/reply/reply-kind.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 办件摘要: what lists need, reckoned from the events as of `reckonedOn`. Days are 'YYYY-MM-DD'. */
export interface CaseSummary {
  number: string;
  matter: string;
  phase: string;
  rehandling: boolean;
  applicantId: string;
  applicantCategory: ApplicantCategory;
  subject: string;
  unit: string | null;
  arrivedOn: string;
  receivedOn: string | null;
  /** Of the clock that leads: re-handling, reply, the office's own target, confirmation. */
  dueOn: string | null;
  provisional: boolean;
  doneOn: string | null;
  /** Phase and due day may change with the day alone, while an opinion is awaited. */
  moves: boolean;
  /** 办结之日 and the reply it counts as in the annual report; a later round does not move the day. */
  settledOn: string | null;
  settledReply: ReplyKind | null;
  version: number;
  reckonedOn: string;
}

export interface StoredSummary extends CaseSummary {
  caseId: string;
}

/** Row of a list. */
export interface CaseLine extends StoredSummary {
  applicantName: string | null;
}

/** Due days between two days, both included; null leaves a side open. */
export interface ListFilter {
  phase?: string | undefined;
  unit?: string | undefined;
  /** 未办结、已办结. */
  open?: boolean | undefined;
  light?: LightBounds | undefined;
  after?: { due: string | null; caseId: string } | undefined;
  limit: number;
}

/** 灯色的界限: matters not done whose due day lies within; `late` takes in those done after it; `none` all others. */
export type LightBounds = { from?: string; until?: string; late?: boolean } | 'none';

const NEVER = '9999-12-31';
const dueOrNever = sql<string>`coalesce(case_summary.due_on, date '9999-12-31')`;

export function putSummary(
  transaction: DatabaseTransaction,
  organId: string,
  caseId: string,
  summary: CaseSummary,
): Write {
  const row = rowOf(summary);
  return transaction
    .insertInto('case_summary')
    .values({ organ_id: organId, case_id: caseId, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'case_id']).doUpdateSet(row));
}

/** Writes it again as of another day, unless the matter has moved on meanwhile: false then. */
export async function renewSummary(
  transaction: DatabaseTransaction,
  organId: string,
  caseId: string,
  summary: CaseSummary,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('case_summary')
    .set(rowOf(summary))
    .where('organ_id', '=', organId)
    .where('case_id', '=', caseId)
    .where('version', '=', summary.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Matters whose summary changes with the day and was reckoned before it. */
export async function selectOutdated(database: Database, organId: string, today: string): Promise<string[]> {
  const rows = await database
    .selectFrom('case_summary')
    .select('case_id')
    .where('organ_id', '=', organId)
    .where('moves', '=', true)
    .where('reckoned_on', '<', today)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/** Matters not finished, or with a remedy that is not decided, by id. */
export async function selectUnfinished(
  database: Database,
  organId: string,
  afterCase: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    select case_id as "caseId" from case_summary
    where organ_id = ${organId} and done_on is null and case_id > ${afterCase}
    union
    select case_id from remedy_summary
    where organ_id = ${organId} and decided_on is null and case_id > ${afterCase}
    order by 1 limit ${limit}`.execute(database);
  return rows.map(({ caseId }) => caseId);
}

/** By due day, those without one last, then by id. */
export async function selectCaseLines(
  database: Database,
  organId: string,
  { phase, unit, open, light, after, limit }: ListFilter,
): Promise<CaseLine[]> {
  let query = selectSummaries(database, organId)
    .leftJoin('applicant', (join) =>
      join
        .onRef('applicant.organ_id', '=', 'case_summary.organ_id')
        .onRef('applicant.id', '=', 'case_summary.applicant_id'),
    )
    .select('applicant.name as applicantName');
  if (phase !== undefined) query = query.where('phase', '=', phase);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (open !== undefined) query = query.where('done_on', open ? 'is' : 'is not', null);
  if (light !== undefined) query = query.where(lightCondition(light));
  if (after) {
    query = query.where(
      sql<boolean>`(${dueOrNever}, case_summary.case_id) > (${after.due ?? NEVER}::date, ${after.caseId})`,
    );
  }
  return query.orderBy(dueOrNever).orderBy('case_summary.case_id').limit(limit).execute();
}

/** 未办结的件数 by phase and by light: `none` has no due day, red is due up to `red`, yellow up to `yellow`, the rest green. */
export async function countOpenCases(
  database: Database,
  organId: string,
  { red, yellow }: { red: string; yellow: string },
): Promise<{ phase: string; light: 'none' | 'red' | 'yellow' | 'green'; count: number }[]> {
  return database
    .selectFrom('case_summary')
    .select((row) => [
      'phase',
      sql<
        'none' | 'red' | 'yellow' | 'green'
      >`case when due_on is null then 'none' when due_on <= ${red} then 'red'
        when due_on <= ${yellow} then 'yellow' else 'green' end`.as('light'),
      row.fn.countAll<number>().as('count'),
    ])
    .where('organ_id', '=', organId)
    .where('done_on', 'is', null)
    .groupBy(['phase', sql`2`])
    .execute();
}

/** Said in the words of the index `case_summary_unfinished`, so that finished matters in time are never looked at. */
function lightCondition(light: LightBounds) {
  if (light === 'none') return sql<boolean>`(due_on is null or done_on <= due_on)`;
  const { from = '0001-01-01', until = NEVER, late = false } = light;
  const unfinished = sql<boolean>`done_on is null and due_on is not null and ${dueOrNever} between ${from} and ${until}`;
  return late ? sql<boolean>`(${unfinished} or done_on > due_on)` : sql<boolean>`(${unfinished})`;
}

/** Summaries with ids after `afterCase` up to `lastCase`, or to the end. */
export async function selectSummariesBetween(
  database: Database,
  organId: string,
  afterCase: string,
  lastCase: string | undefined,
): Promise<StoredSummary[]> {
  let query = selectSummaries(database, organId).where('case_id', '>', afterCase);
  if (lastCase !== undefined) query = query.where('case_id', '<=', lastCase);
  return query.orderBy('case_id').execute();
}

export async function findCaseByNumber(
  database: Database,
  organId: string,
  number: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('case_summary')
    .select('case_id')
    .where('organ_id', '=', organId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.case_id;
}

function rowOf(summary: CaseSummary) {
  return {
    number: summary.number,
    matter: summary.matter,
    phase: summary.phase,
    rehandling: summary.rehandling,
    applicant_id: summary.applicantId,
    applicant_category: summary.applicantCategory,
    subject: summary.subject,
    unit: summary.unit,
    arrived_on: summary.arrivedOn,
    received_on: summary.receivedOn,
    due_on: summary.dueOn,
    provisional: summary.provisional,
    done_on: summary.doneOn,
    moves: summary.moves,
    settled_on: summary.settledOn,
    settled_reply: summary.settledReply,
    version: summary.version,
    reckoned_on: summary.reckonedOn,
  };
}

function selectSummaries(database: Database, organId: string) {
  return database
    .selectFrom('case_summary')
    .select([
      'case_summary.case_id as caseId',
      'number',
      'matter',
      'phase',
      'rehandling',
      'applicant_id as applicantId',
      'applicant_category as applicantCategory',
      'subject',
      'unit',
      'arrived_on as arrivedOn',
      'received_on as receivedOn',
      'due_on as dueOn',
      'provisional',
      'done_on as doneOn',
      'moves',
      'settled_on as settledOn',
      'settled_reply as settledReply',
      'version',
      'reckoned_on as reckonedOn',
    ])
    .where('case_summary.organ_id', '=', organId);
}
