/** 文本块: characters that stand together in the file; `width` is 1 for Windows-1252, 2 for UTF-16. */
interface Piece {
  text: string;
  offset: number;
  width: 1 | 2;
}

/** Text of a Word 97 file in reading order, with the file offset of every character. */
export class WordPieces {
  readonly #pieces: Piece[] = [];

  constructor(word: Buffer, clx: Buffer) {
    let at = 0;
    while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
    if (clx[at] !== 2) throw new RangeError('no piece table');
    const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
    const count = Math.floor((table.length - 4) / 12);
    for (let index = 0; index < count; index += 1) {
      const length = table.readUInt32LE((index + 1) * 4) - table.readUInt32LE(index * 4);
      const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2);
      const width = (place & 0x40000000) === 0 ? 2 : 1;
      const offset = width === 2 ? place : (place & 0x3fffffff) / 2;
      const bytes = word.subarray(offset, offset + length * width);
      const text = width === 2 ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes);
      this.#pieces.push({ text, offset, width });
    }
  }

  /** Characters from one position of the text to another. */
  *between(from: number, to: number): Generator<{ char: string; offset: number }> {
    let start = 0;
    for (const { text, offset, width } of this.#pieces) {
      for (let at = Math.max(0, from - start); at < text.length && start + at < to; at += 1) {
        yield { char: text[at] ?? '', offset: offset + at * width };
      }
      start += text.length;
      if (start >= to) return;
    }
  }
}
