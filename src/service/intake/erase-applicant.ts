import { eraseApplicantRow } from '../../store/applicant.ts';
import { deleteFile, selectFiles } from '../../store/stored-file.ts';
import { OfficeError } from '../office-error.ts';
import type { IntakeParts } from './parts.ts';

/**
 * 删除申请人的个人信息 (《个人信息保护法》 Art. 47): name, details, the texts and the papers of identity and authority he sent. What was done stays in
 * the chain, which knows only his id; what a piece of the application itself says stays with it. Gives how many papers went. Throws
 * OfficeError not-found.
 */
export async function eraseApplicant(
  { office, files }: Pick<IntakeParts, 'office' | 'files'>,
  organId: string,
  applicantId: string,
): Promise<number> {
  const papers = await office.database.transaction().execute(async (transaction) => {
    const cases = await eraseApplicantRow(transaction, organId, applicantId);
    if (!cases) throw new OfficeError('not-found', '没有这个申请人。');
    const gone: string[] = [];
    for (const caseId of cases) {
      for (const { id, purpose } of await selectFiles(transaction, { organId, caseId })) {
        if (purpose !== 'identity' && purpose !== 'authority') continue;
        await deleteFile(transaction, { organId, caseId }, id);
        gone.push(id);
      }
    }
    return gone;
  });
  for (const id of papers) await files.remove(id);
  return papers.length;
}
