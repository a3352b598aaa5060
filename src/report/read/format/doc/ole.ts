/** 复合文档 (OLE compound file): the container of Office 97–2003 and of encrypted newer files. */
export interface Ole {
  names: string[];
  find(name: string): Buffer | undefined;
}

interface Entry {
  start: number;
  size: number;
}

const endOfChain = 0xfffffffa;

/** Reads header, allocation tables and directory; undefined where they contradict themselves. */
export function openOle(file: Buffer): Ole | undefined {
  if (file.length < 1536) return undefined;
  const sectorSize = 1 << file.readUInt16LE(30);
  const miniSize = 1 << file.readUInt16LE(32);
  if (sectorSize < 512 || sectorSize > 4096 || miniSize !== 64) return undefined;
  const sector = (number: number) => file.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const fat = wordsOf(fatSectors(file, sectorSize, sector).map(sector));
  const chain = (start: number) => chainOf(fat, start).map(sector);
  const entries = directoryOf(Buffer.concat(chain(file.readUInt32LE(48))));
  const root = entries.get('Root Entry');
  const cutoff = file.readUInt32LE(56);
  const miniFat = wordsOf(chain(file.readUInt32LE(60)));
  let mini: Buffer | undefined;
  return {
    names: [...entries.keys()],
    find(name) {
      const entry = entries.get(name);
      if (!entry || !root) return undefined;
      if (entry.size >= cutoff) return Buffer.concat(chain(entry.start)).subarray(0, entry.size);
      const pool = (mini ??= Buffer.concat(chain(root.start)));
      const parts = chainOf(miniFat, entry.start).map((at) =>
        pool.subarray(at * miniSize, (at + 1) * miniSize),
      );
      return Buffer.concat(parts).subarray(0, entry.size);
    },
  };
}

/** The first 109 sectors of the table are named in the header, the others in a chain of sectors. */
function fatSectors(file: Buffer, sectorSize: number, sector: (number: number) => Buffer): number[] {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) sectors.push(file.readUInt32LE(at));
  let next = file.readUInt32LE(68);
  for (let left = file.length / sectorSize; next < endOfChain && left > 0; left -= 1) {
    const more = wordsOf([sector(next)]);
    next = more.pop() ?? endOfChain;
    sectors.push(...more);
  }
  return sectors.filter((number) => number < file.length / sectorSize);
}

function wordsOf(sectors: Buffer[]): number[] {
  const words: number[] = [];
  for (const bytes of sectors)
    for (let at = 0; at + 4 <= bytes.length; at += 4) words.push(bytes.readUInt32LE(at));
  return words;
}

/** A chain that bites its tail ends after as many links as there are sectors. */
function chainOf(table: number[], start: number): number[] {
  const chain: number[] = [];
  for (let at = start; at < table.length && chain.length <= table.length; at = table[at] ?? endOfChain)
    chain.push(at);
  return chain;
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = bytes.readUInt16LE(at + 64);
    if (bytes[at + 66] === 0 || length < 2 || length > 64) continue;
    const name = bytes.toString('utf16le', at, at + length - 2);
    if (!entries.has(name))
      entries.set(name, { start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) });
  }
  return entries;
}
