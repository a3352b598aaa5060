import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fixtureReport } from '../../../bench/fixture-report.ts';
import { type RenderFormat, renderReport } from '../../../src/report/render/render.ts';
import { blankReport } from './blank-report.ts';

async function textOf(report: Parameters<typeof renderReport>[0], format: RenderFormat): Promise<string> {
  return new TextDecoder().decode((await renderReport(report, format)).body);
}

async function partsOf(
  report: Parameters<typeof renderReport>[0],
  format: RenderFormat,
): Promise<Record<string, string>> {
  const parts = unzipSync((await renderReport(report, format)).body);
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function count(text: string, piece: RegExp): number {
  return text.match(piece)?.length ?? 0;
}

const injected = blankReport(
  2021,
  { 'proactive.regulations.issued': { text: '=1+1' } },
  {
    organ: '<b>局</b>',
    chapters: [
      {
        number: 1,
        heading: '一、总体情况',
        text: '=HYPERLINK("http://x")\n<script>alert(1)</script>&amp;\u0007',
      },
    ],
  },
);

describe('网页', () => {
  test('语言、标题层次、三张带名称的表，不引用别的主机', async () => {
    const html = await textOf(fixtureReport(), 'html');
    expect(html).toContain('<html lang="zh-CN">');
    expect(count(html, /<h1>/g)).toBe(1);
    expect(count(html, /<h2 /g)).toBe(6);
    expect(count(html, /<table class="table-\d" aria-labelledby="part-\d">/g)).toBe(3);
    expect(html).not.toMatch(/https?:|<script|<link|url\(/);
  });

  test('每个数的 headers 都指向页面上有的表头', async () => {
    const html = await textOf(fixtureReport(), 'html');
    const ids = new Set([...html.matchAll(/<th id="([^"]+)"/g)].map((match) => match[1]));
    const named = [...html.matchAll(/<td headers="([^"]+)"/g)].flatMap((match) => match[1]?.split(' ') ?? []);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('正文里的标记只是文字', async () => {
    const html = await textOf(injected, 'html');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
    expect(html).not.toContain('<script');
  });
});

describe('Word', () => {
  test('A4 纸，天头37毫米、订口28毫米，标题2号、正文3号，表头重复、行不跨页', async () => {
    const xml = (await partsOf(fixtureReport(), 'docx'))['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(xml).toContain('<w:sz w:val="44"/>');
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(6);
    expect(count(xml, /<w:cantSplit\/>/g)).toBe(14 + 28 + 4);
  });

  test('同一报告两次生成的文件逐字节相同', async () => {
    const [one, two] = [
      await renderReport(fixtureReport(), 'docx'),
      await renderReport(fixtureReport(), 'docx'),
    ];
    expect(Buffer.compare(one.body, two.body)).toBe(0);
  });

  test('XML 不许的控制字符不会损坏文件', async () => {
    expect((await partsOf(injected, 'docx'))['word/document.xml']).not.toContain('\u0007');
  });
});

describe('Excel', () => {
  test('正文和三张表各一页，数是数、合并单元格在', async () => {
    const parts = await partsOf(fixtureReport(), 'xlsx');
    expect(
      [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]),
    ).toEqual(['正文', '表二', '表三', '表四']);
    const applications = parts['xl/worksheets/sheet3.xml'] ?? '';
    expect(applications).toContain('<mergeCell ref="A1:C3"/>');
    expect(applications).toContain('<mergeCell ref="A6:A27"/>');
    expect(applications).toMatch(/<c r="D4" s="\d+"(?: t="n")?><v>105<\/v>/);
  });

  test('以等号开头的文字不是公式', async () => {
    const parts = await partsOf(injected, 'xlsx');
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [, xml] of sheets) expect(xml).not.toContain('<f>');
    expect(Object.values(parts).join('')).toContain('=1+1');
  });
});

describe('Markdown', () => {
  test('标题、六个部分和三张竖线表；合并的表头在它管到的每一行都写出', async () => {
    const lines = (await textOf(fixtureReport(), 'md')).split('\n');
    expect(lines[0]).toBe('# 云汀市青屿县自然资源局2023年政府信息公开工作年度报告');
    expect(lines.filter((line) => line.startsWith('## ')).length).toBe(6);
    expect(lines.filter((line) => line.startsWith('| ---')).length).toBe(3);
    expect(lines.filter((line) => line.startsWith('| 三、本年度办理结果 |')).length).toBe(22);
  });
});

test('JSON 的键与约定一致', async () => {
  const json: unknown = JSON.parse(await textOf(fixtureReport(), 'json'));
  expect(Object.keys(json ?? {})).toEqual(
    'source organ year edition cells chapters notes title preamble closing labels page'.split(' '),
  );
});
