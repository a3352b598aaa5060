import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 请求回执 of an act on 公开信息: what it did, and a digest of what it asked. */
export interface RecordReceipt {
  organId: string;
  requestKey: string;
  digest: string;
  recordId: string;
  firstSeq: number;
  lastSeq: number;
}

export function insertRecordReceipt(transaction: DatabaseTransaction, receipt: RecordReceipt): Write {
  return transaction.insertInto('record_receipt').values({
    organ_id: receipt.organId,
    request_key: receipt.requestKey,
    digest: receipt.digest,
    record_id: receipt.recordId,
    first_seq: receipt.firstSeq,
    last_seq: receipt.lastSeq,
  });
}

export async function findRecordReceipt(
  database: Database,
  organId: string,
  requestKey: string,
): Promise<RecordReceipt | undefined> {
  return database
    .selectFrom('record_receipt')
    .select([
      'organ_id as organId',
      'request_key as requestKey',
      'digest',
      'record_id as recordId',
      'first_seq as firstSeq',
      'last_seq as lastSeq',
    ])
    .where('organ_id', '=', organId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst();
}
