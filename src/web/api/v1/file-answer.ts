/** 答复一份文件. */
import type { Context } from 'hono';
import { z } from 'zod';
import { contentDisposition } from '../../checkup/download.ts';

/** What an operation with `gives` answers. `name`: to be saved under; without it the browser shows it. */
export class FileAnswer {
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
  readonly name: string | undefined;

  constructor(mediaType: string, content: Uint8Array | string, name?: string) {
    this.mediaType = mediaType;
    this.content = typeof content === 'string' ? content : new Uint8Array(content);
    this.name = name;
  }
}

/** The answer of such an operation, for its type; the document names the media type. */
export const AnyFile = z.instanceof(FileAnswer);

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function fileResponse(c: Context, { mediaType, content, name }: FileAnswer): Response {
  return c.body(content, 200, {
    'Content-Type': mediaType,
    ...(name === undefined ? {} : { 'Content-Disposition': contentDisposition(name) }),
  });
}
