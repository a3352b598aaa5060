import type { ChainedEvent } from './event-chain.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 办理记录 only grows: the application may add rows and read them, nothing else. */
export function insertCaseEvents(transaction: DatabaseTransaction, events: readonly ChainedEvent[]): Write {
  const rows = events.map((event) => ({
    organ_id: event.organId,
    seq: event.seq,
    case_id: event.caseId,
    version: event.version,
    kind: event.kind,
    on_day: event.onDay,
    recorded_at: event.recordedAt,
    request_key: event.requestKey,
    body: event.body,
    previous_hash: event.previousHash,
    hash: event.hash,
  }));
  return transaction.insertInto('case_event').values(rows);
}

/** The bodies of one matter's events, in order; `kind` picks those of one kind. */
export async function selectBodies(
  database: Database,
  organId: string,
  caseId: string,
  kind?: string,
): Promise<string[]> {
  let query = database
    .selectFrom('case_event')
    .select('body')
    .where('organ_id', '=', organId)
    .where('case_id', '=', caseId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  const rows = await query.orderBy('version').execute();
  return rows.map(({ body }) => body);
}

/** 链上的一段: at most `limit` events after a place, up to and including `last` where given. */
export async function selectChain(
  database: Database,
  organId: string,
  { after, last, limit }: { after: number; last?: number; limit: number },
): Promise<ChainedEvent[]> {
  let query = selectEvents(database).where('organ_id', '=', organId).where('seq', '>', after);
  if (last !== undefined) query = query.where('seq', '<=', last);
  return query.orderBy('seq').limit(limit).execute();
}

/** The next matters by id that have events, each with all of them in order. */
export async function selectCasesAfter(
  database: Database,
  organId: string,
  afterCase: string,
  limit: number,
): Promise<Map<string, ChainedEvent[]>> {
  const events = await selectEvents(database)
    .where('organ_id', '=', organId)
    .where('case_id', 'in', (inner) =>
      inner
        .selectFrom('case_event as named')
        .select('named.case_id')
        .distinct()
        .where('named.organ_id', '=', organId)
        .where('named.case_id', '>', afterCase)
        .orderBy('named.case_id')
        .limit(limit),
    )
    .orderBy('case_id')
    .orderBy('version')
    .execute();
  const cases = new Map<string, ChainedEvent[]>();
  for (const event of events) cases.set(event.caseId, [...(cases.get(event.caseId) ?? []), event]);
  return cases;
}

function selectEvents(database: Database) {
  return database
    .selectFrom('case_event')
    .select([
      'organ_id as organId',
      'seq',
      'case_id as caseId',
      'version',
      'kind',
      'on_day as onDay',
      'recorded_at as recordedAt',
      'request_key as requestKey',
      'body',
      'previous_hash as previousHash',
      'hash',
    ]);
}

export async function countEvents(database: Database, organId?: string): Promise<number> {
  let query = database.selectFrom('case_event').select((event) => event.fn.countAll<number>().as('count'));
  if (organId !== undefined) query = query.where('organ_id', '=', organId);
  return (await query.executeTakeFirstOrThrow()).count;
}
