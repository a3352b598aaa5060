import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Instrument, instrumentNames } from '../../src/letter/instrument.ts';
import { renderLetterDocx } from '../../src/letter/render/docx.ts';
import { renderLetterPage } from '../../src/letter/render/html.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { textOf } from '../letter/text-of.ts';
import { axeFindings, openBrowser, openPage, sidewaysScroll } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-letter-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Pages that the paper takes: forms one; letters one or two, a reply to four pieces three. */
const most: Partial<Record<Instrument, number>> = {
  applicationForm: 1,
  registrationForm: 1,
  consultationSlip: 1,
  withdrawalNotice: 1,
  serviceProof: 1,
  reviewSheet: 1,
  secrecySheet: 1,
  publicationTransfer: 1,
  fileCatalogue: 1,
  receipt: 1,
  reply: 3,
};

function counted(text: string): number {
  return [...text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '')].length;
}

describe('文书的 Word 文件在 LibreOffice 里打印', () => {
  beforeAll(async () => {
    for (const instrument of instrumentNames) {
      const bytes = await renderLetterDocx(writeLetter(sampleFacts[instrument]));
      writeFileSync(join(folder, `${instrument}.docx`), bytes);
    }
    const files = instrumentNames.map((instrument) => join(folder, `${instrument}.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: 240_000,
    });
  }, 250_000);

  test.each(instrumentNames)('%s：页数合适，字一个不少', async (instrument) => {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, `${instrument}.pdf`))));
    expect(pdf.numPages).toBeLessThanOrEqual(most[instrument] ?? 2);
    let printed = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      printed += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    expect(counted(printed)).toBe(counted(textOf(writeLetter(sampleFacts[instrument]))));
  });
});

describe('文书的网页', () => {
  test.each(['reply', 'feeNotice', 'applicationForm', 'reviewSheet'] as const)(
    '%s：axe 没有发现问题，窄屏不左右滚动',
    async (instrument) => {
      const browser = await openBrowser();
      try {
        const page = await openPage(browser, 360, 740);
        await page.setContent(renderLetterPage(writeLetter(sampleFacts[instrument])));
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );

  test('申请表从浏览器打印出来是一页 A4', async () => {
    const browser = await openBrowser();
    try {
      const page = await openPage(browser, 1000, 800);
      await page.setContent(renderLetterPage(writeLetter(sampleFacts.applicationForm)));
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      expect(pdf.numPages).toBe(1);
      const [, , width, height] = (await pdf.getPage(1)).view;
      expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
