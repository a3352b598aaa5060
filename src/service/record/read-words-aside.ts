import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Block } from '../../report/read/document.ts';
import { readDocument } from '../../report/read/format/document-of.ts';

/** 读附件文字的限度. */
export const textLimits = {
  /** Bytes of a file. */
  bytes: 50 * 1024 * 1024,
  /** Characters kept: the index takes no more of a whole record. */
  characters: 100_000,
  milliseconds: 20_000,
} as const;

/** Tells the thread that runs this file as its program. */
const program = 'gongkai: reads the words of attachments';

/** 附件的文字. `note`: why there are none, or not all. */
export interface ReadWords {
  text: string;
  note: string | null;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * 另起线程读文字: in a thread that ends with the file, one file after the other and within the limits, so that no damaged one can hold up
 * the office.
 */
export function readWordsAside(bytes: Uint8Array, name: string): Promise<ReadWords> {
  const turn = last.then(() => ask(bytes, name));
  last = turn.catch(() => undefined);
  return turn;
}

function ask(bytes: Uint8Array, name: string): Promise<ReadWords> {
  const reader = new Worker(new URL(import.meta.url), { workerData: program });
  return new Promise((resolve, reject) => {
    const finish = (answer: ReadWords): void => {
      limit.removeEventListener('abort', late);
      reader.removeAllListeners();
      void reader.terminate();
      resolve(answer);
    };
    const late = () => finish({ text: '', note: '在时限内读不完，没有读取文字。' });
    const limit = AbortSignal.timeout(textLimits.milliseconds);
    limit.addEventListener('abort', late);
    reader.on('message', (answer: ReadWords) => finish(answer));
    // Out of memory, say: the file is at fault, not the record.
    reader.on('error', (error) => finish({ text: '', note: `读不出文字：${error.message}` }));
    reader.on('messageerror', reject);
    reader.postMessage({ bytes, name }, []);
  });
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
    case 'cells':
      return block.cells.join('\t');
    case 'picture':
      return '';
  }
}

async function answerOf(bytes: Uint8Array, name: string): Promise<ReadWords> {
  const read = await readDocument(bytes, name);
  if (!read.ok) return { text: '', note: read.because.message };
  // A database keeps no NUL.
  const text = read.value.blocks
    .map(textOf)
    .filter((part) => part !== '')
    .join('\n')
    .replaceAll('\0', '');
  if (text === '') return { text, note: '没有文字，可能是扫描件。' };
  if (text.length <= textLimits.characters) return { text, note: null };
  return {
    // Never half a character.
    text: text.slice(0, textLimits.characters).replace(/[\ud800-\udbff]$/, ''),
    note: `文字太长，只读取了前${textLimits.characters}字。`,
  };
}

if (workerData === program) {
  parentPort?.on('message', ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
    void answerOf(bytes, name).then((answer) => parentPort?.postMessage(answer, []));
  });
}
