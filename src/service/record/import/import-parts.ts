import { FileStore } from '../../../store/file-store.ts';
import { type ClamdAddress, createClamd } from '../../intake/file/clamd.ts';
import type { FileParts } from '../../intake/parts.ts';
import type { Office } from '../../office.ts';

/** 导入所需: `files` is the folder of attachments, which are scanned as all others are. */
export function importParts(
  office: Office,
  { files, clamd }: { files: string; clamd: ClamdAddress | undefined },
): FileParts {
  return { office, files: new FileStore(files), scanner: clamd && createClamd(clamd) };
}
