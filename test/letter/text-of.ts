import type { LetterBlock, LetterDocument } from '../../src/letter/document.ts';

function textsOf(block: LetterBlock): readonly string[] {
  if (block.kind === 'list') return block.texts;
  if (block.kind === 'attachments') return ['附件：', ...block.titles];
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return [block.text];
}

/** All words of the body, one line a piece. */
export function bodyOf({ blocks, notes }: LetterDocument): string {
  return [...blocks.flatMap(textsOf), ...notes].join('\n');
}

/** All words of the paper. */
export function textOf(document: LetterDocument): string {
  const { heading, number, title, addressee, signature } = document;
  return [heading, number, title, addressee, bodyOf(document), signature?.organ, signature?.date].join('\n');
}
