import type { Context } from 'hono';
import type { VNode } from 'preact';
import { documentOf } from '../../../page.tsx';
import { mayBeKept } from '../cache/keep-pages.ts';

/** A page that follows from facts and day alone. `changedAt`: instant for `Last-Modified`. */
export function answerPage(c: Context, page: VNode, status: 200 | 410 = 200, changedAt?: string): Response {
  const modified = changedAt === undefined ? {} : { 'Last-Modified': new Date(changedAt).toUTCString() };
  return c.body(documentOf(page), status, {
    'Content-Type': 'text/html; charset=UTF-8',
    ...modified,
    ...mayBeKept,
  });
}
