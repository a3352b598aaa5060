import type { Block } from '../../document.ts';
import type { Ole } from './ole.ts';
import { WordPieces } from './pieces.ts';
import { type RowShape, rowShapeOf } from './rows.ts';
import { findRun, type Run, runsOf } from './runs.ts';
import { sprmCodes, sprmsOf } from './sprm.ts';
import { WordTables } from './tables.ts';

/** Deeper tables are nonsense or malice. */
const mostDepth = 50;

interface Parts {
  word: Buffer;
  data: Buffer | undefined;
  pieces: WordPieces;
  paragraphs: Run[];
  characters: Run[];
}

/** Word 97–2003 正文: body with its tables, then text boxes and notes. Throws `RangeError` where the file contradicts itself. */
export function blocksOfWord(word: Buffer, ole: Ole): Block[] {
  const table = ole.find((word.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table');
  if (!table) throw new RangeError('no table stream');
  const section = (at: number) => {
    const from = word.readUInt32LE(at);
    return table.subarray(from, from + word.readUInt32LE(at + 4));
  };
  const parts: Parts = {
    word,
    data: ole.find('Data'),
    pieces: new WordPieces(word, section(0x01a2)),
    paragraphs: runsOf(word, section(0x0102), 13),
    characters: runsOf(word, section(0x00fa), 1).filter(isUnprinted),
  };
  const counts = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) => word.readUInt32LE(at));
  const blocks: Block[] = [];
  let from = 0;
  for (const [story, count] of counts.entries()) {
    if (isPrinted[story] && count > 0) blocks.push(...storyOf(parts, from, from + count));
    from += count;
  }
  return blocks;
}

/** Body, footnotes, headers, macros, annotations, endnotes, text boxes. */
const isPrinted = [true, true, false, false, false, true, true];

/** Deleted and hidden characters. */
function isUnprinted(run: Run): boolean {
  return sprmsOf(run.group).some(
    ({ code, at }) => (code === sprmCodes.deleted || code === sprmCodes.vanish) && run.group[at] === 1,
  );
}

function storyOf(parts: Parts, from: number, to: number): Block[] {
  const tables = new WordTables();
  for (const { text, end, offset } of paragraphsOf(parts, from, to)) {
    const marks = marksOf(parts, offset);
    const lines = text
      .split('\n')
      .flatMap((line): Block[] => (line.trim() === '' ? [] : [{ kind: 'text', text: line.trim() }]));
    tables.goTo(marks.inTable || marks.rowEnd || end === '\u0007' ? marks.depth : 0);
    if (marks.rowEnd) tables.endRow(marks.shape);
    else {
      tables.put(lines);
      if (end === '\u0007' || marks.cellEnd) tables.endCell();
    }
  }
  return tables.finish();
}

interface Marks {
  inTable: boolean;
  /** Levels of tables the paragraph lies in, 1 at least. */
  depth: number;
  /** The end of a cell of an inner table; cells of the outermost end with a character of their own. */
  cellEnd: boolean;
  rowEnd: boolean;
  shape: RowShape | undefined;
}

/** What the paragraph that ends at a file offset is; wide rows keep their instructions in the data stream. */
function marksOf(parts: Parts, offset: number): Marks {
  let group = findRun(parts.paragraphs, offset)?.group ?? Buffer.alloc(0);
  let sprms = sprmsOf(group);
  const huge = sprms.find((sprm) => sprm.code === sprmCodes.huge);
  if (huge && parts.data) {
    const at = group.readUInt32LE(huge.at);
    if (at + 2 <= parts.data.length) {
      group = parts.data.subarray(at + 2, at + 2 + parts.data.readUInt16LE(at));
      sprms = sprmsOf(group);
    }
  }
  const has = (code: number) => sprms.some((sprm) => sprm.code === code && group[sprm.at] === 1);
  const depth = sprms.find((sprm) => sprm.code === sprmCodes.depth);
  return {
    inTable: has(sprmCodes.inTable),
    depth: Math.max(1, Math.min(mostDepth, depth ? group.readInt32LE(depth.at) : 1)),
    cellEnd: has(sprmCodes.innerCell),
    rowEnd: has(sprmCodes.rowEnd) || has(sprmCodes.innerRowEnd),
    shape: rowShapeOf(group, sprms),
  };
}

/** Paragraphs with the mark that ends them. Field codes are left out, their results kept. */
function* paragraphsOf(
  parts: Parts,
  from: number,
  to: number,
): Generator<{ text: string; end: string; offset: number }> {
  let text = '';
  let codes = 0;
  const results: boolean[] = [];
  for (const { char, offset } of parts.pieces.between(from, to)) {
    if (char === '\r' || char === '\u0007' || char === '\u000c') {
      yield { text, end: char, offset };
      text = '';
    } else if (char === '\u0013') {
      results.push(false);
      codes += 1;
    } else if (char === '\u0014' && results.at(-1) === false) {
      results[results.length - 1] = true;
      codes -= 1;
    } else if (char === '\u0015') {
      if (results.pop() === false) codes -= 1;
    } else if (codes === 0 && !findRun(parts.characters, offset)) text += printed(char);
  }
  if (text !== '') yield { text, end: '', offset: -1 };
}

function printed(char: string): string {
  if (char === '\u000b') return '\n';
  if (char === '\u001e') return '-';
  return char < ' ' && char !== '\t' ? '' : char;
}
