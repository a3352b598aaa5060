import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { LetterDocument } from '../../src/letter/document.ts';
import { instrumentNames } from '../../src/letter/instrument.ts';
import { renderLetterPage } from '../../src/letter/render/html.ts';
import { renderLetterPdf } from '../../src/letter/render/pdf.ts';
import { linesOf, widthOf } from '../../src/letter/render/pdf-lines.ts';
import { printable, typefaceOf } from '../../src/letter/render/pdf-typeface.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { pdfFonts } from '../../src/service/letter/pdf-fonts.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { matter } from '../../src/service/letter/sample/matter.ts';
import { asPrinted, even, pdfPages, pdfText } from './pdf-text.ts';
import { htmlTexts } from './rendered-text.ts';

const fonts = await pdfFonts();
const typeface = typefaceOf(fonts.regular);

function letter(texts: readonly string[], more: Partial<LetterDocument> = {}): LetterDocument {
  return {
    instrument: 'reply',
    layout: 'letter',
    heading: '云岭县自然资源局',
    number: '云自然资复〔2026〕7号',
    title: '政府信息公开申请答复书',
    addressee: '林晓舟',
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    signature: { organ: '云岭县自然资源局', date: '2026年2月6日' },
    notes: [],
    gaps: [],
    ...more,
  };
}

function table(cells: readonly string[][], headerRows = 1): LetterDocument {
  const { heading: _, addressee: __, signature: ___, number: ____, ...form } = letter([]);
  const rows = cells.map((texts) => ({ cells: texts.map((text) => ({ text, align: 'left' as const })) }));
  return {
    ...form,
    layout: 'form',
    blocks: [{ kind: 'table', caption: '表', widths: cells[0]?.map(() => 1) ?? [], headerRows, rows }],
  };
}

const millimetre = 72 / 25.4;

describe('文书的 PDF', () => {
  it.each(instrumentNames)('%s：网页里的字都在 PDF 里，两次输出逐字节相同', async (instrument) => {
    const document = writeLetter(sampleFacts[instrument]);
    const bytes = await renderLetterPdf(document, fonts);
    const text = await pdfText(bytes);
    for (const one of htmlTexts(renderLetterPage(document))) expect(text).toContain(even(one));
    expect(text).not.toContain('〓');
    expect(await renderLetterPdf(document, fonts)).toEqual(bytes);
  });

  it('任意文字：网页里的字都在 PDF 里，字库没有的印作〓', async () => {
    const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (texts) => {
        const document = letter(texts, { notes: [texts[0] ?? ''] });
        const printed = await pdfText(await renderLetterPdf(document, fonts));
        for (const text of htmlTexts(renderLetterPage(document))) {
          expect(printed).toContain(await asPrinted(text));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('答复书为A4，天头37毫米、订口28毫米，段首空两字，28.95磅行距；首页无页码，第2页页码居左、第3页居右', async () => {
    const long = '本机关经审查认为该项信息可以公开。'.repeat(60);
    const bytes = await renderLetterPdf(letter([long, long]), fonts);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { view } = await pdf.getPage(1);
    expect(view.map((edge) => Math.round(edge))).toEqual([0, 0, 595, 842]);
    const [first, second, third] = await pdfPages(bytes);
    const body = first?.lines.filter(({ text }) => text.length > 20) ?? [];
    expect(body[0]?.left).toBeCloseTo(28 * millimetre + 32, 0);
    expect(body[1]?.left).toBeCloseTo(28 * millimetre, 0);
    expect((body[1]?.baseline ?? 0) - (body[2]?.baseline ?? 0)).toBeCloseTo(28.95, 2);
    const top = 842 - (second?.lines[0]?.baseline ?? 0);
    expect(top).toBeGreaterThan(37 * millimetre);
    expect(top).toBeLessThan(37 * millimetre + 28.95);
    expect(second?.lines).toHaveLength(22);
    expect(first?.artifacts).toEqual([]);
    expect(second?.artifacts.map(({ text }) => text)).toEqual(['— 2 —']);
    expect(second?.artifacts[0]?.left).toBeLessThan(120);
    expect(third?.artifacts[0]?.text).toBe('— 3 —');
    expect(third?.artifacts[0]?.left).toBeGreaterThan(450);
  });

  it('正文长短不一，署名和日期总与正文最后一行同页', async () => {
    for (let count = 100; count < 900; count += 53) {
      const pages = await pdfPages(await renderLetterPdf(letter(['前文。', '文'.repeat(count)]), fonts));
      const last = pages.at(-1)?.lines.map(({ text }) => text) ?? [];
      expect([count, last.slice(-2)]).toEqual([count, ['云岭县自然资源局', '2026年2月6日']]);
      expect([count, last.at(-3)]).toEqual([count, expect.stringMatching(/^文+$/u)]);
    }
  });

  it('文件属性：题名、机关、文号、语言，日期是成文日期；没有日期的表格不写日期', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await renderLetterPdf(letter(['可以公开。']), fonts)));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: '政府信息公开申请答复书',
      Author: '云岭县自然资源局',
      Subject: '云自然资复〔2026〕7号',
      CreationDate: 'D:20260205160000Z',
      Language: 'zh-CN',
    });
    const form = await renderLetterPdf(writeLetter(sampleFacts.applicationForm), fonts);
    const blank = await getDocumentProxy(new Uint8Array(form));
    expect((await blank.getMetadata()).info).not.toHaveProperty('CreationDate');
    const other = await getDocumentProxy(
      new Uint8Array(await renderLetterPdf(letter(['不予公开。']), fonts)),
    );
    expect(other.fingerprints[0]).not.toBe(pdf.fingerprints[0]);
  });

  it('带结构：标题、段落、表格和表头', async () => {
    const bytes = await renderLetterPdf(writeLetter(sampleFacts.feeNotice), fonts);
    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
    const tree = JSON.stringify(await page.getStructTree());
    for (const role of ['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD']) {
      expect(tree).toContain(`"role":"${role}"`);
    }
  });
});

describe('字库没有的字', () => {
  it('印作〓，文后注明统一码；有的字不加注', async () => {
    const pieces = [{ id: 'p1', text: '䶮𬭎山方案' }];
    const known = writeLetter({ ...sampleFacts.correctionNotice, matter: { ...matter, pieces } });
    expect(await pdfText(await renderLetterPdf(known, fonts))).toContain('䶮𬭎山方案');
    const rare = writeLetter({
      ...sampleFacts.correctionNotice,
      matter: { ...matter, pieces: [{ id: 'p1', text: '𰻝𰻝山' }] },
    });
    const text = await pdfText(await renderLetterPdf(rare, fonts));
    expect(text).toContain('〓〓山');
    expect(text).toContain('注:字库没有的字印作“〓”,其统一码为:U+30EDD。');
  });
});

describe('断行', () => {
  const measure = { typeface, size: 16, spacing: -0.2 };
  const punctuation = '，。、；：？！）》」』】〕”’—…';

  it('一行28字；行首没有句读和后括号，行尾没有前括号；数字和网址不拆开', () => {
    expect(linesOf('文'.repeat(57), measure, 442.65).map((line) => line.length)).toEqual([28, 28, 1]);
    expect(linesOf(`${'文'.repeat(28)}。`, measure, 442.65)).toEqual(['文'.repeat(27), '文。']);
    expect(linesOf(`${'文'.repeat(27)}《书》`, measure, 442.65)).toEqual(['文'.repeat(27), '《书》']);
    expect(linesOf(`${'文'.repeat(27)}2026年`, measure, 442.65)).toEqual(['文'.repeat(27), '2026年']);
    expect(linesOf('', measure, 442.65)).toEqual(['']);
  });

  it('任意文字：一字不少，每行不超过宽度', () => {
    const text = fc.string({
      maxLength: 200,
      unit: fc.constantFrom(...'文字公开信息（《“2026ab./ ', ...punctuation),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 450 }), (words, width) => {
        const lines = linesOf(words, measure, width, Math.max(20, width - 32));
        expect(lines.join('')).toBe(printable(words));
        for (const line of lines) expect(widthOf(line.trimEnd(), measure)).toBeLessThanOrEqual(width + 0.01);
        if (width < 200) return;
        for (const line of lines.slice(1))
          expect(punctuation.includes(line.charAt(0)) && line.length > 16).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('表格', () => {
  it('一页放不下的一格断到下页：一字不少；每页重复表头，重复的不算正文', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `第${index}项材料`).join('、');
    const document = table([
      ['序号', '内容'],
      ['1', '短'],
      ['2', long],
      ['3', '完'],
    ]);
    const bytes = await renderLetterPdf(document, fonts);
    const pages = await pdfPages(bytes);
    expect(pages.length).toBeGreaterThan(2);
    expect(await pdfText(bytes)).toContain(even(long));
    for (const { artifacts } of pages.slice(1)) {
      expect(artifacts.map(({ text }) => text).slice(0, 2)).toEqual(['序号', '内容']);
    }
    const lowest = Math.min(...pages.flatMap(({ lines }) => lines.map(({ baseline }) => baseline)));
    expect(lowest).toBeGreaterThan(18 * millimetre);
  });

  it('放得下的行不拆到两页', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`第${index}行甲\n第${index}行乙`, '内容']);
    const pages = await pdfPages(await renderLetterPdf(table(rows, 0), fonts));
    expect(pages.length).toBeGreaterThan(1);
    for (const { lines } of pages.slice(1)) expect(lines[0]?.text).toMatch(/甲$/u);
  });
});

describe('刁难的内容', () => {
  it.each([
    ['控制字符和方向符', '甲\u0000\u0007\u202E乙\u200B丙\uFEFF\r\n丁', '甲乙丙丁'],
    ['半个代理对', '甲\uD800乙', '甲〓乙'],
    ['PDF 的语法', ') Tj ET endstream endobj (\\', ')TjETendstreamendobj(\\'],
    ['标记', '<b>&amp;</b>', '<b>&amp;</b>'],
  ])('%s', async (_, text, printed) => {
    const document = letter([text], { heading: text, title: text, notes: [text] });
    expect(await pdfText(await renderLetterPdf(document, fonts))).toContain(printed);
  });

  it('两万字母的一个词、表头占满一页、空的正文，都印得出来', async () => {
    const word = 'x'.repeat(20_000);
    expect((await pdfText(await renderLetterPdf(letter([word]), fonts))).match(/x/gu)).toHaveLength(20_000);
    const header = table([['表'.repeat(3000)], ['文'.repeat(3000)]]);
    expect((await pdfText(await renderLetterPdf(header, fonts))).match(/文/gu)).toHaveLength(3000);
    expect(await pdfText(await renderLetterPdf(letter([]), fonts))).toContain('2026年2月6日');
  });
});
