import { sql } from 'kysely';
import type { Database } from './tables.ts';

/**
 * 公开页面所依据的版本: of the records, the catalogue and the settings of an organ, in one statement. Undefined: there is no such organ.
 */
export async function findDisclosureStamp(database: Database, organId: string): Promise<string | undefined> {
  const { rows } = await sql<{ stamp: string }>`select concat_ws('.',
      coalesce((select seq from record_chain_head where organ_id = ${organId}), 0),
      coalesce((select max(version) from catalogue_version where organ_id = ${organId}), 0),
      coalesce((select max(version) from organ_setting where organ_id = ${organId}), 0)) as stamp
    from organ where id = ${organId}`.execute(database);
  return rows[0]?.stamp;
}
