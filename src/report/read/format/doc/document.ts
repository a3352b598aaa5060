import type { Reading, SourceDocument } from '../../document.ts';
import { withLostTables } from '../lost-tables.ts';
import { no, yes } from '../no.ts';
import { type Ole, openOle } from './ole.ts';
import { blocksOfWord } from './word.ts';

const saveAs = '请在 Word 或 WPS 里打开后另存为 .docx 再试。';
const damaged = `旧版 Office 文件读不出来，可能已损坏；${saveAs}`;
const encrypted = '文件设了打开密码，读不了；请在 Word 或 WPS 里去掉密码后再试。';

/** The file information block begins 0xA5EC; bit 8 of its flags says encrypted; Word 97 and later have version 193 at least. */
const wordMagic = 0xa5ec;
const word97 = 193;

/** 旧版 Office 文件 (OLE container): Word 97–2003 text with its tables; everything else with the reason why not. */
export function readOle(bytes: Uint8Array): Reading<SourceDocument> {
  const ole = openOle(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!ole) return no('damaged', damaged);
  if (ole.names.includes('EncryptedPackage')) return no('encrypted', encrypted);
  const word = ole.find('WordDocument');
  if (!word || word.length < 0x200 || word.readUInt16LE(0) !== wordMagic) return notWord(ole);
  if ((word.readUInt16LE(10) & 0x0100) !== 0) return no('encrypted', encrypted);
  if (word.readUInt16LE(2) < word97)
    return no('wrong-type', `这是 Word 95 或更早的文件，暂不能读；${saveAs}`);
  try {
    const blocks = blocksOfWord(word, ole);
    return yes(withLostTables({ format: 'doc', blocks, meta: {}, notes: [] }));
  } catch (error) {
    if (error instanceof RangeError) return no('damaged', damaged);
    throw error;
  }
}

function notWord(ole: Ole): Reading<SourceDocument> {
  const has = (stream: string) => ole.names.includes(stream);
  if (has('Workbook') || has('Book')) {
    return no(
      'wrong-type',
      '这是旧版 Excel 文件（.xls），暂不能读；请在 Excel 或 WPS 里打开后另存为 .xlsx 再试。',
    );
  }
  if (has('PowerPoint Document'))
    return no('wrong-type', '这是演示文稿，不是报告；请提供报告的 .docx 或 .pdf。');
  return no('wrong-type', `这个文件不是 Word 格式（可能是旧版 WPS 的 .wps），暂不能读；${saveAs}`);
}
