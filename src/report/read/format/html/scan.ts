import { Parser } from 'htmlparser2';
import { endOfName, endOfTag, Tag } from '../tag.ts';

export interface HtmlHandler {
  /** Names are lower case; the tag is only valid during the call. */
  open(tag: Tag): void;
  text(text: string): void;
  close(name: string): void;
  /** Text of an element whose content is no markup (script, style, textarea …). */
  raw(name: string, text: string): void;
}

const rawTags = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noframes', 'noembed']);
const anyUpper = /[A-Z]/;

/**
 * Runs over a page without building a tree and without recursion, however broken the page is: what is no tag is text, and which
 * elements an end tag closes is left to the handler.
 */
export function scanHtml(html: string, handler: HtmlHandler): void {
  const tag = new Tag();
  let at = 0;
  let textFrom = 0;
  while (at < html.length) {
    const from = html.indexOf('<', at);
    if (from < 0) break;
    const mark = html.charCodeAt(from + 1);
    if (!isLetter(mark) && mark !== 47 && mark !== 33 && mark !== 63) {
      at = from + 1;
      continue;
    }
    if (from > textFrom) handler.text(decoded(html.slice(textFrom, from)));
    const end = mark === 33 || mark === 63 ? endOfMark(html, from) : endOfTag(html, from + 1);
    at = end < 0 ? html.length : end + 1;
    textFrom = at;
    if (mark === 33 || mark === 63 || end < 0) continue;
    const nameFrom = mark === 47 ? from + 2 : from + 1;
    const nameEnd = endOfName(html, nameFrom);
    const name = lower(html.slice(nameFrom, nameEnd));
    if (mark === 47) {
      handler.close(name);
      continue;
    }
    tag.name = name;
    tag.source = html.slice(nameEnd, end);
    handler.open(tag);
    if (rawTags.has(name)) {
      const to = endOfRaw(html, name, at);
      handler.raw(name, html.slice(at, to));
      at = to;
      textFrom = to;
    }
  }
  if (html.length > textFrom) handler.text(decoded(html.slice(textFrom)));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function lower(name: string): string {
  return anyUpper.test(name) ? name.toLowerCase() : name;
}

/** Comments end at `-->`, everything else that begins `<!` or `<?` at the next bracket. */
function endOfMark(html: string, from: number): number {
  if (!html.startsWith('<!--', from)) return html.indexOf('>', from);
  const end = html.indexOf('-->', from + 2);
  return end < 0 ? -1 : end + 2;
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Text with its entities replaced; the rare ones are left to htmlparser2, which knows all names. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const common = text.replaceAll('&nbsp;', '\u00a0').replaceAll('&lt;', '\u0001').replaceAll('&gt;', '>');
  let plain = common;
  if (/&[#\w]/.test(common)) {
    plain = '';
    new Parser({ ontext: (piece) => (plain += piece) }).end(common.replaceAll('<', '\u0001'));
  }
  return plain.replaceAll('\u0001', '<');
}
