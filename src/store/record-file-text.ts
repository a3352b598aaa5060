import { sql } from 'kysely';
import type { StoredFileRow } from './stored-file.ts';
import type { Database } from './tables.ts';

/** 附件的文字, for the search. `note`: why there is none, or not all of it. */
export interface FileText {
  fileId: string;
  text: string;
  note: string | null;
}

export async function insertFileText(
  database: Database,
  organId: string,
  { fileId, text, note }: FileText,
): Promise<void> {
  await database
    .insertInto('record_file_text')
    .values({ organ_id: organId, file_id: fileId, text, note })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** By file; files that were not read yet are not in it. */
export async function selectFileTexts(
  database: Database,
  organId: string,
  fileIds: readonly string[],
): Promise<Map<string, FileText>> {
  if (fileIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('record_file_text')
    .select(['file_id as fileId', 'text', 'note'])
    .where('organ_id', '=', organId)
    .where('file_id', '=', sql<string>`any(${fileIds}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.fileId, row]));
}

/** Usable files of a record whose words were not read yet. */
export async function selectUnreadFiles(
  database: Database,
  organId: string,
  recordId: string,
): Promise<Pick<StoredFileRow, 'id' | 'name' | 'mediaType' | 'bytes'>[]> {
  return database
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type as mediaType', 'bytes'])
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .where('state', '=', 'usable')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('record_file_text')
            .select('file_id')
            .whereRef('record_file_text.organ_id', '=', 'stored_file.organ_id')
            .whereRef('record_file_text.file_id', '=', 'stored_file.id'),
        ),
      ),
    )
    .orderBy('stored_at')
    .execute();
}
