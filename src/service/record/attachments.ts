import { no, type Outcome, yes } from '../../law/outcome.ts';
import { selectFiles } from '../../store/stored-file.ts';
import { keepFile, shown } from '../intake/file/keep-file.ts';
import type { FileFault, StoredFile, Upload } from '../intake/intake.ts';
import type { FileParts } from '../intake/parts.ts';
import { OfficeError } from '../office-error.ts';
import { readAttachments } from './attachment-text.ts';
import { findRecord } from './events.ts';

/**
 * 上传附件 to a record: by the rules of all files (name, size, kind by its bytes, virus check), named by a draft afterwards. It is reached
 * by the public only through a public record that names it. Throws OfficeError not-found.
 */
export async function uploadAttachment(
  parts: FileParts,
  organId: string,
  recordId: string,
  upload: Upload,
): Promise<Outcome<StoredFile, FileFault>> {
  const { office, files } = parts;
  const known = await findRecord(office.database, organId, recordId);
  if (!known || known.state.dropped) {
    await upload.content.cancel();
    throw new OfficeError('not-found', '没有这条信息，或者稿件已经放弃。');
  }
  const kept = await keepFile(parts, { organId, recordId }, upload, 'record');
  if (!kept.ok) return no(kept.because);
  if (kept.value.state === 'usable') await readAttachments(office, files, organId, recordId);
  return yes(kept.value);
}

/** 附件 of a record, in the order they came, named by a version or not. */
export async function attachmentsOf(
  { office }: FileParts,
  organId: string,
  recordId: string,
): Promise<StoredFile[]> {
  return (await selectFiles(office.database, { organId, recordId })).map(shown);
}

/** 附件内容 for the staff: what is usable. Undefined: no such file. */
export async function openDraftAttachment(
  { office, files }: FileParts,
  organId: string,
  recordId: string,
  key: string,
): Promise<{ file: StoredFile; content: ReadableStream<Uint8Array> } | undefined> {
  const rows = await selectFiles(office.database, { organId, recordId });
  const row = rows.find(({ id, state }) => id === key && state === 'usable');
  return row && { file: shown(row), content: await files.read(row.id) };
}
