/** 收一份文件: the body itself, or the first file of a form. */
import type { Upload } from '../../../service/intake/intake.ts';
import { BrokenForm, findBoundary, readParts } from '../../portal/multipart.ts';
import type { Ask } from './operation.ts';

type Coming = Pick<Ask<unknown, unknown>, 'upload' | 'contentType'>;

/** What `keep` says of the file; undefined where there is none, it has no name, or the form is cut off before its end. */
export async function takeUpload<T>(
  { upload, contentType }: Coming,
  name: string | undefined,
  keep: (file: Upload) => Promise<T>,
): Promise<T | undefined> {
  if (!upload) return undefined;
  const boundary = findBoundary(contentType);
  if (boundary !== undefined) return takeFirst(upload, boundary, keep);
  if (name !== undefined) return keep({ name, content: upload });
  await upload.cancel();
  return undefined;
}

async function takeFirst<T>(
  upload: ReadableStream<Uint8Array>,
  boundary: string,
  keep: (file: Upload) => Promise<T>,
): Promise<T | undefined> {
  try {
    for await (const { fileName, content } of readParts(upload, boundary)) {
      if (fileName) return await keep({ name: fileName, content });
    }
  } catch (error) {
    if (!(error instanceof BrokenForm)) throw error;
  }
  return undefined;
}
