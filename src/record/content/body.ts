import { z } from 'zod';
import { Address, Name, Text } from '../event/envelope.ts';

/** 文字片段: plain text, bold or a link; nothing is ever read as HTML. */
const Run = z.strictObject({
  text: z.string().min(1).max(20_000),
  bold: z.boolean().optional(),
  link: Address.optional(),
});
export type Run = z.infer<typeof Run>;

const Cell = z.strictObject({
  text: z.string().max(5_000),
  columns: z.int().min(1).max(50).optional(),
  rows: z.int().min(1).max(500).optional(),
});

/** 正文的一段: the closed list of what a text may be made of. An image is an attachment, named by its key, with words for it. */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(4), text: Text }),
  z.strictObject({
    kind: z.literal('paragraph'),
    runs: z.array(Run).min(1),
    align: z.enum(['left', 'center', 'right']).optional(),
  }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    entries: z.array(z.array(Run).min(1)).min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: Name.optional(),
    head: z.array(z.array(Cell)),
    rows: z.array(z.array(Cell)).min(1),
  }),
  z.strictObject({ kind: z.literal('image'), attachment: Name, words: Text }),
]);
export type Block = z.infer<typeof Block>;

function line(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** 一段的文字: cells by tabs, rows and entries by line ends. */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return line(block.runs);
    case 'list':
      return block.entries.map(line).join('\n');
    case 'table': {
      const cells = [...block.head, ...block.rows].map((row) => row.map(({ text }) => text).join('\t'));
      return [...(block.caption === undefined ? [] : [block.caption]), ...cells].join('\n');
    }
    case 'image':
      return block.words;
  }
}
