import { type ChainHead, emptyChain } from './event-chain.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/**
 * 锁定链尾: from here to the end of the transaction no other act of this organ goes on, so that versions, places and numbers cannot
 * be given twice. Undefined: there is no such organ.
 */
export async function lockChain(
  transaction: DatabaseTransaction,
  organId: string,
): Promise<ChainHead | undefined> {
  return (await selectLocked(transaction, organId)) ?? (await beginChain(transaction, organId));
}

function selectLocked(transaction: DatabaseTransaction, organId: string): Promise<ChainHead | undefined> {
  return selectHead(transaction, organId).forUpdate().executeTakeFirst();
}

async function beginChain(transaction: DatabaseTransaction, organId: string): Promise<ChainHead | undefined> {
  await transaction
    .insertInto('chain_head')
    .columns(['organ_id', 'seq', 'hash'])
    .expression((inner) =>
      inner
        .selectFrom('organ')
        .select((organ) => ['id', organ.lit(emptyChain.seq).as('seq'), organ.val(emptyChain.hash).as('hash')])
        .where('id', '=', organId),
    )
    .onConflict((conflict) => conflict.column('organ_id').doNothing())
    .execute();
  return selectLocked(transaction, organId);
}

export function moveHead(transaction: DatabaseTransaction, organId: string, { seq, hash }: ChainHead): Write {
  return transaction.updateTable('chain_head').set({ seq, hash }).where('organ_id', '=', organId);
}

export async function findHead(database: Database, organId: string): Promise<ChainHead | undefined> {
  return selectHead(database, organId).executeTakeFirst();
}

function selectHead(database: Database, organId: string) {
  return database.selectFrom('chain_head').select(['seq', 'hash']).where('organ_id', '=', organId);
}
