import type { Context } from 'hono';
import type { RenderedLetter, StoredFile } from '../../service/intake/intake.ts';
import { contentDisposition } from '../checkup/download.ts';

/** 下载附件: always saved, never shown in the page's own place. */
export function answerFile(
  c: Context,
  { file, content }: { file: StoredFile; content: ReadableStream<Uint8Array> },
): Response {
  return c.body(content, 200, {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': contentDisposition(file.name),
    'Cache-Control': 'private, no-store',
  });
}

/** 下载文书, as it was served. */
export function answerLetter(c: Context, { name, mediaType, content }: RenderedLetter): Response {
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(name),
    'Cache-Control': 'private, no-store',
  });
}
