/** 读取加体检 against the least that reading the file could cost: unzipping and SAX-parsing a Word file's main part, parsing a page. */
import { unzipSync } from 'fflate';
import { Parser, parseDocument } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { checkReport } from '../src/report/check/check.ts';
import type { Report } from '../src/report/model.ts';
import { readReport } from '../src/report/read/read-report.ts';
import { renderReport } from '../src/report/render/render.ts';
import { sampleHtml } from '../test/report/read/format/sample-report.ts';
import { fixtureReport } from './fixture-report.ts';
import type { Pair } from './ratio.ts';

async function readAndCheck(bytes: Uint8Array, name: string): Promise<number> {
  const reading = await readReport(bytes, name);
  if (!reading.ok) throw new Error(reading.because.message);
  return checkReport(reading.value).length;
}

/** The pairs for one report: our own Word file and page, and the page inside what a government site puts around it. */
export async function readAndCheckPairs(report: Report = fixtureReport()): Promise<Pair[]> {
  const docx = (await renderReport(report, 'docx')).body;
  const bare = new TextDecoder().decode((await renderReport(report, 'html')).body);
  return [
    {
      name: 'Word 读取加体检',
      floorName: '解压并 SAX 解析 document.xml',
      bar: 2,
      floor: () => parseDocx(docx),
      ours: () => readAndCheck(docx, '年报.docx'),
    },
    ...pagePairs('网站页面', publishedPage(bare)),
    ...pagePairs('Word 导出的网页', sampleHtml()),
  ];
}

/** A page against building its tree, and, for the record, against running over its tags without looking at them. */
function pagePairs(name: string, page: string): Pair[] {
  const bytes = new TextEncoder().encode(page);
  const ours = () => readAndCheck(bytes, '年报.html');
  const skim = () => new Parser({ onopentag() {}, ontext() {}, onclosetag() {} }).end(page);
  return [
    { name: `${name}读取加体检`, floorName: '解析为 DOM', bar: 2, floor: () => parseDocument(page), ours },
    {
      name: `${name}读取加体检`,
      floorName: '只走一遍标签',
      bar: Number.POSITIVE_INFINITY,
      floor: skim,
      ours,
    },
  ];
}

function parseDocx(bytes: Uint8Array): void {
  const part = unzipSync(bytes, { filter: (file) => file.name === 'word/document.xml' })['word/document.xml'];
  new SaxesParser({ position: false }).write(new TextDecoder().decode(part)).close();
}

function menuEntry(n: number): string {
  return `<li><a href="/zwgk/column${n}/" title="栏目${n}" target="_blank">公开栏目${n}</a></li>`;
}

/** A page as sites publish it: every cell a paragraph with its inline style, navigation, share bar and footer around. */
function publishedPage(html: string): string {
  const style = 'margin:0;line-height:28pt;text-align:center;font-family:仿宋_GB2312;font-size:12pt';
  const body = html
    .slice(html.indexOf('<body'), html.indexOf('</body>'))
    .replace(/^<body[^>]*>/, '')
    .replace(
      /(<t[dh][^>]*>)([^<]*)(<\/t[dh]>)/g,
      `$1<p style="${style}"><span style="color:#000">$2</span></p>$3`,
    );
  const menu = `<ul class="nav">${Array.from({ length: 60 }, (_, n) => menuEntry(n)).join('\n')}</ul>`;
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>年报</title><script>var site={id:1};</script></head><body>${menu}<div class="TRS_Editor">${body}</div>${menu}</body></html>`;
}
