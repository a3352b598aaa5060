import WordExtractor from 'word-extractor';
import type { Reading, SourceDocument } from '../../document.ts';
import { no, yes } from '../no.ts';
import { blocksOfLines } from '../text/stretch.ts';

const saveAs = '请在 Word 或 WPS 里打开后另存为 .docx 再试。';

/** 旧版 Office 文件 (OLE container): Word 97–2003 text with its tables; everything else with the reason why not. */
export async function readOle(bytes: Uint8Array): Promise<Reading<SourceDocument>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage'))
    return no('encrypted', '文件设了打开密码，读不了；请在 Word 或 WPS 里去掉密码后再试。');
  if (!holds('WordDocument')) return notWord(holds);
  if (isEncrypted(file))
    return no('encrypted', '文件设了打开密码，读不了；请在 Word 或 WPS 里去掉密码后再试。');
  try {
    const word = await new WordExtractor().extract(file);
    const text = [
      word.getBody(),
      word.getTextboxes({ includeHeadersAndFooters: false }),
      word.getFootnotes(),
    ].join('\n');
    return yes({ format: 'doc', blocks: blocksOfLines(text.split(/\r\n?|\n/), false), meta: {}, notes: [] });
  } catch {
    return no('damaged', `旧版 Word 文件读不出来，可能已损坏；${saveAs}`);
  }
}

function notWord(holds: (stream: string) => boolean): Reading<SourceDocument> {
  if (holds('Workbook') || holds('Book')) {
    return no(
      'wrong-type',
      '这是旧版 Excel 文件（.xls），暂不能读；请在 Excel 或 WPS 里打开后另存为 .xlsx 再试。',
    );
  }
  if (holds('PowerPoint Document')) {
    return no('wrong-type', '这是演示文稿，不是报告；请提供报告的 .docx 或 .pdf。');
  }
  return no('wrong-type', `这个文件不是 Word 格式（可能是旧版 WPS），暂不能读；${saveAs}`);
}

/** The file information block of Word: 0xA5EC, and bit 8 of its flags says encrypted. */
function isEncrypted(file: Buffer): boolean {
  for (let at = 512; at + 12 < file.length; at += 512) {
    if (file.readUInt16LE(at) === 0xa5ec) return (file.readUInt16LE(at + 10) & 0x0100) !== 0;
  }
  return false;
}
