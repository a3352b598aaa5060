import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../cannot-start.ts';

/** 存储空间不足: the disk, the quota or the largest size of a file was reached. */
export class NoSpace extends Error {
  override name = 'NoSpace';
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** One content found in the folder. */
export interface FoundContent {
  id: string;
  /** Whole, or still coming in. */
  whole: boolean;
  /** Instant of the last write, ISO 8601. */
  changedAt: string;
}

/**
 * 附件内容: one file each under a random id, in folders of its first two characters (`ab/ab12…`); no name of a user is ever in a path.
 * What has not come whole lies in `incoming`.
 */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Adds to a content that is coming in, from byte `at` (what lay beyond is cut off), and makes it durable. `content` may throw to
   * stop. Gives its length. Throws NoSpace; whatever is thrown, the caller decides with `discard` whether what has come is kept.
   */
  async append(id: string, at: number, content: AsyncIterable<Uint8Array>): Promise<number> {
    const path = this.#incoming(id);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const handle = await open(path, at === 0 ? 'w' : 'r+', 0o600);
      try {
        await handle.truncate(at);
        let end = at;
        for await (const chunk of content) end = await writeAll(handle, chunk, end);
        await handle.sync();
        return end;
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw full.has(codeOf(error) ?? '') ? new NoSpace('存储空间不足。', { cause: error }) : error;
    }
  }

  /** How much of a content has come in; undefined: nothing. */
  async lengthOfIncoming(id: string): Promise<number | undefined> {
    try {
      return (await stat(this.#incoming(id))).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** A content that has come in, before it is kept; the caller closes it. */
  async openIncoming(id: string): Promise<FileHandle> {
    return open(this.#incoming(id), 'r');
  }

  /** Keeps a content that has come whole: from here it is found under its id, also after a power cut. */
  async keep(id: string): Promise<void> {
    const path = this.#whole(id);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(this.#incoming(id), path);
    await syncFolder(dirname(path));
    if (made !== undefined) await syncFolder(this.#folder);
  }

  /** Takes away a content that was coming in. */
  async discard(id: string): Promise<void> {
    await rm(this.#incoming(id), { force: true });
  }

  /** Takes away a content, whole or not. */
  async remove(id: string): Promise<void> {
    await rm(this.#whole(id), { force: true });
    await this.discard(id);
  }

  /** Throws where there is none. The file is opened with the first byte that is asked for, so that a stream nobody reads holds nothing. */
  async read(id: string): Promise<ReadableStream<Uint8Array>> {
    await stat(this.#whole(id));
    return streamOf(this.bytesOf(id));
  }

  /** The bytes of a content; throws on reading where there is none. */
  async *bytesOf(id: string): AsyncGenerator<Uint8Array> {
    yield* createReadStream(this.#whole(id));
  }

  /** Every content in the folder, in no order; none where there is no folder yet. */
  async *list(): AsyncGenerator<FoundContent> {
    for (const folder of await entriesOf(this.#folder)) {
      if (folder !== 'incoming' && !/^[\w-]{2}$/.test(folder)) continue;
      for (const id of await entriesOf(join(this.#folder, folder))) {
        if (!idForm.test(id)) continue;
        const changed = await lastChange(join(this.#folder, folder, id));
        if (changed !== undefined) yield { id, whole: folder !== 'incoming', changedAt: changed };
      }
    }
  }

  #incoming(id: string): string {
    return join(this.#folder, 'incoming', safe(id));
  }

  #whole(id: string): string {
    return join(this.#folder, safe(id).slice(0, 2), id);
  }
}

const idForm = /^[\w-]{8,100}$/;

function safe(id: string): string {
  if (!idForm.test(id)) throw new RangeError(`not the id of a content: ${id}`);
  return id;
}

async function writeAll(handle: FileHandle, chunk: Uint8Array, at: number): Promise<number> {
  let written = 0;
  while (written < chunk.byteLength) {
    const { bytesWritten } = await handle.write(chunk, written, chunk.byteLength - written, at + written);
    written += bytesWritten;
  }
  return at + written;
}

/** A new name lasts only once its folder is written too. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** Undefined where it has gone meanwhile. */
async function lastChange(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).mtime.toISOString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
