import { Refusal } from './no.ts';
import { endOfName, endOfTag, Tag } from './tag.ts';

export interface XmlHandler {
  /** The tag is only valid during the call. */
  open(tag: Tag): void;
  text?(text: string): void;
  close(name: string): void;
}

const message = '文件内部的 XML 不完整或不合规范，读不出来；请在 Word、WPS 里打开后另存为新文件再试。';

/**
 * Runs over one well-formed XML part without building a tree and without recursion. Only what Office parts need: a document type
 * (the way to entity bombs) is refused, so are unknown entities and tags that do not match.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const text = decoded(bytes);
  const open: string[] = [];
  const tag = new Tag();
  let at = 0;
  for (;;) {
    const from = text.indexOf('<', at);
    if (handler.text && open.length > 0) {
      const end = from < 0 ? text.length : from;
      if (end > at) handler.text(plain(text.slice(at, end)));
    }
    if (from < 0) break;
    const mark = text.charCodeAt(from + 1);
    if (mark === 33 || mark === 63) {
      at = pastMark(text, from, open.length > 0 ? handler : undefined);
      continue;
    }
    const end = endOfTag(text, from + 1);
    if (end < 0) throw new Refusal('damaged', message);
    at = end + 1;
    if (mark === 47) {
      const name = text.slice(from + 2, end).trimEnd();
      if (open.pop() !== name) throw new Refusal('damaged', message);
      handler.close(name);
      continue;
    }
    const nameEnd = endOfName(text, from + 1);
    const single = text.charCodeAt(end - 1) === 47;
    tag.name = text.slice(from + 1, nameEnd);
    tag.source = text.slice(nameEnd, single ? end - 1 : end);
    handler.open(tag);
    if (single) handler.close(tag.name);
    else open.push(tag.name);
  }
  if (open.length > 0) throw new Refusal('damaged', message);
}

/** Word and Excel write UTF-8; the standard allows UTF-16. */
function decoded(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Comments and processing instructions are passed over; CDATA is text. */
function pastMark(text: string, from: number, handler: XmlHandler | undefined): number {
  const [start, end] = text.startsWith('<!--', from)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', from)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  const to = text.indexOf(end, from + start.length);
  if (to < 0 || !text.startsWith(start, from)) throw new Refusal('damaged', message);
  if (end === ']]>') handler?.text?.(text.slice(from + start.length, to));
  return to + end.length;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its entities replaced. */
export function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w*))(;?)/g, (_, decimal, hex, name, end) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1;
    const known = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entities[name ?? ''];
    if (known === undefined || end === '') throw new Refusal('damaged', message);
    return known;
  });
}
