import { type ChainHead, emptyChain } from './event-chain.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 公开信息链的链尾. `recordedAt`: instant of the last event, undefined for an empty chain. */
export interface RecordChainHead extends ChainHead {
  recordedAt: string | undefined;
}

/** 锁定公开信息的链, as `lockChain` does that of the matters. Undefined: there is no such organ. */
export async function lockRecordChain(
  transaction: DatabaseTransaction,
  organId: string,
): Promise<RecordChainHead | undefined> {
  return (await findLocked(transaction, organId)) ?? (await beginChain(transaction, organId));
}

async function beginChain(
  transaction: DatabaseTransaction,
  organId: string,
): Promise<RecordChainHead | undefined> {
  await transaction
    .insertInto('record_chain_head')
    .columns(['organ_id', 'seq', 'hash'])
    .expression((inner) =>
      inner
        .selectFrom('organ')
        .select((organ) => ['id', organ.lit(emptyChain.seq).as('seq'), organ.val(emptyChain.hash).as('hash')])
        .where('id', '=', organId),
    )
    .onConflict((conflict) => conflict.column('organ_id').doNothing())
    .execute();
  return findLocked(transaction, organId);
}

export function moveRecordHead(
  transaction: DatabaseTransaction,
  organId: string,
  { seq, hash, recordedAt }: ChainHead & { recordedAt: string },
): Write {
  return transaction
    .updateTable('record_chain_head')
    .set({ seq, hash, recorded_at: recordedAt })
    .where('organ_id', '=', organId);
}

async function findLocked(
  transaction: DatabaseTransaction,
  organId: string,
): Promise<RecordChainHead | undefined> {
  return headOf(await selectHead(transaction, organId).forUpdate().executeTakeFirst());
}

export async function findRecordHead(
  database: Database,
  organId: string,
): Promise<RecordChainHead | undefined> {
  return headOf(await selectHead(database, organId).executeTakeFirst());
}

function selectHead(database: Database, organId: string) {
  return database
    .selectFrom('record_chain_head')
    .select(['seq', 'hash', 'recorded_at'])
    .where('organ_id', '=', organId);
}

function headOf(
  row: { seq: number; hash: string; recorded_at: string | null } | undefined,
): RecordChainHead | undefined {
  return row && { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at ?? undefined };
}
