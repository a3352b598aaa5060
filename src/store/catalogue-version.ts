import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 公开目录的一版. */
export interface CatalogueRow {
  version: number;
  body: string;
  setBy: string;
  /** Instant, ISO 8601. */
  setAt: string;
}

/** The last version, or the one asked for; undefined where none was saved. */
export async function findCatalogueVersion(
  database: Database,
  organId: string,
  version?: number,
): Promise<CatalogueRow | undefined> {
  let query = database
    .selectFrom('catalogue_version')
    .select(['version', 'body', 'set_by as setBy', 'set_at as setAt'])
    .where('organ_id', '=', organId);
  if (version !== undefined) query = query.where('version', '=', version);
  return query.orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/** Fails with a unique violation where the version is taken. */
export async function insertCatalogueVersion(
  transaction: DatabaseTransaction,
  organId: string,
  { version, body, setBy, setAt }: CatalogueRow,
): Promise<void> {
  await transaction
    .insertInto('catalogue_version')
    .values({ organ_id: organId, version, body, set_by: setBy, set_at: setAt })
    .execute();
}

/** How many records ever stood under a node, by node. */
export async function countRecordsByNode(database: Database, organId: string): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('record_node')
    .select(['node', sql<number>`count(*)`.as('count')])
    .where('organ_id', '=', organId)
    .groupBy('node')
    .execute();
  return new Map(rows.map(({ node, count }) => [node, count]));
}
