/** 格式区段: a stretch of the file, from one offset to the next, with the instructions that format it. */
export interface Run {
  from: number;
  to: number;
  group: Buffer;
}

const pageSize = 512;

/**
 * Runs of paragraph or character properties: a table of 512-byte pages (PlcBte → FKP). `stride` is the width of an entry of a page
 * (13 for paragraphs, 1 for characters).
 */
export function runsOf(word: Buffer, plc: Buffer, stride: 13 | 1): Run[] {
  const runs: Run[] = [];
  const count = Math.floor((plc.length - 4) / 8);
  for (let index = 0; index < count; index += 1) {
    const page = word.subarray(plc.readUInt32LE((count + 1 + index) * 4) * pageSize).subarray(0, pageSize);
    if (page.length < pageSize) continue;
    const entries = page[pageSize - 1] ?? 0;
    for (let entry = 0; entry < entries; entry += 1) {
      const place = (entries + 1) * 4 + entry * stride;
      if (place >= pageSize) break;
      const group = groupAt(page, (page[place] ?? 0) * 2, stride);
      runs.push({ from: page.readUInt32LE(entry * 4), to: page.readUInt32LE(entry * 4 + 4), group });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Paragraph groups count in pairs of bytes and begin with a style number; character groups count in bytes. */
function groupAt(page: Buffer, at: number, stride: 13 | 1): Buffer {
  if (at === 0) return page.subarray(0, 0);
  const size = page[at] ?? 0;
  if (stride === 1) return page.subarray(at + 1, at + 1 + size);
  const [from, length] = size === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, size * 2 - 1];
  return page.subarray(Math.min(from + 2, from + length), from + length);
}

/** The run an offset lies in. */
export function findRun(runs: Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.from) high = middle - 1;
    else if (offset >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
