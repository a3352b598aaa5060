import type { FilePurpose } from '../case/application/file-purpose.ts';
import { type FileOwner, ownerColumn, ownerColumns } from './stored-file.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 断点续传 of one file; how far it has come is the size of its content. */
export interface FileUploadRow {
  id: string;
  name: string;
  bytes: number;
  purpose: FilePurpose;
}

export async function insertUpload(
  transaction: DatabaseTransaction,
  owner: FileOwner,
  { at, ...upload }: FileUploadRow & { at: string },
): Promise<void> {
  await transaction
    .insertInto('file_upload')
    .values({ ...ownerColumns(owner), ...upload, begun_at: at })
    .execute();
}

export async function selectUploads(database: Database, owner: FileOwner): Promise<FileUploadRow[]> {
  const [column, id] = ownerColumn(owner);
  return database
    .selectFrom('file_upload')
    .select(['id', 'name', 'bytes', 'purpose'])
    .where('organ_id', '=', owner.organId)
    .where(column, '=', id)
    .execute();
}

export async function deleteUpload(database: Database, organId: string, id: string): Promise<void> {
  await database.deleteFrom('file_upload').where('organ_id', '=', organId).where('id', '=', id).execute();
}

/** Takes away uploads begun before that instant; gives their ids. */
export async function deleteUploadsBefore(
  database: Database,
  organId: string,
  before: string,
): Promise<string[]> {
  const gone = await database
    .deleteFrom('file_upload')
    .where('organ_id', '=', organId)
    .where('begun_at', '<', before)
    .returning('id')
    .execute();
  return gone.map(({ id }) => id);
}
