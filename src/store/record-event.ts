import type { ChainedEvent } from './event-chain.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 公开信息事件 only grow, as 办理记录 do. In its chain a record stands where a matter stands in the other: `caseId` is its id. */
export function insertRecordEvents(transaction: DatabaseTransaction, events: readonly ChainedEvent[]): Write {
  const rows = events.map((event) => ({
    organ_id: event.organId,
    seq: event.seq,
    record_id: event.caseId,
    version: event.version,
    kind: event.kind,
    on_day: event.onDay,
    recorded_at: event.recordedAt,
    request_key: event.requestKey,
    body: event.body,
    previous_hash: event.previousHash,
    hash: event.hash,
  }));
  return transaction.insertInto('record_event').values(rows);
}

/** The bodies of one record's events, in order. */
export async function selectRecordBodies(
  database: Database,
  organId: string,
  recordId: string,
): Promise<string[]> {
  return (await selectBodiesOf(database, organId, [recordId])).get(recordId) ?? [];
}

/** The same of several records at once, by id. */
export async function selectBodiesOf(
  database: Database,
  organId: string,
  recordIds: readonly string[],
): Promise<Map<string, string[]>> {
  const bodies = new Map<string, string[]>();
  if (recordIds.length === 0) return bodies;
  const rows = await database
    .selectFrom('record_event')
    .select(['record_id', 'body'])
    .where('organ_id', '=', organId)
    .where('record_id', 'in', recordIds)
    .orderBy('record_id')
    .orderBy('version')
    .execute();
  for (const { record_id: id, body } of rows) {
    const known = bodies.get(id);
    if (known) known.push(body);
    else bodies.set(id, [body]);
  }
  return bodies;
}

/** 其他渠道发布 of an organ: every posting, with its record. */
export async function selectPostings(
  database: Database,
  organId: string,
): Promise<{ recordId: string; body: string }[]> {
  return database
    .selectFrom('record_event')
    .select(['record_id as recordId', 'body'])
    .where('organ_id', '=', organId)
    .where('kind', '=', 'channelPosted')
    .orderBy('seq')
    .execute();
}

/** 链上的一段: at most `limit` events after a place, up to and including `last` where given. */
export async function selectRecordChain(
  database: Database,
  organId: string,
  { after, last, limit }: { after: number; last?: number; limit: number },
): Promise<ChainedEvent[]> {
  let query = selectEvents(database).where('organ_id', '=', organId).where('seq', '>', after);
  if (last !== undefined) query = query.where('seq', '<=', last);
  return query.orderBy('seq').limit(limit).execute();
}

/** The next records by id that have events, each with all of them in order. */
export async function selectRecordsAfter(
  database: Database,
  organId: string,
  afterRecord: string,
  limit: number,
): Promise<Map<string, ChainedEvent[]>> {
  const events = await selectEvents(database)
    .where('organ_id', '=', organId)
    .where('record_id', 'in', (inner) =>
      inner
        .selectFrom('record_event as named')
        .select('named.record_id')
        .distinct()
        .where('named.organ_id', '=', organId)
        .where('named.record_id', '>', afterRecord)
        .orderBy('named.record_id')
        .limit(limit),
    )
    .orderBy('record_id')
    .orderBy('version')
    .execute();
  const records = new Map<string, ChainedEvent[]>();
  for (const event of events) {
    const known = records.get(event.caseId);
    if (known) known.push(event);
    else records.set(event.caseId, [event]);
  }
  return records;
}

export async function countRecordEvents(database: Database, organId?: string): Promise<number> {
  let query = database.selectFrom('record_event').select((event) => event.fn.countAll<number>().as('count'));
  if (organId !== undefined) query = query.where('organ_id', '=', organId);
  return (await query.executeTakeFirstOrThrow()).count;
}

function selectEvents(database: Database) {
  return database
    .selectFrom('record_event')
    .select([
      'organ_id as organId',
      'seq',
      'record_id as caseId',
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
