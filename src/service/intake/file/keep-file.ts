import type { FilePurpose } from '../../../case/application/file-purpose.ts';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import { NoSpace } from '../../../store/file-store.ts';
import { deleteUpload } from '../../../store/file-upload.ts';
import { type FileOwner, insertFile, lockOwner, type StoredFileRow } from '../../../store/stored-file.ts';
import { OfficeError } from '../../office-error.ts';
import type { FileFault, StoredFile, Upload } from '../intake.ts';
import type { FileParts } from '../parts.ts';
import { type FileName, readFileName } from './file-name.ts';
import { Inspection } from './inspection.ts';
import { judgeContent, judgeExtension } from './judge-file.ts';
import { findNoRoom } from './room.ts';
import { scanFile } from './scan-file.ts';
import { megabytes, uploadLimits } from './upload-limits.ts';

/** 存一份附件 that comes in one piece. Nothing is left of one that is not taken. Throws OfficeError conflict where a draft was handed in. */
export async function keepFile(
  parts: FileParts,
  owner: FileOwner,
  upload: Upload,
  purpose: FilePurpose,
): Promise<Outcome<StoredFile, FileFault>> {
  const id = parts.office.newId();
  const named = readFileName(upload.name);
  const refused = await refuseBefore(parts, owner, named, { id, bytes: 0, purpose });
  if (refused || !named.ok) {
    await upload.content.cancel();
    return no(refused ?? { code: 'name', message: '文件没有名称。' });
  }
  const inspection = new Inspection();
  try {
    const most = uploadLimits.formFileBytes;
    const excess = `“${named.value.name}”超过${megabytes(most)}，没有保存。`;
    await parts.files.append(id, 0, watched(upload.content, most, excess, inspection));
  } catch (error) {
    await parts.files.discard(id);
    return no(faultOf(error));
  }
  return enterFile(parts, owner, { id, purpose, ...named.value }, inspection);
}

/** What can be said before the first byte: name, kind by name, number of files. */
export async function refuseBefore(
  { office }: FileParts,
  owner: FileOwner,
  named: Outcome<FileName, FileFault>,
  wish: { id: string; bytes: number; purpose: FilePurpose },
): Promise<FileFault | undefined> {
  if (!named.ok) return named.because;
  const judged = judgeExtension(named.value);
  return judged.ok ? findNoRoom(office.database, owner, wish) : judged.because;
}

/** 登记附件: a content that came in whole is judged, kept, entered and scanned. Its upload, where it came in parts, ends with it. */
export async function enterFile(
  parts: FileParts,
  owner: FileOwner,
  file: FileName & { id: string; purpose: FilePurpose },
  inspection: Inspection,
): Promise<Outcome<StoredFile, FileFault>> {
  const { files, office, scanner } = parts;
  const { id, name, purpose } = file;
  const mediaType = await judgeIncoming(parts, file, inspection);
  if (!mediaType.ok) {
    await files.discard(id);
    return mediaType;
  }
  const { bytes } = inspection;
  const state = scanner ? 'quarantined' : 'usable';
  const row: StoredFileRow = {
    id,
    name,
    purpose,
    bytes,
    state,
    mediaType: mediaType.value,
    digest: inspection.digest(),
    storedAt: office.now(),
  };
  try {
    // First the content, then the row: a power cut between them leaves a content nobody names, which is swept away.
    await files.keep(id);
    const full = await office.database.transaction().execute(async (transaction) => {
      if (!(await lockOwner(transaction, owner)))
        throw new OfficeError('conflict', '申请已经提交，不能再上传。');
      const fault = await findNoRoom(transaction, owner, row);
      if (fault) return fault;
      await deleteUpload(transaction, owner.organId, id);
      await insertFile(transaction, owner, row);
      return undefined;
    });
    if (full) {
      await files.remove(id);
      return no(full);
    }
  } catch (error) {
    await files.remove(id);
    throw error;
  }
  return scanner ? scanFile(parts, scanner, owner.organId, row) : yes(shown(row));
}

async function judgeIncoming(
  { files }: FileParts,
  file: FileName & { id: string },
  inspection: Inspection,
): Promise<Outcome<string, FileFault>> {
  const handle = await files.openIncoming(file.id);
  try {
    return await judgeContent(file, inspection, handle);
  } finally {
    await handle.close();
  }
}

/** 附件 as the portal knows it. */
export function shown({ id, name, mediaType, bytes, state, purpose }: StoredFileRow): StoredFile {
  return { id, name, mediaType, bytes, state, purpose };
}

/** 太大: thrown while the bytes come in. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly fault: FileFault;

  constructor(message: string) {
    super(message);
    this.fault = { code: 'too-large', message };
  }
}

/** What was thrown while the bytes came in, as a fault; throws anything else again. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof TooLarge) return error.fault;
  if (error instanceof NoSpace) {
    const message = '服务器存储空间不足，文件没有保存，请稍后再试，或者与行政机关联系。';
    return { code: 'no-space', message };
  }
  throw error;
}

/** The chunks of a stream, each counted and looked at as it passes. Throws TooLarge in the words of `excess` after `most` bytes. */
export async function* watched(
  content: ReadableStream<Uint8Array>,
  most: number,
  excess: string,
  inspection?: Inspection,
): AsyncGenerator<Uint8Array> {
  const reader = content.getReader();
  let bytes = 0;
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > most) throw new TooLarge(excess);
      inspection?.update(value);
      yield value;
    }
    finished = true;
  } finally {
    // A source that itself failed fails again here, and has already been told.
    if (!finished) await reader.cancel().catch(() => undefined);
  }
}
