/**
 * 读入的底线: what it costs to read a report file against the least it could cost — unzipping and SAX-parsing the main part of a
 * Word file, parsing a page. Each pair runs over the same bytes.
 */
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { documentOfHtml, readDocument } from '../src/report/read/format/document-of.ts';
import { sampleDocx, sampleHtml } from '../test/report/read/format/sample-report.ts';

const docx = sampleDocx();
const html = sampleHtml();

export const readFloors = {
  docx: {
    floor: () => {
      const part = unzipSync(docx, { filter: (file) => file.name === 'word/document.xml' })[
        'word/document.xml'
      ];
      new SaxesParser({ position: false }).write(new TextDecoder().decode(part)).close();
    },
    ours: () => readDocument(docx, '年报.docx'),
  },
  html: {
    floor: () => {
      new Parser({ onopentag() {}, ontext() {}, onclosetag() {} }).end(html);
    },
    ours: () => documentOfHtml(html),
  },
};

/** Medians in milliseconds, floor and ours by turns so that both meet the same machine. */
export async function measureReadFloors(
  rounds = 200,
): Promise<{ name: string; floor: number; ours: number; ratio: number }[]> {
  const results = [];
  for (const [name, { floor, ours }] of Object.entries(readFloors)) {
    const times: { floor: number[]; ours: number[] } = { floor: [], ours: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.floor.push(await timeOf(floor));
      times.ours.push(await timeOf(ours));
    }
    const [low, own] = [median(times.floor), median(times.ours)];
    results.push({ name, floor: low, ours: own, ratio: own / low });
  }
  return results;
}

async function timeOf(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, floor, ours, ratio } of await measureReadFloors()) {
    console.log(
      `读入 ${name}: 底线 ${floor.toFixed(2)} ms, 本系统 ${ours.toFixed(2)} ms, ${ratio.toFixed(2)} 倍`,
    );
  }
}
