import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/report/read/format/document-of.ts';

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** A one-page PDF whose Chinese font is only named, as printing systems write it. */
function pdfNaming(font: string, encoding: string, lines: string[]): Uint8Array {
  const shown = lines.map((line) => `<${hex(line)}> Tj 0 -30 Td`).join(' ');
  const content = `BT /F1 16 Tf 72 700 Td ${shown} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R>>`,
    `<</Type/FontDescriptor/FontName/${font}/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return new TextEncoder().encode(text + xref + trailer);
}

describe('PDF 只写字体名、不嵌入字体', () => {
  test('STSong-Light 与 UniGB-UCS2-H：文字照样读出', async () => {
    const lines = ['云岭县自然资源局2023年政府信息公开工作年度报告', '一、总体情况'];
    const reading = await readDocument(pdfNaming('STSong-Light', 'UniGB-UCS2-H', lines), '年报.pdf');
    const texts = reading.ok
      ? reading.value.blocks.map((block) => (block.kind === 'text' ? block.text : ''))
      : [];
    expect(texts).toEqual(lines);
  });
});
