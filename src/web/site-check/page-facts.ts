import { Parser } from 'htmlparser2';

/** 一页的事实, as a browser without script would read them. */
export interface PageFacts {
  language: string;
  title: string;
  /** `meta` by name. */
  tags: Map<string, string>;
  /** Text of the footer. */
  footer: string;
  /** Addresses of links, images, styles and scripts, as written. */
  links: Set<string>;
}

export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = { language: '', title: '', tags: new Map(), footer: '', links: new Set() };
  let inTitle = false;
  let inFooter = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'html') facts.language = attributes['lang'] ?? '';
      if (tag === 'title' && facts.title === '') inTitle = true;
      if (tag === 'footer') inFooter++;
      if (tag === 'meta' && attributes['name'])
        facts.tags.set(attributes['name'], attributes['content'] ?? '');
      const address = attributes['href'] ?? attributes['src'];
      if (address !== undefined) facts.links.add(address);
    },
    ontext(text) {
      if (inTitle) facts.title += text;
      if (inFooter > 0) facts.footer += text;
    },
    onclosetag(tag) {
      if (tag === 'title') inTitle = false;
      if (tag === 'footer') inFooter--;
    },
  });
  parser.end(html);
  return facts;
}
