import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { instrumentNames } from '../../src/letter/instrument.ts';
import { renderLetterDocx } from '../../src/letter/render/docx.ts';
import { renderLetterHtml, renderLetterPage } from '../../src/letter/render/html.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { matter } from '../../src/service/letter/sample/matter.ts';
import { docxText, htmlTexts } from './rendered-text.ts';

async function parts(instrument: (typeof instrumentNames)[number]): Promise<Record<string, string>> {
  const zip = unzipSync(await renderLetterDocx(writeLetter(sampleFacts[instrument])));
  return Object.fromEntries(
    Object.entries(zip).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe('文书的网页和 Word 文件', () => {
  it.each(instrumentNames)('%s：网页里的字都在 Word 文件里，两次输出逐字节相同', async (instrument) => {
    const document = writeLetter(sampleFacts[instrument]);
    const bytes = await renderLetterDocx(document);
    const texts = htmlTexts(renderLetterPage(document));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(docxText(bytes)).toContain(text);
    expect(await renderLetterDocx(document)).toEqual(bytes);
  });

  it.each(instrumentNames)('%s：网页不引用别处，不含脚本', (instrument) => {
    const page = renderLetterPage(writeLetter(sampleFacts[instrument]));
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|url\(|@import/iu);
    expect(page).toContain('<html lang="zh-CN">');
  });

  it('片段的标题级别可选，机关写的尖括号被转义', () => {
    const pieces = [{ id: 'p1', text: '<b>方案</b>' }];
    const document = writeLetter({ ...sampleFacts.correctionNotice, matter: { ...matter, pieces } });
    expect(renderLetterHtml(document)).toContain('<h2 class="title">');
    expect(renderLetterHtml(document, 1)).toContain('<h1 class="title">');
    expect(renderLetterHtml(document)).toContain('&lt;b&gt;方案&lt;/b&gt;');
    expect(renderLetterHtml(document)).not.toContain('<b>');
  });

  it('待补之处标出来', () => {
    const { documentNumber: _, ...facts } = sampleFacts.feeNotice;
    const html = renderLetterHtml(writeLetter({ ...facts, organ: { name: '云岭县自然资源局' } }));
    expect(html).toContain('<mark>【待补：缴费方式】</mark>');
  });

  it('答复书为A4，天头37毫米、订口28毫米，28.95磅行距，3号仿宋，首页红色双线、无页码', async () => {
    const files = await parts('reply');
    const body = files['word/document.xml'] ?? '';
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="14\d\d" w:bottom="1984" w:left="1587"/);
    expect(body).toContain('<w:titlePg/>');
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(files['word/styles.xml']).toMatch(
      /<w:sz w:val="32"\/>.*?仿宋_GB2312|仿宋_GB2312.*?<w:sz w:val="32"\/>/s,
    );
    const all = Object.entries(files).filter(([name]) => /header|footer/.test(name));
    const first = all.filter(([, xml]) => xml.includes('C00000')).map(([, xml]) => xml);
    expect(first).toHaveLength(2);
    expect(first.join('')).toContain('thickThinSmallGap');
    expect(first.join('')).toContain('thinThickSmallGap');
    expect(first.join('')).not.toContain('PAGE');
    expect(files['word/fontTable.xml']).toContain('<w:altName w:val="仿宋"/>');
  });
});
