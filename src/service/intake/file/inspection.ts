import { createHash } from 'node:crypto';

const headBytes = 64 * 1024;

/** What office files carry somewhere in them, as the bytes in which it stands. Names inside OLE files are UTF-16. */
const marks = {
  word: Buffer.from('WordDocument', 'utf16le'),
  workbook: Buffer.from('Workbook', 'utf16le'),
  macro: Buffer.from('_VBA_PROJECT', 'utf16le'),
  encrypted: Buffer.from('EncryptedPackage', 'utf16le'),
  nul: Buffer.from([0]),
} as const;
export type Mark = keyof typeof marks;

const names: readonly Mark[] = ['word', 'workbook', 'macro', 'encrypted', 'nul'];
const overlap = Math.max(...names.map((name) => marks[name].length)) - 1;

/** 查看内容 while it passes: length, SM3, the beginning, and which marks were seen. */
export class Inspection {
  bytes = 0;
  readonly #hash = createHash('sm3');
  readonly #seen = new Set<Mark>();
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);

  update(chunk: Uint8Array): void {
    this.bytes += chunk.byteLength;
    this.#hash.update(chunk);
    if (this.#head.length < headBytes) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, headBytes - this.#head.length)]);
    }
    // What a mark begins with may stand at the end of the chunk before.
    const joined = Buffer.concat([this.#tail, chunk]);
    for (const name of names) {
      if (!this.#seen.has(name) && joined.includes(marks[name])) this.#seen.add(name);
    }
    this.#tail = joined.subarray(Math.max(0, joined.length - overlap));
  }

  /** The first 64 KB. */
  get head(): Buffer {
    return this.#head;
  }

  has(mark: Mark): boolean {
    return this.#seen.has(mark);
  }

  /** SM3 in hexadecimal; to be asked once, at the end. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
