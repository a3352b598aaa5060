import type { DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 目录节点之下曾有的信息: once entered it stays. */
export function insertRecordNode(
  transaction: DatabaseTransaction,
  organId: string,
  node: string,
  recordId: string,
): Write {
  return transaction
    .insertInto('record_node')
    .values({ organ_id: organId, node, record_id: recordId })
    .onConflict((conflict) => conflict.doNothing());
}
