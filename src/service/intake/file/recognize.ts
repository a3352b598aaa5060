import type { FileHandle } from 'node:fs/promises';
import type { Content } from './file-kind.ts';
import type { Inspection } from './inspection.ts';
import { zipNames } from './zip-names.ts';

/** 内容是什么: one of the kinds taken, or why it is none. */
export type Recognized =
  | { content: Content; macro: boolean }
  | { content: undefined; because: 'program' | 'encrypted' | 'archive' | 'unknown' };

const begins = (head: Buffer, ...bytes: number[]) =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** Programs of Windows, Linux and macOS, Java classes, scripts with an interpreter, shortcuts, installers in a cabinet. */
const programs: ((head: Buffer) => boolean)[] = [
  (head) => begins(head, 0x4d, 0x5a),
  (head) => begins(head, 0x7f, 0x45, 0x4c, 0x46),
  (head) => [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].includes(head.readUInt32BE(0)),
  (head) => begins(head, 0x23, 0x21),
  (head) => begins(head, 0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00),
  (head) => head.subarray(0, 4).toString('latin1') === 'MSCF',
];

const heicBrands = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

/** Kinds told by how they begin. */
const beginnings: [Content, (head: Buffer) => boolean][] = [
  ['pdf', (head) => head.subarray(0, 1024).includes('%PDF-')],
  ['jpeg', (head) => begins(head, 0xff, 0xd8, 0xff)],
  ['png', (head) => begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['tiff', (head) => begins(head, 0x49, 0x49, 0x2a, 0) || begins(head, 0x4d, 0x4d, 0, 0x2a)],
  [
    'heic',
    (head) => head.toString('latin1', 4, 8) === 'ftyp' && heicBrands.has(head.toString('latin1', 8, 12)),
  ],
];

/** 按内容认类型: by how it begins, by the names in a zip, by the marks in an OLE file; the name of the file is not asked. */
export async function recognize(inspection: Inspection, file: FileHandle): Promise<Recognized> {
  const { head, bytes } = inspection;
  // Text may begin with the letters of a program; a program has zero bytes, or is a script.
  const isBinary = inspection.has('nul') || begins(head, 0x23, 0x21);
  if (isBinary && bytes >= 4 && programs.some((isProgram) => isProgram(head))) return none('program');
  const found = beginnings.find(([, isOne]) => isOne(head));
  if (found) return { content: found[0], macro: false };
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return recognizeZip(await zipNames(file, bytes));
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return recognizeOle(inspection);
  return isText(inspection) ? { content: 'text', macro: false } : none('unknown');
}

function recognizeZip(names: string[] | undefined): Recognized {
  if (names === undefined) return none('unknown');
  const macro = names.some((name) => /vbaProject\.bin$/i.test(name));
  if (names.includes('word/document.xml')) return { content: 'docx', macro };
  if (names.includes('xl/workbook.xml')) return { content: 'xlsx', macro };
  if (names.includes('OFD.xml')) return { content: 'ofd', macro };
  return none('archive');
}

function recognizeOle(inspection: Inspection): Recognized {
  const macro = inspection.has('macro');
  if (inspection.has('word')) return { content: 'oleWord', macro };
  if (inspection.has('workbook')) return { content: 'oleSheet', macro };
  return none(inspection.has('encrypted') ? 'encrypted' : 'unknown');
}

/** 纯文本: UTF-8, GB18030 or UTF-16 with its mark, without control characters. */
function isText(inspection: Inspection): boolean {
  const { head } = inspection;
  if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) {
    const encoding = begins(head, 0xff, 0xfe) ? 'utf-16le' : 'utf-16be';
    return isReadable(head.subarray(2, head.length - (head.length % 2)), encoding);
  }
  return !inspection.has('nul') && (isReadable(head, 'utf-8') || isReadable(head, 'gb18030'));
}

/** The beginning may end in the middle of a character: `stream` waits for the rest. */
function isReadable(head: Buffer, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return !/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}

function none(because: 'program' | 'encrypted' | 'archive' | 'unknown'): Recognized {
  return { content: undefined, because };
}
