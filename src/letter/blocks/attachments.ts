import type { AttachedCopy } from '../facts/reply.ts';
import type { Filled } from '../template/fill.ts';

/** 附件: '1．某方案（12页）'; no block where there is none, no number where there is one. */
export function attachmentBlocks(copies: readonly AttachedCopy[]): Filled {
  if (copies.length === 0) return { blocks: [], gaps: [] };
  const titles = copies.map(({ title, pages }, index) => {
    const number = copies.length > 1 ? `${index + 1}．` : '';
    return `${number}${title}${pages === undefined ? '' : `（${pages}页）`}`;
  });
  return { blocks: [{ kind: 'attachments', titles }], gaps: [] };
}
