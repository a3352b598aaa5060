import type { CaseState } from '../../case/state.ts';
import { lettersOfCase } from '../../store/letter.ts';
import { type StoredFileRow, selectFiles } from '../../store/stored-file.ts';
import { type Access, findAccessed } from './case-access.ts';
import { shown } from './file/keep-file.ts';
import { isApplicantPurpose } from './file/room.ts';
import type { RenderedLetter, StoredFile } from './intake.ts';
import type { IntakeParts } from './parts.ts';

/** 申请人可以知道的附件: what he sent, and what was supplied to him once it was; never a third party's opinion. */
export function isForApplicant({ purpose }: Pick<StoredFileRow, 'purpose'>, state: CaseState): boolean {
  return isApplicantPurpose(purpose) || (purpose === 'supplied' && state.suppliedPieces.length > 0);
}

/** 打开本件附件: undefined for one of another matter, one not his to read, one quarantined, or a wrong code. */
export async function openApplicantFile(
  parts: IntakeParts,
  access: Access,
  fileId: string,
): Promise<{ file: StoredFile; content: ReadableStream<Uint8Array> } | undefined> {
  const found = await findAccessed(parts, access);
  if (!found) return undefined;
  const { organId, caseId, state } = found;
  const rows = await selectFiles(parts.office.database, { organId, caseId });
  const row = rows.find(({ id }) => id === fileId);
  if (row?.state !== 'usable' || !isForApplicant(row, state)) return undefined;
  return { file: shown(row), content: await parts.files.read(row.id) };
}

/** 已送达的答复书, the last one; undefined before it is served. */
export async function openServedReply(
  { office }: Pick<IntakeParts, 'office'>,
  render: NonNullable<IntakeParts['renderLetter']>,
  { organId, caseId, state }: { organId: string; caseId: string; state: CaseState },
): Promise<RenderedLetter | undefined> {
  const served = state.rounds.map(({ reply }) => reply).findLast((reply) => reply?.repliedOn);
  if (!served) return undefined;
  const letters = await lettersOfCase(office.database, organId, caseId);
  const letter = letters.findLast(
    ({ instrument, number }) => instrument === 'reply' && number === served.documentNumber,
  );
  return letter && render(organId, letter.id);
}
