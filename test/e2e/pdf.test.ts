import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Instrument, instrumentNames } from '../../src/letter/instrument.ts';
import { renderLetterPdf } from '../../src/letter/render/pdf.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { pdfFonts } from '../../src/service/letter/pdf-fonts.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { matter } from '../../src/service/letter/sample/matter.ts';
import { textOf } from '../letter/text-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fonts = await pdfFonts();

/** Pages of the samples; those not named here take one. */
const pages: Partial<Record<Instrument, number>> = {
  correctionNotice: 2,
  reasonsNotice: 2,
  consultationLetter: 2,
  disclosureNotice: 2,
  feeNotice: 2,
  recordCorrectionNotice: 2,
  reply: 3,
  endingNotice: 2,
};

/** Share of dark points of each page, as it is drawn. */
function darkness(file: string): number[] {
  execFileSync('pdftoppm', ['-r', '40', '-gray', file, file]);
  const drawn = readdirSync(folder).filter((name) => join(folder, name).startsWith(`${file}-`));
  return drawn.sort().map((name) => {
    const points = readFileSync(join(folder, name)).subarray(-331 * 468);
    return points.filter((point) => point < 128).length / points.length;
  });
}

describe('文书的 PDF 由另一个程序打开', () => {
  test.each(instrumentNames)('%s：页数不变，每页都印了字，字体全部嵌入', async (instrument) => {
    const file = join(folder, instrument);
    const document = writeLetter(sampleFacts[instrument]);
    writeFileSync(file, await renderLetterPdf(document, fonts));
    const drawn = darkness(file);
    expect(drawn).toHaveLength(pages[instrument] ?? 1);
    expect(Math.min(...drawn)).toBeGreaterThan(0.001);
    const embedded = execFileSync('pdffonts', [file]).toString().trim().split('\n').slice(2);
    expect(embedded.map((line) => /CID Type 0C +Identity-H +yes yes yes/.test(line))).toEqual([true, true]);
    const text = execFileSync('pdftotext', ['-raw', file, '-']).toString().replace(/\s+/gu, '');
    for (const one of textOf(document).split('\n'))
      expect(text).toContain(one.slice(0, 12).replace(/\s+/gu, ''));
  });

  test('字库没有的字印作〓，复制和检索仍得到原字', async () => {
    const file = join(folder, 'rare');
    const pieces = [{ id: 'p1', text: '𰻝山方案' }];
    const document = writeLetter({ ...sampleFacts.correctionNotice, matter: { ...matter, pieces } });
    writeFileSync(file, await renderLetterPdf(document, fonts));
    const text = execFileSync('pdftotext', ['-raw', file, '-']).toString().replace(/\s+/gu, '');
    expect(text).toContain('“𰻝山方案”');
  });
});
