import type { Block, SourceDocument } from '../../document.ts';
import { documentOfHtml } from '../html/page.ts';
import { blocksOfLines } from './stretch.ts';

const markup = /<(table|p|div|span|tr|td)\b[^<>]*>/gi;

/** 纯文本, Markdown 或粘贴的文字: tables are found again whatever way the copy lost them; markup pasted as text is read as HTML. */
export function documentOfText(text: string, format: 'txt' | 'md' = 'txt'): SourceDocument {
  const clean = text.replaceAll(/\r\n?/g, '\n');
  if (format === 'txt' && isMarkup(clean)) return documentOfHtml(clean);
  return { format, blocks: blocksOfMarked(clean, format), meta: {}, notes: [] };
}

function isMarkup(text: string): boolean {
  const tags = text.slice(0, 20_000).match(markup)?.length ?? 0;
  return tags >= 5 || /^\s*<(table|p|div)\b/i.test(text);
}

/** Markdown may hold whole HTML tables between its lines. */
function blocksOfMarked(text: string, format: 'txt' | 'md'): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < text.length) {
    const from = text.indexOf('<table', at);
    const to = from < 0 ? -1 : endOfTables(text, from);
    const plain = text.slice(at, from < 0 || to < 0 ? text.length : from);
    const lines = plain.split('\n').map((line) => (format === 'md' ? unmarked(line) : line));
    for (const block of blocksOfLines(lines)) blocks.push(block);
    if (from < 0 || to < 0) break;
    for (const block of documentOfHtml(text.slice(from, to)).blocks) blocks.push(block);
    at = to;
  }
  return blocks;
}

/** End of a table with all the tables it holds. */
function endOfTables(text: string, from: number): number {
  const tags = /<(\/?)table\b[^<>]*>/gi;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return tags.lastIndex;
  }
  return -1;
}

/** Inside a table spaces take the place of the marks, so that its walls stay where they are. */
function unmarked(line: string): string {
  return line
    .replace(/^ {0,3}#{1,6} +/, '')
    .replaceAll(/\*\*([^*]+)\*\*/g, line.startsWith('|') ? '$1    ' : '$1')
    .replace(/<br\s*\/?>/gi, '');
}
