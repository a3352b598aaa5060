import { crc32, inflateRawSync } from 'node:zlib';
import type { Reading } from '../document.ts';
import { no, Refusal, yes } from './no.ts';

/** 压缩包: an opened archive; parts are inflated when they are asked for. */
export interface Zip {
  names: string[];
  /** Bytes of a part, or undefined where the archive has none of that name. Throws `Refusal`. */
  find(name: string): Uint8Array | undefined;
}

interface Entry {
  method: number;
  packed: number;
  crc: number;
  at: number;
}

const mostEntries = 10_000;
/** No part of an honest report comes near this. */
const mostBytes = 64 * 1024 * 1024;
/** Below this a high ratio does no harm (a blank table compresses very well). */
const freeBytes = 8 * 1024 * 1024;
const mostRatio = 200;

const damaged = '文件已损坏或没有下载完整，打不开；请重新下载，或在 Word、WPS 里打开后另存为 .docx 再试。';
const bomb = '文件解压后大得异常，为安全起见没有读取；请在 Word、WPS 里打开后另存为新的 .docx 再试。';

export function openZip(bytes: Uint8Array): Reading<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return no('damaged', damaged);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return no('zip-bomb', bomb);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let seen = 0; seen < count; seen += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return no('damaged', damaged);
    if (view.getUint16(at + 8, true) & 1)
      return no('encrypted', '压缩包设了密码，读不了；请去掉密码后再试。');
    const nameLength = view.getUint16(at + 28, true);
    entries.set(nameOf(bytes.subarray(at + 46, at + 46 + nameLength)), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return yes({
    names: [...entries.keys()],
    find(name) {
      const entry = entries.get(name);
      return entry && inflate(view, bytes, entry);
    },
  });
}

/** Inflates one part; size and ratio are held while inflating, whatever the headers say. */
function inflate(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) {
    throw new Refusal('damaged', damaged);
  }
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) throw new Refusal('damaged', damaged);
  const part = entry.method === 0 ? packed : inflated(packed);
  if (crc32(part) !== entry.crc) throw new Refusal('damaged', damaged);
  return part;
}

function inflated(packed: Uint8Array): Uint8Array {
  const maxOutputLength = Math.min(mostBytes, Math.max(freeBytes, packed.length * mostRatio));
  try {
    return inflateRawSync(packed, { maxOutputLength });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? new Refusal('zip-bomb', bomb) : new Refusal('damaged', damaged);
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** Some Windows archivers write the name with backslashes. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}
