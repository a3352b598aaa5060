import type { Block, TableCell } from '../../document.ts';
import { findBareCells } from './bare-cells.ts';
import { findCommaRows } from './comma-rows.ts';
import { findGridTable } from './grid-table.ts';
import { findPipes } from './pipes.ts';
import { findSpacedRows } from './spaced-rows.ts';
import { findTabs } from './tabs.ts';
import { paragraphsOf } from './wrap.ts';

/** 一段表格 found among lines: the blocks it makes and the line after it. */
export interface Stretch {
  blocks: Block[];
  next: number;
}

/** Each looks at the lines from `at` on and answers only if a table begins right there. The order matters. */
const finders: ((lines: string[], at: number) => Stretch | undefined)[] = [
  findGridTable,
  findTabs,
  findPipes,
  findSpacedRows,
  findCommaRows,
  findBareCells,
];

/** Lines as blocks: stretches of cells as tables, all else as text, hard-wrapped paragraphs joined where `joins`. */
export function blocksOfLines(lines: string[], joins = true): Block[] {
  const blocks: Block[] = [];
  let prose: string[] = [];
  const settle = () => {
    for (const text of paragraphsOf(prose, joins)) blocks.push({ kind: 'text', text });
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const stretch = line.trim() === '' && !line.startsWith('\t') ? undefined : findStretch(lines, at);
    if (!stretch) {
      prose.push(line);
      at += 1;
      continue;
    }
    settle();
    for (const block of stretch.blocks) blocks.push(block);
    at = stretch.next;
  }
  settle();
  return blocks;
}

function findStretch(lines: string[], at: number): Stretch | undefined {
  for (const find of finders) {
    const stretch = find(lines, at);
    if (stretch) return stretch;
  }
  return undefined;
}

/** A row whose spans the copy lost. */
export function plainRow(cells: string[]): TableCell[] {
  return cells.map((text, column) => ({ text: text.trim(), column, colspan: 1, rowspan: 1 }));
}
