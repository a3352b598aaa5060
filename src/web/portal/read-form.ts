/** 读表单: texts as typed; files go on as they come in. */
import type { Context } from 'hono';
import { BrokenForm, findBoundary, readParts } from './multipart.ts';

/** 表单里的一份文件, while it comes in. `texts`: what stood before it in the form. */
export interface ComingFile {
  /** Name of the file field. */
  input: string;
  name: string;
  content: ReadableStream<Uint8Array<ArrayBuffer>>;
  texts: FormData;
}

/** Bytes of everything typed; the longest form has a third of it. */
const mostTextBytes = 1024 * 1024;

/**
 * Reads a form to its end, so that the answer is read too; every file that was chosen is handed to `takeFile` first, and what that
 * leaves of it is thrown away. Undefined where the body is no form, is cut off, or its texts are too long.
 */
export async function readForm(
  c: Context,
  takeFile: (file: ComingFile) => Promise<void> = async () => undefined,
): Promise<FormData | undefined> {
  const { body } = c.req.raw;
  const type = c.req.header('content-type') ?? '';
  const boundary = findBoundary(type);
  if (!body) return undefined;
  if (boundary === undefined) {
    const text = await textOf(body, mostTextBytes);
    if (text === undefined || !type.startsWith('application/x-www-form-urlencoded')) return undefined;
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
    return form;
  }
  try {
    return await readMultipart(body, boundary, takeFile);
  } catch (error) {
    if (error instanceof BrokenForm) return undefined;
    throw error;
  }
}

async function readMultipart(
  body: ReadableStream<Uint8Array>,
  boundary: string,
  takeFile: (file: ComingFile) => Promise<void>,
): Promise<FormData | undefined> {
  const texts = new FormData();
  let left = mostTextBytes;
  for await (const { name, fileName, content } of readParts(body, boundary)) {
    if (fileName === undefined) {
      const text = await textOf(content, left);
      left -= text === undefined ? left : Buffer.byteLength(text);
      texts.append(name, text ?? '');
    } else if (fileName !== '') await takeFile({ input: name, name: fileName, content, texts });
  }
  return left > 0 ? texts : undefined;
}

/** Undefined where it is longer; it is read all the same. */
async function textOf(content: ReadableStream<Uint8Array>, most: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes < most) pieces.push(piece);
  }
  return bytes < most ? Buffer.concat(pieces).toString('utf8') : undefined;
}

/** As typed, line ends as LF; '' where it is missing. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

/** 按钮: the words of the button that was pressed, e.g. `remove-piece 3`. */
export function actionIn(form: FormData): [verb: string, object: string] {
  const [verb = '', object = ''] = textIn(form, 'action').split(' ', 2);
  return [verb, object];
}
