/** 订阅: the newest records as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. */
import type { FeedLine } from '../../../../service/record/public-records.ts';
import { type DisclosureOrgan, disclosurePath, recordPath } from '../frame/disclosure-env.ts';
import { xmlText } from './xml.ts';

export interface Feed {
  organ: DisclosureOrgan;
  /** Scheme and host of this site. */
  site: string;
  lines: readonly FeedLine[];
}

function titleOf({ organ }: Feed): string {
  return `${organ.name}政府信息公开`;
}

function addressOf({ organ, site }: Feed, { recordId }: FeedLine): string {
  return `${site}${recordPath(organ, recordId)}`;
}

/** Instant of the last publication among these; undefined where nothing is public. */
export function lastChange({ lines }: Pick<Feed, 'lines'>): string | undefined {
  const times = lines.map(({ publishedAt }) => Date.parse(publishedAt));
  return times.length === 0 ? undefined : new Date(Math.max(...times)).toISOString();
}

export function rssFeed(feed: Feed): string {
  const home = `${feed.site}${disclosurePath(feed.organ)}`;
  const changed = lastChange(feed);
  const items = feed.lines.map((line) => {
    const address = xmlText(addressOf(feed, line));
    return `<item><title>${xmlText(line.title)}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><pubDate>${new Date(line.firstPublishedAt).toUTCString()}</pubDate><description>${xmlText(line.summary)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xmlText(titleOf(feed))}</title><link>${xmlText(home)}</link><atom:link href="${xmlText(`${home}/rss.xml`)}" rel="self" type="application/rss+xml"/><description>${xmlText(`${feed.organ.name}最新公开的政府信息`)}</description><language>zh-cn</language>${changed === undefined ? '' : `<lastBuildDate>${new Date(changed).toUTCString()}</lastBuildDate>`}
${items.join('\n')}
</channel></rss>
`;
}

export function atomFeed(feed: Feed): string {
  const home = `${feed.site}${disclosurePath(feed.organ)}`;
  const entries = feed.lines.map((line) => {
    const address = xmlText(addressOf(feed, line));
    return `<entry><id>${address}</id><title>${xmlText(line.title)}</title><link href="${address}"/><published>${iso(line.firstPublishedAt)}</published><updated>${iso(line.publishedAt)}</updated><summary>${xmlText(line.summary)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${xmlText(home)}</id><title>${xmlText(titleOf(feed))}</title><link href="${xmlText(home)}"/><link rel="self" href="${xmlText(`${home}/atom.xml`)}"/><updated>${lastChange(feed) ?? `${feed.organ.reckoning.today}T00:00:00+08:00`}</updated><author><name>${xmlText(feed.organ.name)}</name></author>
${entries.join('\n')}
</feed>
`;
}

export function jsonFeed(feed: Feed): string {
  const home = `${feed.site}${disclosurePath(feed.organ)}`;
  const items = feed.lines.map((line) => ({
    id: addressOf(feed, line),
    url: addressOf(feed, line),
    title: line.title,
    summary: line.summary,
    content_text: line.summary,
    date_published: iso(line.firstPublishedAt),
    date_modified: iso(line.publishedAt),
  }));
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed),
    home_page_url: home,
    feed_url: `${home}/feed.json`,
    language: 'zh-CN',
    items,
  };
  return `${JSON.stringify(whole)}\n`;
}

function iso(at: string): string {
  return new Date(at).toISOString();
}
