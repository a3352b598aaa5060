import { deleteDraftsBefore } from '../../store/application-draft.ts';
import type { FileStore } from '../../store/file-store.ts';
import { deleteUploadsBefore } from '../../store/file-upload.ts';
import { selectOrgans } from '../../store/organ.ts';
import { selectKnownContents, selectQuarantined } from '../../store/stored-file.ts';
import type { Database } from '../../store/tables.ts';
import { scanFile } from './file/scan-file.ts';
import type { IntakeParts } from './parts.ts';

const hour = 3_600_000;
/** 草稿保留30天; what has come of an upload, two days; a content nobody names, a day after it was last written. */
const draftHours = 30 * 24;
const uploadHours = 48;
const orphanHours = 24;

/** 清理的结果. */
export interface Swept {
  drafts: number;
  /** Contents of drafts and uploads that ended, and contents nobody names. */
  contents: number;
  /** Files found clean, and files found infected. */
  cleared: number;
  infected: number;
  /** Still quarantined: the scanner does not answer. */
  waiting: number;
}

/**
 * 收件清理, to be run every hour or so: drafts and uploads that are over go with their files, contents that no row names go (a power cut
 * between content and row leaves such), quarantined files are scanned again. `now`: instant, ISO 8601.
 */
export async function sweepIntake(parts: IntakeParts, now: string): Promise<Swept> {
  const { office, files } = parts;
  const swept: Swept = { drafts: 0, contents: 0, cleared: 0, infected: 0, waiting: 0 };
  for (const { id: organId } of await selectOrgans(office.database)) {
    const ended = await office.database
      .transaction()
      .execute((transaction) => deleteDraftsBefore(transaction, organId, before(now, draftHours)));
    const broken = await deleteUploadsBefore(office.database, organId, before(now, uploadHours));
    const gone = [...ended.files, ...broken];
    for (const id of gone) await files.remove(id);
    swept.drafts += ended.drafts;
    swept.contents += gone.length;
    await rescan(parts, organId, swept);
  }
  swept.contents += await removeOrphans(office.database, files, before(now, orphanHours));
  return swept;
}

async function rescan(parts: IntakeParts, organId: string, swept: Swept): Promise<void> {
  const { office, scanner } = parts;
  const quarantined = await selectQuarantined(office.database, organId);
  for (const [index, file] of quarantined.entries()) {
    const scanned = scanner && (await scanFile(parts, scanner, organId, file));
    if (!scanned || (scanned.ok && scanned.value.state === 'quarantined')) {
      // One that does not answer now will not answer for the next either.
      swept.waiting += quarantined.length - index;
      return;
    }
    if (scanned.ok) swept.cleared += 1;
    else swept.infected += 1;
  }
}

/**
 * Where the database names none of the contents, it is not the one they belong to (a wrong address, an old backup): then nothing is
 * removed.
 */
async function removeOrphans(database: Database, files: FileStore, changedBefore: string): Promise<number> {
  const orphans: string[] = [];
  let known = 0;
  let batch: string[] = [];
  const sort = async () => {
    const named = await selectKnownContents(database, batch);
    known += named.size;
    orphans.push(...batch.filter((id) => !named.has(id)));
    batch = [];
  };
  for await (const { id, changedAt } of files.list()) {
    if (changedAt >= changedBefore) continue;
    batch.push(id);
    if (batch.length === 500) await sort();
  }
  await sort();
  if (known === 0) return 0;
  for (const id of orphans) await files.remove(id);
  return orphans.length;
}

function before(now: string, hours: number): string {
  return new Date(new Date(now).getTime() - hours * hour).toISOString();
}
