import type { FileHandle } from 'node:fs/promises';

const directoryEnd = 0x06054b50;
const entryHead = 0x02014b50;
/** The end of the directory with the longest remark. */
const endBytes = 22 + 65_535;
const mostDirectoryBytes = 16 * 1024 * 1024;

/** 压缩包里的文件名, from its directory alone; undefined where it has none that can be read. Nothing is unpacked. */
export async function zipNames(file: FileHandle, bytes: number): Promise<string[] | undefined> {
  const tail = await readAt(file, Math.max(0, bytes - endBytes), Math.min(bytes, endBytes));
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > mostDirectoryBytes || start + length > bytes) return undefined;
  return namesIn(await readAt(file, start, length), count);
}

function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === directoryEnd) return at;
  }
  return undefined;
}

function namesIn(directory: Buffer, count: number): string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (names.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryHead) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
