/** 答复一份文件. */
import type { Context } from 'hono';
import { z } from 'zod';
import { contentDisposition } from '../../checkup/download.ts';

/** What an operation with `gives` answers. `name`: to be saved under; without it the browser shows it. */
export class FileAnswer {
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | string;
  readonly name: string | undefined;

  constructor(mediaType: string, content: Uint8Array | ReadableStream<Uint8Array> | string, name?: string) {
    this.mediaType = mediaType;
    this.content = bodyOf(content);
    this.name = name;
  }
}

/** Web bodies want buffers that nobody shares. */
function bodyOf(content: Uint8Array | ReadableStream<Uint8Array> | string): FileAnswer['content'] {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) return new Uint8Array(content);
  return content.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform: (bytes, controller) => controller.enqueue(new Uint8Array(bytes)),
    }),
  );
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
