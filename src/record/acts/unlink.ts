import { act } from './act.ts';
import { kept } from './bars.ts';

/** 解除关联. */
export const unlink = act({
  term: '解除关联',
  event: 'unlinked',
  by: ['contributor', 'unitHead', 'office', 'officeHead', 'publisher', 'system'],
  bar: kept,
  refuse: ({ links }, { id }) =>
    links.some((link) => link.id === id) ? undefined : { code: 'unknown-reference', id },
});
