import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAny } from './printed.ts';
import { sampleDocx, wordDocument, zipped } from './sample-report.ts';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with one directory sector that names the given streams. */
function oleWith(...names: string[]): Uint8Array {
  const file = Buffer.alloc(512 * 5, 0xff);
  file.fill(0, 0, 76);
  Buffer.from(ole).copy(file);
  for (const [at, value] of [
    [30, 9],
    [32, 6],
  ] as const)
    file.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
    [76, 0],
  ] as const)
    file.writeUInt32LE(value, at);
  file.writeUInt32LE(0xfffffffe, 512 + 4);
  file.fill(0, 1024, 1536);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file[at + 66] = index === 0 ? 5 : 2;
    file.writeUInt32LE(0xfffffffe, at + 116);
  }
  return file;
}

const docx = sampleDocx();

/** A stored archive entry whose header lies about its size is still held to the bytes it inflates to. */
function bombDocx(): Uint8Array {
  const file = zipSync({ 'word/document.xml': [new Uint8Array(90 * 1024 * 1024).fill(32), { level: 9 }] });
  const view = new DataView(file.buffer, file.byteOffset);
  const central = file.length - 22 - 46 - 'word/document.xml'.length;
  view.setUint32(central + 24, 1000, true);
  view.setUint32(22, 1000, true);
  return file;
}

function scannedPdf(): Uint8Array {
  const content = 'q 500 0 0 700 40 60 cm /I Do Q';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>',
    `<</Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8/Length 100>>\nstream\n${'x'.repeat(100)}\nendstream`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF`);
}

const file = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

test.each<[string, string, Uint8Array | string, RegExp]>([
  ['空文件', 'empty', new Uint8Array(), /空的/],
  ['只有空白的文件', 'empty', ' \n\t\n', /没有文字/],
  ['51 MB 的文件', 'too-large', new Uint8Array(51 * 1024 * 1024), /50 MB/],
  [
    'PNG 图片',
    'wrong-type',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    /图片.*Word/,
  ],
  ['RTF', 'wrong-type', String.raw`{\rtf1\ansi 年报}`, /RTF.*另存为 \.docx/],
  ['RAR 压缩包', 'wrong-type', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), /压缩包.*解压/],
  ['不是文档的压缩包', 'wrong-type', zipped({ 'a/报告.txt': '年报' }), /压缩包.*解压/],
  ['OFD', 'wrong-type', zipped({ 'OFD.xml': '<ofd/>' }), /OFD/],
  ['旧版 Excel', 'wrong-type', oleWith('Workbook'), /\.xls.*\.xlsx/],
  ['旧版 WPS', 'wrong-type', oleWith('WPS Text'), /WPS.*\.docx/],
  ['加密的新版文档', 'encrypted', oleWith('EncryptionInfo', 'EncryptedPackage'), /密码/],
  ['加密的 PDF', 'encrypted', file('locked.pdf'), /密码/],
  ['扫描件', 'scanned', scannedPdf(), /扫描件.*Word/],
  ['截断的 docx', 'damaged', docx.subarray(0, docx.length - 400), /损坏/],
  ['中段毁坏的 docx', 'damaged', docx.with(2000, 0).with(2001, 0).with(2002, 0), /损坏/],
  ['没有正文的 docx', 'damaged', zipped({ 'word/styles.xml': '<a/>' }), /没有正文/],
  ['标签不配对的 docx', 'damaged', zipped({ 'word/document.xml': '<w:document><w:p></w:document>' }), /XML/],
  [
    '实体炸弹',
    'damaged',
    zipped({
      'word/document.xml': `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wordDocument('&b;')}`,
    }),
    /XML/,
  ],
  ['解压炸弹, 头部谎报大小', 'zip-bomb', bombDocx(), /大得异常/],
  ['截断的 PDF', 'damaged', '%PDF-1.7\n1 0 obj', /PDF/],
  ['毁坏的旧版文档', 'damaged', Uint8Array.from([...ole, 1, 2, 3]), /损坏/],
])('%s读不了, 说明 %s', async (_, code, bytes, message) => {
  const reading = await readAny(bytes);
  expect(reading).toMatchObject({ ok: false, because: { code } });
  if (!reading.ok) expect(reading.because.message).toMatch(message);
});

test('毁坏 docx 的任意一个字节, 都给出结果而不抛错', async () => {
  for (let at = 0; at < docx.length; at += 37) {
    const reading = await readAny(docx.with(at, (docx[at] ?? 0) ^ 0xff));
    expect(typeof reading.ok).toBe('boolean');
  }
});
