import type { Organ } from './organ.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 机关设置的一版: `body` is JSON. */
export interface SavedSetting {
  version: number;
  body: string;
  setBy: string;
  setAt: string;
}

/** The version asked for, or the last one. */
export async function findSetting(
  database: Database,
  organId: string,
  version?: number,
): Promise<SavedSetting | undefined> {
  const all = selectSettings(database, organId);
  const one = version === undefined ? all.orderBy('version', 'desc') : all.where('version', '=', version);
  return one.limit(1).executeTakeFirst();
}

/** Fails with a unique violation where the version is taken. */
export async function insertSetting(
  transaction: DatabaseTransaction,
  organId: string,
  { version, body, setBy, setAt }: SavedSetting,
): Promise<void> {
  await transaction
    .insertInto('organ_setting')
    .values({ organ_id: organId, version, body, set_by: setBy, set_at: setAt })
    .execute();
}

/** 已设置的机关 by name: those that saved a setting, however many versions. */
export async function selectOrgansWithSetting(database: Database): Promise<Organ[]> {
  return database
    .selectFrom('organ')
    .select(['id', 'name'])
    .where((inner) =>
      inner.exists(inner.selectFrom('organ_setting').select('version').whereRef('organ_id', '=', 'organ.id')),
    )
    .orderBy('name')
    .execute();
}

function selectSettings(database: Database, organId: string) {
  return database
    .selectFrom('organ_setting')
    .select(['version', 'body', 'set_by as setBy', 'set_at as setAt'])
    .where('organ_id', '=', organId);
}
