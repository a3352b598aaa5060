import type { Database, DatabaseTransaction } from './tables.ts';

/** 申请草稿 as it is kept. `id` is the hash of its secret; `caseId`: the matter it became. */
export interface DraftRow {
  organId: string;
  id: string;
  fields: Record<string, string>;
  version: number;
  caseId: string | null;
}

export async function insertDraft(
  database: Database,
  { organId, id, at }: { organId: string; id: string; at: string },
): Promise<void> {
  await database
    .insertInto('application_draft')
    .values({ organ_id: organId, id, fields: '{}', version: 0, created_at: at, updated_at: at })
    .execute();
}

export async function findDraft(
  database: Database,
  organId: string,
  id: string,
): Promise<DraftRow | undefined> {
  const row = await database
    .selectFrom('application_draft')
    .select(['organ_id as organId', 'id', 'fields', 'version', 'case_id as caseId'])
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const fields: Record<string, string> = JSON.parse(row.fields);
  return { ...row, fields };
}

/** Writes the version after `seen`; false where that is not the last, or the draft was handed in. */
export async function saveDraft(
  database: Database,
  {
    organId,
    id,
    seen,
    fields,
    at,
  }: { organId: string; id: string; seen: number; fields: object; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('application_draft')
    .set({ fields: JSON.stringify(fields), version: seen + 1, updated_at: at })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('case_id', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** 已提交: what was typed goes, the matter stays. False where it has changed since `seen` or was handed in before. */
export async function markSubmitted(
  transaction: DatabaseTransaction,
  { organId, id, version }: DraftRow,
  caseId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('application_draft')
    .set({ case_id: caseId, fields: '{}' })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('case_id', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Takes away drafts last changed before that instant, with the rows of their files; gives the ids of the files. */
export async function deleteDraftsBefore(
  transaction: DatabaseTransaction,
  organId: string,
  before: string,
): Promise<{ drafts: number; files: string[] }> {
  const gone = await transaction
    .deleteFrom('application_draft')
    .where('organ_id', '=', organId)
    .where('updated_at', '<', before)
    .returning('id')
    .execute();
  if (gone.length === 0) return { drafts: 0, files: [] };
  const ids = gone.map(({ id }) => id);
  const files = await transaction
    .deleteFrom('stored_file')
    .where('organ_id', '=', organId)
    .where('draft_id', 'in', ids)
    .returning('id')
    .execute();
  const uploads = await transaction
    .deleteFrom('file_upload')
    .where('organ_id', '=', organId)
    .where('draft_id', 'in', ids)
    .returning('id')
    .execute();
  return { drafts: ids.length, files: [...files, ...uploads].map(({ id }) => id) };
}
