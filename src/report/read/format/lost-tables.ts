import type { Block, SourceDocument } from '../document.ts';
import { blocksOfLines } from './text/stretch.ts';

/**
 * 变成文字的表格: a Word file or a page without real tables may hold them as lines of text, one cell a paragraph or cells parted by
 * tabs. A document with real tables is left as it is.
 */
export function withLostTables(document: SourceDocument): SourceDocument {
  if (document.blocks.some((block) => block.kind === 'table' && block.rows.length >= 3)) return document;
  const blocks: Block[] = [];
  let lines: string[] = [];
  const settle = () => {
    for (const block of blocksOfLines(lines, false)) blocks.push(block);
    lines = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      lines.push(block.text);
      continue;
    }
    settle();
    blocks.push(block);
  }
  settle();
  return { ...document, blocks };
}
