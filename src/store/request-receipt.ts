import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 请求回执: what a request did, and a digest of what it asked. */
export interface RequestReceipt {
  organId: string;
  requestKey: string;
  digest: string;
  caseId: string;
  firstSeq: number;
  lastSeq: number;
}

export function insertReceipt(transaction: DatabaseTransaction, receipt: RequestReceipt): Write {
  return transaction.insertInto('request_receipt').values({
    organ_id: receipt.organId,
    request_key: receipt.requestKey,
    digest: receipt.digest,
    case_id: receipt.caseId,
    first_seq: receipt.firstSeq,
    last_seq: receipt.lastSeq,
  });
}

export async function findReceipt(
  database: Database,
  organId: string,
  requestKey: string,
): Promise<RequestReceipt | undefined> {
  return selectReceipts(database, organId).where('request_key', '=', requestKey).executeTakeFirst();
}

/** The request that added the event at this place. */
export async function findReceiptOf(
  database: Database,
  organId: string,
  seq: number,
): Promise<RequestReceipt | undefined> {
  const receipt = await selectReceipts(database, organId)
    .where('first_seq', '<=', seq)
    .orderBy('first_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return receipt && receipt.lastSeq >= seq ? receipt : undefined;
}

function selectReceipts(database: Database, organId: string) {
  return database
    .selectFrom('request_receipt')
    .select([
      'organ_id as organId',
      'request_key as requestKey',
      'digest',
      'case_id as caseId',
      'first_seq as firstSeq',
      'last_seq as lastSeq',
    ])
    .where('organ_id', '=', organId);
}
