import type { Hono } from 'hono';
import type { WebDeps } from '../../src/web/deps.ts';
import { defaultLimits } from '../../src/web/limits.ts';
import { createWeb } from '../../src/web/web.ts';

/** 网站 without a store, as on 2025-02-10, unless said otherwise. */
export function openWeb(deps: Partial<WebDeps> = {}): Hono {
  return createWeb({
    keep: undefined,
    services: undefined,
    today: () => '2025-02-10',
    limits: defaultLimits,
    hosts: undefined,
    ...deps,
  });
}

/** 体检表单 as a browser sends it. */
export function uploadForm(
  files: { name: string; content: string | Uint8Array<ArrayBuffer> }[],
  more: { text?: string; last?: { name: string; content: string } } = {},
): FormData {
  const form = new FormData();
  for (const { name, content } of files) form.append('file', new File([content], name));
  if (files.length === 0) form.append('file', new File([], ''));
  form.append('text', more.text ?? '');
  form.append('last', more.last ? new File([more.last.content], more.last.name) : new File([], ''));
  return form;
}

/** What a reader of the page sees: tags gone, spaces one. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');
}
