import type { FileStore } from '../../store/file-store.ts';
import { insertFileText, selectUnreadFiles } from '../../store/record-file-text.ts';
import type { Office } from '../office.ts';
import { type ReadWords, readWordsAside, textLimits } from './read-words-aside.ts';

/** Types that have words to read. */
const readable: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/msword',
  'application/wps-office.wps',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  'text/csv',
]);

/**
 * 读附件的文字 of a record for the search, once a file. What cannot be read is noted with its reason, and the record is found by all else.
 * Gives how many were read.
 */
export async function readAttachments(
  { database }: Office,
  files: FileStore,
  organId: string,
  recordId: string,
): Promise<number> {
  const unread = await selectUnreadFiles(database, organId, recordId);
  for (const { id: fileId, name, mediaType, bytes } of unread) {
    const words = await wordsOfFile(files, fileId, { name, mediaType, bytes });
    await insertFileText(database, organId, { fileId, ...words });
  }
  return unread.length;
}

async function wordsOfFile(
  files: FileStore,
  fileId: string,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: number },
): Promise<ReadWords> {
  if (!readable.has(mediaType)) return { text: '', note: '这类文件没有可以读取的文字。' };
  if (bytes > textLimits.bytes) return { text: '', note: '文件太大，没有读取文字。' };
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.bytesOf(fileId)) chunks.push(chunk);
  return readWordsAside(Buffer.concat(chunks), name);
}
