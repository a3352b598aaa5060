import type { Database, DatabaseTransaction } from './tables.ts';

/** 文书文字的一版, as an organ wrote it. */
export interface SavedText {
  /** 文字的名称. */
  name: string;
  version: number;
  body: string;
  setBy: string;
  setAt: string;
}

/** 当时有效的文字: of each name the last version saved until that instant; without an instant the last of all. */
export async function selectTexts(database: Database, organId: string, until?: string): Promise<SavedText[]> {
  let query = database
    .selectFrom('letter_template')
    .distinctOn('instrument')
    .select(['instrument as name', 'version', 'body', 'set_by as setBy', 'set_at as setAt'])
    .where('organ_id', '=', organId);
  if (until !== undefined) query = query.where('set_at', '<=', until);
  return query.orderBy('instrument').orderBy('version', 'desc').execute();
}

/** Fails with a unique violation where the version is taken. */
export async function insertText(
  transaction: DatabaseTransaction,
  organId: string,
  { name, version, body, setBy, setAt }: SavedText,
): Promise<void> {
  await transaction
    .insertInto('letter_template')
    .values({ organ_id: organId, instrument: name, version, body, set_by: setBy, set_at: setAt })
    .execute();
}
