import { no, type Outcome, yes } from '../../../law/outcome.ts';
import { deleteUpload, type FileUploadRow, insertUpload, selectUploads } from '../../../store/file-upload.ts';
import { type FileOwner, lockOwner, selectFiles } from '../../../store/stored-file.ts';
import { OfficeError } from '../../office-error.ts';
import { getAccessed } from '../case-access.ts';
import { getDraft } from '../draft.ts';
import type { FileFault, ResumableUploads, StoredFile, UploadPlace } from '../intake.ts';
import type { IntakeParts } from '../parts.ts';
import { readFileName } from './file-name.ts';
import { Inspection } from './inspection.ts';
import { enterFile, faultOf, refuseBefore, watched } from './keep-file.ts';
import { findNoRoom, isApplicantPurpose } from './room.ts';
import { megabytes, uploadLimits } from './upload-limits.ts';

/** Where the files of a secret, or of number and code, belong. Throws OfficeError not-found. */
export async function ownerOf(parts: IntakeParts, place: UploadPlace): Promise<FileOwner> {
  if ('secret' in place) {
    const { organId, id } = await getDraft(parts, place.secret);
    return { organId, draftId: id };
  }
  const { organId, caseId } = await getAccessed(parts, place);
  return { organId, caseId };
}

/** 断点续传 over the file store. A part being written is held in memory: one process serves the uploads of a folder. */
export function createUploads(parts: IntakeParts): ResumableUploads {
  const writing = new Set<string>();
  const { office, files } = parts;
  const find = async (owner: FileOwner, id: string) =>
    (await selectUploads(office.database, owner)).find((upload) => upload.id === id);
  return {
    begin: (place, wish) => begin(parts, place, wish),
    async progress(place, id) {
      const owner = await ownerOf(parts, place);
      const kept = (await selectFiles(office.database, owner)).find((file) => file.id === id);
      if (kept) return { offset: kept.bytes, bytes: kept.bytes };
      const upload = await find(owner, id);
      return upload && { offset: (await files.lengthOfIncoming(id)) ?? 0, bytes: upload.bytes };
    },
    async append(place, id, offset, content) {
      const owner = await ownerOf(parts, place);
      const upload = await find(owner, id);
      if (!upload) throw new OfficeError('not-found', '没有这次上传，或者已经过期，请重新上传。');
      if (writing.has(id)) throw new OfficeError('conflict', '上一部分还在写入，请稍后再试。');
      writing.add(id);
      try {
        return await append(parts, owner, upload, offset, content);
      } finally {
        writing.delete(id);
      }
    },
    async abandon(place, id) {
      const owner = await ownerOf(parts, place);
      if (writing.has(id)) throw new OfficeError('conflict', '上一部分还在写入，请稍后再试。');
      if (await find(owner, id)) await dropUpload(parts, owner, id);
    },
  };
}

async function begin(
  parts: IntakeParts,
  place: UploadPlace,
  { name, bytes, purpose }: Parameters<ResumableUploads['begin']>[1],
): Promise<Outcome<string, FileFault>> {
  if (!isApplicantPurpose(purpose)) throw new OfficeError('forbidden', '申请人不能上传这类文件。');
  const owner = await ownerOf(parts, place);
  const id = parts.office.newId();
  const wish = { id, bytes, purpose };
  const named = readFileName(name);
  const refused = await refuseBefore(parts, owner, named, wish);
  if (refused || !named.ok) return no(refused ?? { code: 'name', message: '文件没有名称。' });
  if (!Number.isSafeInteger(bytes) || bytes <= 0) {
    return no({ code: 'empty', message: `“${named.value.name}”是空文件，里面没有内容。` });
  }
  const most = uploadLimits.resumableFileBytes;
  if (bytes > most) {
    return no({ code: 'too-large', message: `“${named.value.name}”超过${megabytes(most)}，没有保存。` });
  }
  return parts.office.database.transaction().execute(async (transaction) => {
    if (!(await lockOwner(transaction, owner)))
      throw new OfficeError('conflict', '申请已经提交，不能再上传。');
    const full = await findNoRoom(transaction, owner, wish);
    if (full) return no(full);
    await insertUpload(transaction, owner, { ...wish, name: named.value.name, at: parts.office.now() });
    return yes(id);
  });
}

async function append(
  parts: IntakeParts,
  owner: FileOwner,
  upload: FileUploadRow,
  offset: number,
  content: ReadableStream<Uint8Array>,
): Promise<Outcome<{ offset: number; file?: StoredFile }, FileFault>> {
  const { files } = parts;
  const { id, name, bytes, purpose } = upload;
  const reached = (await files.lengthOfIncoming(id)) ?? 0;
  if (offset !== reached)
    throw new OfficeError('conflict', `应从第${reached}字节续传，不能从第${offset}字节开始。`);
  let end: number;
  try {
    end = await files.append(
      id,
      offset,
      watched(content, bytes - offset, `“${name}”比申报的大小多，没有保存，请重新上传。`),
    );
  } catch (error) {
    // A line that broke is no fault: what has come stays, and the next part goes on from there.
    const fault = faultOf(error);
    await dropUpload(parts, owner, id);
    return no(fault);
  }
  if (end < bytes) return yes({ offset: end });
  const named = readFileName(name);
  if (!named.ok) throw new Error(`a name that was taken is refused: ${name}`);
  const inspection = await inspected(parts, id);
  const entered = await enterFile(parts, owner, { ...named.value, id, purpose }, inspection);
  if (entered.ok) return yes({ offset: end, file: entered.value });
  await dropUpload(parts, owner, id);
  return entered;
}

async function inspected({ files }: IntakeParts, id: string): Promise<Inspection> {
  const inspection = new Inspection();
  const handle = await files.openIncoming(id);
  for await (const chunk of handle.createReadStream()) inspection.update(chunk);
  return inspection;
}

/** Row and content of an upload that ends without a file. */
async function dropUpload({ office, files }: IntakeParts, owner: FileOwner, id: string): Promise<void> {
  await deleteUpload(office.database, owner.organId, id);
  await files.discard(id);
}
