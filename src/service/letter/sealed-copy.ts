import { no, type Outcome } from '../../law/outcome.ts';
import { insertLetterCopy, selectLetterCopies } from '../../store/letter-copy.ts';
import { type StoredFileRow, selectFiles } from '../../store/stored-file.ts';
import { keepFile } from '../intake/file/keep-file.ts';
import type { FileFault, RenderedLetter, StoredFile, Upload } from '../intake/intake.ts';
import type { LetterParts } from './letter-parts.ts';
import { getLetter } from './stored-letter.ts';

/** 盖章扫描件: what went out, beside the paper as it is written from the facts. */
export interface SealedCopy {
  fileId: string;
  name: string;
  bytes: number;
  state: StoredFile['state'];
  addedAt: string;
}

export interface SealedUpload {
  organId: string;
  caseId: string;
  letterId: string;
  file: Upload;
  /** Id of the person. */
  addedBy: string;
}

/** 存入盖章扫描件 (PDF); one added later takes the place of the one before, which stays in the file. Throws OfficeError not-found. */
export async function addSealedCopy(
  parts: LetterParts,
  { organId, caseId, letterId, file, addedBy }: SealedUpload,
): Promise<Outcome<StoredFile, FileFault>> {
  const refused = async (fault: FileFault) => {
    await file.content.cancel();
    return no(fault);
  };
  if (!/\.pdf$/iu.test(file.name)) {
    return refused({ code: 'type-not-taken', message: '盖章扫描件应为 PDF 文件。' });
  }
  await getLetter(parts, organId, caseId, letterId);
  const kept = await keepFile(parts, { organId, caseId }, file, 'sealed');
  if (!kept.ok) return kept;
  const { database, now } = parts.office;
  await insertLetterCopy(database, organId, { letterId, fileId: kept.value.id, addedBy, addedAt: now() });
  return kept;
}

/** The last copy of each letter that has one, by letter. */
export async function sealedCopies(
  { office: { database } }: LetterParts,
  organId: string,
  caseId: string,
  letterIds: readonly string[],
): Promise<Map<string, SealedCopy>> {
  const copies = await selectLetterCopies(database, organId, letterIds);
  if (copies.length === 0) return new Map();
  const files = new Map((await selectFiles(database, { organId, caseId })).map((file) => [file.id, file]));
  return new Map(
    copies.flatMap(({ letterId, fileId, addedAt }): [string, SealedCopy][] => {
      const file = files.get(fileId);
      return file ? [[letterId, shownCopy(file, addedAt)]] : [];
    }),
  );
}

function shownCopy({ id, name, bytes, state }: StoredFileRow, addedAt: string): SealedCopy {
  return { fileId: id, name, bytes, state, addedAt };
}

/** Its content; undefined where there is none, or it has not been found clean. */
export async function openSealedCopy(
  parts: LetterParts,
  organId: string,
  caseId: string,
  letterId: string,
): Promise<RenderedLetter | undefined> {
  const copy = (await sealedCopies(parts, organId, caseId, [letterId])).get(letterId);
  if (copy?.state !== 'usable') return undefined;
  const content = await new Response(await parts.files.read(copy.fileId)).bytes();
  return { name: copy.name, mediaType: 'application/pdf', content };
}
