import type { SourceDocument } from '../../document.ts';
import { Flow } from '../flow.ts';
import { withLostTables } from '../lost-tables.ts';
import type { Tag } from '../tag.ts';
import { embeddedHtml, hanCount } from './embedded.ts';
import { decoded, scanHtml } from './scan.ts';

/** Elements that begin and end a paragraph. */
const blockTags = new Set(
  `address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html li main nav ol option p pre section summary ul caption legend`.split(/\s+/),
);
/** Elements whose text is not printed on the page. */
const unprintedTags = new Set(['template', 'select', 'xml', 'svg', 'rt', 'rp']);
/** Where the page goes on although the end tag of such an element is missing. */
const endsMuting = new Set(['table', 'tr', 'td', 'p', 'div', 'body']);
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
  /** Element whose content is not printed, and how many of its kind are open. */
  let muted = '';
  let depth = 0;
  let inPre = 0;
  scanHtml(html, {
    open(tag) {
      const { name } = tag;
      if (muted !== '') {
        if (name === muted) depth += 1;
        if (!endsMuting.has(name) || muted === 'template') return;
        muted = '';
      }
      switch (name) {
        case 'table':
          return flow.openTable();
        case 'tr':
          return flow.openRow();
        case 'td':
        case 'th':
          flow.openCell(spanOf(tag.get('colspan')), spanOf(tag.get('rowspan'), 1000));
          return;
        case 'meta': {
          const key = tag.get('name') ?? tag.get('property');
          const content = tag.get('content');
          if (key && content) meta.set(key, decoded(content));
          return;
        }
        case 'img':
          if (isLarge(tag)) flow.put({ kind: 'picture' });
          return;
        case 'input':
          if (tag.get('type')?.toLowerCase() === 'hidden') unprinted.push(decoded(tag.get('value') ?? ''));
          return;
        case 'pre':
          inPre += 1;
      }
      if (blockTags.has(name)) flow.end();
      else if (unprintedTags.has(name)) {
        muted = name;
        depth = 1;
      }
    },
    text(text) {
      if (muted !== '') return;
      if (inPre > 0) writeLines(flow, text);
      else writeCollapsed(flow, text);
    },
    raw(name, text) {
      if (name === 'title') meta.set('title', (meta.get('title') ?? '') + decoded(text).trim());
      else if (name !== 'style') unprinted.push(name === 'textarea' ? decoded(text) : text);
    },
    close(name) {
      if (muted !== '') {
        if (name === muted) depth -= 1;
        if (depth === 0 || (muted === 'rt' && name === 'ruby')) muted = '';
        if (!endsMuting.has(name) || muted === 'template') return;
        muted = '';
      }
      if (name === 'table') flow.closeTable();
      else if (name === 'td' || name === 'th' || name === 'tr') flow.closeCell();
      else if (name === 'pre') inPre -= 1;
      if (blockTags.has(name)) flow.end();
    },
  });
  flow.finish();
  return { flow, meta, unprinted };
}

/** White space of the source is one space or none; no-break and ideographic spaces are text. */
function writeCollapsed(flow: Flow, text: string): void {
  const glued = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  if (glued.startsWith(' ') && flow.needsNoSpace) flow.write(glued.slice(1));
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

function isLarge(tag: Tag): boolean {
  if (/\.(gif|svg|ico)\b/i.test(tag.get('src') ?? '')) return false;
  const style = tag.get('style') ?? '';
  const width = Number.parseFloat(tag.get('width') ?? /width:\s*([\d.]+)px/.exec(style)?.[1] ?? '999');
  const height = Number.parseFloat(tag.get('height') ?? /height:\s*([\d.]+)px/.exec(style)?.[1] ?? '999');
  return width >= pictureSide && height >= pictureSide / 2;
}
