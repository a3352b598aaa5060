import { applicantPurposes, type FilePurpose } from '../../../case/application/file-purpose.ts';
import { selectUploads } from '../../../store/file-upload.ts';
import { type FileOwner, selectFiles } from '../../../store/stored-file.ts';
import type { Database } from '../../../store/tables.ts';
import type { FileFault } from '../intake.ts';
import { megabytes, uploadLimits } from './upload-limits.ts';

export function isApplicantPurpose(purpose: FilePurpose): boolean {
  return applicantPurposes.some((one) => one === purpose);
}

/** 还能不能再传一份: files of the applicant and those still coming are counted, the organ's own are not. */
export async function findNoRoom(
  database: Database,
  owner: FileOwner,
  { id, bytes, purpose }: { id: string; bytes: number; purpose: FilePurpose },
): Promise<FileFault | undefined> {
  if (!isApplicantPurpose(purpose)) return undefined;
  const kept = (await selectFiles(database, owner)).filter(({ state }) => state !== 'infected');
  const all = [...kept, ...(await selectUploads(database, owner))];
  const others = all.filter((one) => one.id !== id && isApplicantPurpose(one.purpose));
  if (others.length >= uploadLimits.files) {
    return { code: 'too-many', message: `最多上传${uploadLimits.files}份文件。` };
  }
  const sum = others.reduce((total, one) => total + one.bytes, bytes);
  if (sum <= uploadLimits.allBytes) return undefined;
  return { code: 'too-large', message: `上传的文件合计最多${megabytes(uploadLimits.allBytes)}。` };
}
