import { findDocumentNumbers } from '../../../law/document-number-search.ts';
import { type PlainDate, parsePlainDate } from '../../../law/plain-date.ts';
import { type About, aboutNames } from '../../../record/content/about.ts';
import type { Block } from '../../../record/content/body.ts';
import { type Genre, genreNames } from '../../../record/content/classification.ts';
import { Content } from '../../../record/content/content.ts';
import type { Block as ReadBlock, SourceDocument } from '../../../report/read/document.ts';
import type { ImportEntry } from './import-entry.ts';

const longestRun = 20_000;
const longestCell = 5_000;
const longestTitle = 200;

/** 读出的网页或者文件 → 稿件的内容. What the list says stands before what the file says; what neither says is left open in the draft. */
export function contentOfDocument(
  entry: ImportEntry,
  read: SourceDocument | undefined,
  { publisher, node }: { publisher: string; node: string | undefined },
): Content {
  const { body, title } = partsOf(read);
  const genre = genreOf(entry.genre);
  const madeOn = dayIn(entry.madeOn);
  const number = entry.documentNumber ?? findDocumentNumbers(firstWords(body))[0]?.text;
  const name = entry.title ?? read?.meta['ArticleTitle'] ?? title ?? read?.meta['title'] ?? bareName(entry);
  return Content.parse({
    title: [...name.trim().replace(/\s+/gu, ' ')].slice(0, longestTitle).join(''),
    ...(number === undefined ? {} : { documentNumber: number }),
    publisher,
    jointWith: [],
    ...(madeOn ? { madeOn } : {}),
    ...((entry.node ?? node) === undefined ? {} : { node: entry.node ?? node }),
    ...(entry.theme === undefined ? {} : { theme: entry.theme }),
    ...(genre ? { genre } : {}),
    audiences: [],
    keywords: [],
    ...(entry.description === undefined
      ? {}
      : { description: [...entry.description].slice(0, 100).join('') }),
    source: { kind: 'original' },
    body,
    attachments: [],
    disclosure: { kind: 'proactive' },
    about: aboutOf(entry.about),
  });
}

/** The day stated by the source: of the list, or of the page. A fact of the source, not of our publication. */
export function statedDay(entry: ImportEntry, read: SourceDocument | undefined): PlainDate | undefined {
  return dayIn(entry.statedOn) ?? dayIn(read?.meta['PubDate']);
}

/** '2026-03-02', '2026/3/2', '2026年3月2日 10:00' → a day; undefined for anything else. */
function dayIn(text: string | undefined): PlainDate | undefined {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text?.normalize('NFKC') ?? '');
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function partsOf(read: SourceDocument | undefined): { body: Block[]; title: string | undefined } {
  const blocks = read?.blocks ?? [];
  const body = blocks.flatMap(blocksOf);
  const [first] = blocks;
  const title = first?.kind === 'text' && first.text.length <= 100 ? first.text : undefined;
  return { body, title };
}

function blocksOf(block: ReadBlock): Block[] {
  switch (block.kind) {
    case 'text':
      return pieces(block.text).map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
    case 'cells':
      return pieces(block.cells.join('　')).map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
    case 'table':
      return block.rows.length === 0 ? [] : [tableOf(block)];
    case 'picture':
      return [];
  }
}

function tableOf({ rows }: Extract<ReadBlock, { kind: 'table' }>): Block {
  const cells = rows.map((row) =>
    row.map(({ text, colspan, rowspan }) => ({
      text: text.slice(0, longestCell),
      ...(colspan > 1 ? { columns: Math.min(colspan, 50) } : {}),
      ...(rowspan > 1 ? { rows: Math.min(rowspan, 500) } : {}),
    })),
  );
  return { kind: 'table', head: [], rows: cells };
}

function pieces(text: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < text.length; at += longestRun) all.push(text.slice(at, at + longestRun));
  return all.filter((piece) => piece.trim() !== '');
}

/** Where a 文号 stands: among the first lines. */
function firstWords(body: readonly Block[]): string {
  return body
    .slice(0, 8)
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text.slice(0, 200)) : []))
    .join('\n');
}

function bareName({ sourceId, file }: ImportEntry): string {
  const name = file?.name ?? sourceId;
  return name.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '') || sourceId;
}

function genreOf(name: string | undefined): Genre | undefined {
  return Object.keys(genreNames)
    .filter((key): key is Genre => key in genreNames)
    .find((key) => genreNames[key] === name);
}

const simple = ['news', 'notice', 'serviceGuide', 'other'] as const;
const policies = ['regulation', 'normativeDocument', 'policyDocument'] as const;

function aboutOf(name: string | undefined): About {
  const plain = simple.find((kind) => aboutNames[kind] === name);
  const policy = policies.find((kind) => aboutNames[kind] === name);
  return policy ? { kind: policy } : { kind: plain ?? 'other' };
}
