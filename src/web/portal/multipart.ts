/**
 * 多部分表单 (RFC 7578), part by part as it comes in: a file is handed on as a stream and is never in memory whole, and what was typed
 * before a file that is too large is not lost.
 */

/** 一个部分. `content` has to be read before the next part comes; what is left of it is thrown away then. */
export interface FormPart {
  name: string;
  /** Of a file field; '' where none was chosen. Undefined: a text. */
  fileName: string | undefined;
  content: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** 表单残缺: cut off, or not what it says it is. */
export class BrokenForm extends Error {
  override name = 'BrokenForm';
}

const mostHeaderBytes = 16_384;
/** Of a whole form: more than all files together may have. */
const mostBytes = 2 * 1024 * 1024 * 1024;
const lineEnd = Buffer.from('\r\n');

/** The boundary that the content type names; undefined where the body is no multipart form. */
export function findBoundary(contentType: string | undefined): string | undefined {
  const parts = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;,]{1,70}))/i.exec(
    contentType ?? '',
  );
  return parts?.[1] ?? parts?.[2];
}

/** Throws BrokenForm where the body ends too early or a part has no name. */
export async function* readParts(
  body: ReadableStream<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart, void> {
  const bytes = new Incoming(body, Buffer.from(`\r\n--${boundary}`));
  await bytes.skipPart();
  while (await bytes.hasPart()) {
    const { name, fileName } = await bytes.head();
    yield { name, fileName, content: bytes.content() };
    await bytes.skipPart();
  }
}

/** What has come of the body and is not yet handed on. */
class Incoming {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #delimiter: Buffer<ArrayBuffer>;
  /** The first delimiter has no line end before it. */
  #held: Buffer<ArrayBuffer> = Buffer.from(lineEnd);
  #inPart = true;
  #bytes = 0;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(body: ReadableStream<Uint8Array>, delimiter: Buffer<ArrayBuffer>) {
    this.#reader = body.getReader();
    this.#delimiter = delimiter;
  }

  /** After a delimiter: a further part, or the end. */
  async hasPart(): Promise<boolean> {
    await this.#hold(2);
    const mark = this.#held.toString('latin1', 0, 2);
    this.#held = this.#held.subarray(2);
    if (mark === '--') {
      await this.#reader.cancel();
      return false;
    }
    if (mark !== '\r\n') throw new BrokenForm('no line end after a boundary');
    return true;
  }

  async head(): Promise<{ name: string; fileName: string | undefined }> {
    let end = this.#held.indexOf('\r\n\r\n');
    while (end < 0) {
      if (this.#held.length > mostHeaderBytes) throw new BrokenForm('a head without end');
      await this.#hold(this.#held.length + 1);
      end = this.#held.indexOf('\r\n\r\n');
    }
    const head = this.#held.toString('utf8', 0, end);
    this.#held = this.#held.subarray(end + 4);
    this.#inPart = true;
    const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
    const name = parameter(disposition, 'name');
    if (name === undefined) throw new BrokenForm('a part without a name');
    return { name, fileName: parameter(disposition, 'filename') };
  }

  content(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          const piece = await this.#next();
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Up to behind the next delimiter. */
  async skipPart(): Promise<void> {
    while (await this.#next());
  }

  /** The next piece of this part, never empty; undefined behind its delimiter. One reading at a time. */
  #next(): Promise<Buffer<ArrayBuffer> | undefined> {
    const piece = this.#reading.then(() => this.#take());
    this.#reading = piece.catch(() => undefined);
    return piece;
  }

  async #take(): Promise<Buffer<ArrayBuffer> | undefined> {
    while (this.#inPart) {
      const end = this.#held.indexOf(this.#delimiter);
      // A delimiter may have come in half.
      const safe = end < 0 ? this.#held.length - this.#delimiter.length + 1 : end;
      if (end >= 0) this.#inPart = false;
      const piece = this.#held.subarray(0, Math.max(0, safe));
      this.#held = this.#held.subarray(end < 0 ? piece.length : end + this.#delimiter.length);
      if (piece.length > 0) return piece;
      if (end < 0) await this.#hold(this.#held.length + 1);
    }
    return undefined;
  }

  async #hold(length: number): Promise<void> {
    while (this.#held.length < length) {
      const { done, value } = await this.#reader.read();
      if (done) throw new BrokenForm('the body ends too early');
      this.#bytes += value.length;
      if (this.#bytes > mostBytes) throw new BrokenForm('more than any form has');
      this.#held = Buffer.concat([this.#held, value]);
    }
  }
}

/** Browsers write quotes and line ends in names as %22, %0D and %0A. */
function parameter(disposition: string, name: string): string | undefined {
  const written = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return written?.replaceAll('%22', '"').replaceAll(/%0D/gi, '\r').replaceAll(/%0A/gi, '\n');
}
