import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfFonts } from '../../letter/render/pdf-typeface.ts';

let read: Promise<PdfFonts> | undefined;

/** PDF 的字库: Noto Sans Hans (SIL OFL 1.1), read once when first wanted. Rejects where the package is not installed whole. */
export function pdfFonts(): Promise<PdfFonts> {
  read ??= readFonts().catch((error: unknown) => {
    // Read again next time.
    read = undefined;
    throw error;
  });
  return read;
}

async function readFonts(): Promise<PdfFonts> {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const fontOf = (name: string) => readFile(join(dirname(entry), '..', 'fonts', `NotoSansHans-${name}.otf`));
  const [regular, bold] = await Promise.all([fontOf('Regular'), fontOf('Bold')]);
  return { regular, bold };
}
