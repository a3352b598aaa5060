import type { FilePurpose, FileState } from '../case/application/file-purpose.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 附件所属: a draft, a matter or a record. */
export type FileOwner = { organId: string } & (
  | { draftId: string }
  | { caseId: string }
  | { recordId: string }
);

/** 附件 as it is entered; its content lies in the file store under `id`. `digest`: SM3 in hexadecimal. */
export interface StoredFileRow {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  digest: string;
  state: FileState;
  purpose: FilePurpose;
  /** Instant, ISO 8601. */
  storedAt: string;
}

/** 附件 with where it belongs; `caseId` null: of a draft. */
export interface PlacedFile extends StoredFileRow {
  organId: string;
  caseId: string | null;
}

export async function insertFile(
  transaction: DatabaseTransaction,
  owner: FileOwner,
  { mediaType, storedAt, ...rest }: StoredFileRow,
): Promise<void> {
  await transaction
    .insertInto('stored_file')
    .values({ ...ownerColumns(owner), ...rest, media_type: mediaType, stored_at: storedAt })
    .execute();
}

/**
 * 锁定所属, so that no two files take the last place at once. False: no such draft, matter or record, or the draft was handed in.
 */
export async function lockOwner(transaction: DatabaseTransaction, owner: FileOwner): Promise<boolean> {
  if ('recordId' in owner) return lockRecord(transaction, owner);
  const row = await ('draftId' in owner
    ? transaction
        .selectFrom('application_draft')
        .select('id')
        .where('organ_id', '=', owner.organId)
        .where('id', '=', owner.draftId)
        .where('case_id', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    : transaction
        .selectFrom('case_summary')
        .select('case_id')
        .where('organ_id', '=', owner.organId)
        .where('case_id', '=', owner.caseId)
        .forUpdate()
        .executeTakeFirst());
  return row !== undefined;
}

/** In the order they came. */
export async function selectFiles(database: Database, owner: FileOwner): Promise<StoredFileRow[]> {
  const query = selectRows(database, owner.organId).orderBy('stored_at').orderBy('id');
  const [column, id] = ownerColumn(owner);
  return query.where(column, '=', id).execute();
}

export async function selectQuarantined(database: Database, organId: string): Promise<PlacedFile[]> {
  return selectRows(database, organId)
    .select(['organ_id as organId', 'case_id as caseId'])
    .where('state', '=', 'quarantined')
    .orderBy('stored_at')
    .execute();
}

export async function setFileState(
  database: Database,
  organId: string,
  id: string,
  state: FileState,
): Promise<void> {
  await database
    .updateTable('stored_file')
    .set({ state })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute();
}

/** Gives whether there was one. */
export async function deleteFile(database: Database, owner: FileOwner, id: string): Promise<boolean> {
  const [column, ownerId] = ownerColumn(owner);
  const { numDeletedRows } = await database
    .deleteFrom('stored_file')
    .where('organ_id', '=', owner.organId)
    .where('id', '=', id)
    .where(column, '=', ownerId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** 草稿的附件转入办件, except those found infected. */
export async function moveFilesToCase(
  transaction: DatabaseTransaction,
  organId: string,
  draftId: string,
  caseId: string,
): Promise<void> {
  await transaction
    .updateTable('stored_file')
    .set({ draft_id: null, case_id: caseId })
    .where('organ_id', '=', organId)
    .where('draft_id', '=', draftId)
    .where('state', '<>', 'infected')
    .execute();
}

/** Which of these contents some file or upload still names. */
export async function selectKnownContents(database: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const inOrgans = database.selectFrom('organ').select('organ.id');
  const files = await database
    .selectFrom('stored_file')
    .select('id')
    .where('organ_id', 'in', inOrgans)
    .where('id', 'in', ids)
    .where('state', '<>', 'infected')
    .execute();
  const uploads = await database
    .selectFrom('file_upload')
    .select('id')
    .where('organ_id', 'in', inOrgans)
    .where('id', 'in', ids)
    .execute();
  return new Set([...files, ...uploads].map(({ id }) => id));
}

export function ownerColumns(owner: FileOwner) {
  const none = { organ_id: owner.organId, draft_id: null, case_id: null, record_id: null };
  const [column, id] = ownerColumn(owner);
  return { ...none, [column]: id };
}

/** The column that names the owner, and its id. */
export function ownerColumn(owner: FileOwner): ['draft_id' | 'case_id' | 'record_id', string] {
  if ('draftId' in owner) return ['draft_id', owner.draftId];
  return 'caseId' in owner ? ['case_id', owner.caseId] : ['record_id', owner.recordId];
}

async function lockRecord(
  transaction: DatabaseTransaction,
  { organId, recordId }: { organId: string; recordId: string },
): Promise<boolean> {
  const row = await transaction
    .selectFrom('record_summary')
    .select('record_id')
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .where('phase', '<>', 'dropped')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

function selectRows(database: Database, organId: string) {
  return database
    .selectFrom('stored_file')
    .select([
      'id',
      'name',
      'media_type as mediaType',
      'bytes',
      'digest',
      'state',
      'purpose',
      'stored_at as storedAt',
    ])
    .where('organ_id', '=', organId);
}
