import { strToU8, zipSync } from 'fflate';

/** 样品文件: small, of the project's own making, each with the beginning and the parts by which its kind is known. */
const xml = strToU8('<?xml version="1.0"?><x/>');

export const docx = zipSync({ '[Content_Types].xml': xml, 'word/document.xml': xml });
export const macroDocx = zipSync({ 'word/document.xml': xml, 'word/vbaProject.bin': strToU8('vba') });
export const xlsx = zipSync({ '[Content_Types].xml': xml, 'xl/workbook.xml': xml });
export const ofd = zipSync({ 'OFD.xml': xml, 'Doc_0/Document.xml': xml });
export const zip = zipSync({ '材料.exe': strToU8('MZ') });

function ole(...names: string[]): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(1024), ...names.map((name) => Buffer.from(name, 'utf16le'))]);
}

export const doc = ole('Root Entry', 'WordDocument');
export const macroDoc = ole('WordDocument', '_VBA_PROJECT');
export const xls = ole('Workbook');
export const encryptedDocx = ole('EncryptedPackage');
export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
export const jpg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
export const tif = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0]);
export const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')]);
export const windowsProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
export const linuxProgram = Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), Buffer.alloc(200)]);
export const gb18030 = Buffer.from([0xb9, 0xab, 0xbf, 0xaa, 0x0a]);

/** 标准的查毒试验文字 (EICAR): harmless, and found by every scanner; in two halves, so that this file is not found by one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
