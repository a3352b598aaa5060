import { no, type Outcome, yes } from '../../../law/outcome.ts';
import { type StoredFileRow, setFileState } from '../../../store/stored-file.ts';
import type { FileFault, StoredFile } from '../intake.ts';
import type { FileParts } from '../parts.ts';
import { ScanFailed, type Scanner } from './scanner.ts';

/**
 * 查毒: clean → usable; infected → its content is deleted and the fault says so. Where the scanner does not answer the file stays
 * quarantined, for the sweep to try again.
 */
export async function scanFile(
  { office, files }: FileParts,
  scanner: Scanner,
  organId: string,
  { id, name, mediaType, bytes, purpose }: StoredFileRow,
): Promise<Outcome<StoredFile, FileFault>> {
  const shown = (state: StoredFile['state']) => yes({ id, name, mediaType, bytes, state, purpose });
  try {
    const verdict = await scanner.scan(files.bytesOf(id));
    await setFileState(office.database, organId, id, verdict.clean ? 'usable' : 'infected');
    if (verdict.clean) return shown('usable');
    await files.remove(id);
    return no({
      code: 'infected',
      message: `“${name}”查出病毒（${verdict.found}），已经删除，请换一份文件。`,
    });
  } catch (error) {
    if (error instanceof ScanFailed) return shown('quarantined');
    throw error;
  }
}
