import type { Database } from './tables.ts';

/** 盖章扫描件: which stored file is the sealed copy of a letter. */
export interface LetterCopy {
  letterId: string;
  fileId: string;
  addedAt: string;
}

export async function insertLetterCopy(
  database: Database,
  organId: string,
  { letterId, fileId, addedBy, addedAt }: LetterCopy & { addedBy: string },
): Promise<void> {
  await database
    .insertInto('letter_copy')
    .values({
      organ_id: organId,
      letter_id: letterId,
      file_id: fileId,
      added_by: addedBy,
      added_at: addedAt,
    })
    .execute();
}

/** The last copy of each of these letters that has one. */
export async function selectLetterCopies(
  database: Database,
  organId: string,
  letterIds: readonly string[],
): Promise<LetterCopy[]> {
  if (letterIds.length === 0) return [];
  return database
    .selectFrom('letter_copy')
    .distinctOn('letter_id')
    .select(['letter_id as letterId', 'file_id as fileId', 'added_at as addedAt'])
    .where('organ_id', '=', organId)
    .where('letter_id', 'in', letterIds)
    .orderBy('letter_id')
    .orderBy('added_at', 'desc')
    .orderBy('file_id')
    .execute();
}
