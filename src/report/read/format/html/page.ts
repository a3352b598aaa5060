import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../../document.ts';
import { Flow } from '../flow.ts';
import { withLostTables } from '../lost-tables.ts';
import { embeddedHtml, hanCount } from './embedded.ts';

/** Elements that begin and end a paragraph. */
const blockTags = new Set(
  `address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html li main nav ol option p pre section summary ul caption legend`.split(/\s+/),
);
/** Elements whose text is not printed on the page. */
const unprintedTags = new Set([
  'script',
  'style',
  'template',
  'textarea',
  'select',
  'xml',
  'svg',
  'rt',
  'rp',
  'iframe',
  'noframes',
]);
/** Pictures narrower or lower than this many pixels are ornaments. */
const pictureSide = 200;
/** A page whose own text is shorter than this may carry the report inside a script or a form field. */
const thinPage = 1500;

/** 网页 (.html): text and tables in reading order; `meta` holds the title, the named meta elements and where it was saved from. */
export function documentOfHtml(html: string): SourceDocument {
  const page = parsePage(html);
  const own = page.flow.blocks;
  const length = own.reduce(
    (sum, block) => sum + (block.kind === 'text' ? hanCount(block.text) : block.kind === 'table' ? 500 : 0),
    0,
  );
  const meta = Object.fromEntries(page.meta);
  if (length < thinPage) {
    const inner = embeddedHtml(page.unprinted);
    if (inner !== undefined && hanCount(inner) > length) {
      const flow = parsePage(inner).flow;
      if (flow.blocks.length > 0)
        return withLostTables({ format: 'html', blocks: [...own, ...flow.blocks], meta, notes: [] });
    }
  }
  return withLostTables({ format: 'html', blocks: own, meta, notes: [] });
}

interface Page {
  flow: Flow;
  meta: Map<string, string>;
  /** Text of scripts and form fields, where a page may hide its report. */
  unprinted: string[];
}

function parsePage(html: string): Page {
  const flow = new Flow();
  const meta = new Map<string, string>();
  const unprinted: string[] = [];
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1];
  if (saved) meta.set('saved-from', saved);
  let muted = 0;
  let inTitle = false;
  let inPre = 0;
  let hidden = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (muted > 0 || unprintedTags.has(name)) {
          if (unprintedTags.has(name)) muted += 1;
          return;
        }
        switch (name) {
          case 'table':
            return flow.openTable();
          case 'tr':
            return flow.openRow();
          case 'td':
          case 'th':
            flow.openCell(spanOf(attributes['colspan']), spanOf(attributes['rowspan'], 1000));
            return;
          case 'title':
            inTitle = true;
            return;
          case 'meta': {
            const key = attributes['name'] ?? attributes['property'];
            if (key && attributes['content']) meta.set(key, attributes['content']);
            return;
          }
          case 'img':
            if (isLarge(attributes)) flow.put({ kind: 'picture' });
            return;
          case 'input':
            if (attributes['type']?.toLowerCase() === 'hidden') unprinted.push(attributes['value'] ?? '');
            return;
          case 'pre':
            inPre += 1;
        }
        if (blockTags.has(name)) flow.end();
      },
      ontext(text) {
        if (muted > 0) hidden += text;
        else if (inTitle) meta.set('title', (meta.get('title') ?? '') + text);
        else if (inPre > 0) writeLines(flow, text);
        else writeCollapsed(flow, text);
      },
      onclosetag(name) {
        if (unprintedTags.has(name) && muted > 0) {
          muted -= 1;
          if (muted === 0 && hidden !== '') unprinted.push(hidden);
          if (muted === 0) hidden = '';
          return;
        }
        if (muted > 0) return;
        if (name === 'table') flow.closeTable();
        else if (name === 'td' || name === 'th' || name === 'tr') flow.closeCell();
        else if (name === 'title') inTitle = false;
        else if (name === 'pre') inPre -= 1;
        if (blockTags.has(name)) flow.end();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flow.finish();
  return { flow, meta, unprinted };
}

/** White space of the source is one space or none; no-break and ideographic spaces are text. */
function writeCollapsed(flow: Flow, text: string): void {
  const glued = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  const open = flow.paragraph;
  if (glued.startsWith(' ') && (open === '' || open.endsWith(' '))) flow.write(glued.slice(1));
  else flow.write(glued);
}

function writeLines(flow: Flow, text: string): void {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (at > 0) flow.end();
    flow.write(line);
  }
}

function spanOf(printed: string | undefined, ofZero = 1): number {
  if (printed === undefined) return 1;
  const span = Number.parseInt(printed, 10);
  if (span === 0) return ofZero;
  return span > 0 ? Math.min(span, 1000) : 1;
}

function isLarge(attributes: Record<string, string>): boolean {
  if (/\.(gif|svg|ico)\b/i.test(attributes['src'] ?? '')) return false;
  const style = attributes['style'] ?? '';
  const width = Number.parseFloat(attributes['width'] ?? /width:\s*([\d.]+)px/.exec(style)?.[1] ?? '999');
  const height = Number.parseFloat(attributes['height'] ?? /height:\s*([\d.]+)px/.exec(style)?.[1] ?? '999');
  return width >= pictureSide && height >= pictureSide / 2;
}
