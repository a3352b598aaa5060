import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** 访问日志的一条: who did what, when, from where, and what came of it. `organId` '' where it belongs to no organ. */
export interface AccessLogEntry {
  organId: string;
  id: string;
  at: string;
  personId: string | null;
  program: string | null;
  action: string;
  target: string;
  address: string;
  result: string;
}

/** The application may add entries and read them, nothing else. */
export async function insertLogEntry(database: Database, entry: AccessLogEntry): Promise<void> {
  await database
    .insertInto('access_log')
    .values({
      organ_id: entry.organId,
      id: entry.id,
      at: entry.at,
      person_id: entry.personId,
      program: entry.program,
      action: entry.action,
      target: entry.target,
      address: entry.address,
      result: entry.result,
    })
    .execute();
}

/** Place of an entry, for the page that follows. */
export interface LogPlace {
  at: string;
  id: string;
}

/** Newest first: of the organ and of no organ, with the name of the person. */
export async function selectLog(
  database: Database,
  organId: string,
  { after, limit }: { after?: LogPlace | undefined; limit: number },
): Promise<(AccessLogEntry & { personName: string | null })[]> {
  let query = database
    .selectFrom('access_log')
    .leftJoin('person', 'person.id', 'access_log.person_id')
    .select([
      'access_log.organ_id as organId',
      'access_log.id',
      'at',
      'person_id as personId',
      'person.name as personName',
      'program',
      'action',
      'target',
      'address',
      'result',
    ])
    .where('access_log.organ_id', 'in', [organId, '']);
  if (after) query = query.where(sql<boolean>`(at, access_log.id) < (${after.at}::timestamptz, ${after.id})`);
  return query.orderBy('at', 'desc').orderBy('access_log.id', 'desc').limit(limit).execute();
}
