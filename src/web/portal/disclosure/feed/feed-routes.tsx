/** 订阅、网站地图、开放数据. */
import { type Context, Hono } from 'hono';
import type { PublicRecords } from '../../../../service/record/public-records.ts';
import { contentDisposition } from '../../../checkup/download.ts';
import { askedEveryTime, mayBeKept } from '../cache/keep-pages.ts';
import { answerPage } from '../frame/answer-page.ts';
import { type DisclosureEnv, recordPath } from '../frame/disclosure-env.ts';
import { answerNothing } from '../frame/nothing-here.tsx';
import { parsePlace, placeText } from '../list/place-text.ts';
import { textStream } from './all-lines.ts';
import { DataPage } from './data-page.tsx';
import { atomFeed, type Feed, jsonFeed, lastChange, rssFeed } from './feeds.ts';
import { catalogueCsv, catalogueJson } from './open-data.ts';
import { siteAddress } from './site-address.ts';
import { organSitemapIndex, pagesSitemap, yearSitemap } from './sitemap.ts';

type Case = Context<DisclosureEnv>;

const xml = 'application/xml; charset=utf-8';

const feeds: Record<string, [type: string, write: (feed: Feed) => string]> = {
  '/rss.xml': ['application/rss+xml; charset=utf-8', rssFeed],
  '/atom.xml': ['application/atom+xml; charset=utf-8', atomFeed],
  '/feed.json': ['application/feed+json; charset=utf-8', jsonFeed],
};

export function feedRoutes(records: PublicRecords): Hono<DisclosureEnv> {
  const app = new Hono<DisclosureEnv>();

  for (const [path, [type, write]] of Object.entries(feeds)) {
    app.get(path, async (c) => {
      const organ = c.get('organ');
      const feed = { organ, site: siteOf(c), lines: await records.newest(organ.id) };
      const changedAt = lastChange(feed);
      const modified = changedAt === undefined ? {} : { 'Last-Modified': new Date(changedAt).toUTCString() };
      return c.body(write(feed), 200, { 'Content-Type': type, ...modified, ...mayBeKept });
    });
  }

  app.get('/data', (c) => answerPage(c, <DataPage organ={c.get('organ')} />));

  app.get('/sitemap.xml', async (c) => {
    const text = await organSitemapIndex(records, c.get('organ'), siteOf(c));
    return c.body(text, 200, { 'Content-Type': xml, ...mayBeKept });
  });

  app.get('/sitemap-pages.xml', (c) =>
    c.body(pagesSitemap(c.get('organ'), siteOf(c)), 200, { 'Content-Type': xml, ...mayBeKept }),
  );

  app.get('/:file{sitemap-(19|20)\\d\\d\\.xml}', (c) => {
    const year = Number(c.req.param('file').slice('sitemap-'.length, -'.xml'.length));
    return stream(c, yearSitemap(records, c.get('organ'), siteOf(c), year), xml);
  });

  app.get('/catalogue.csv', (c) => {
    const organ = c.get('organ');
    return stream(
      c,
      catalogueCsv({ organ, site: siteOf(c), records }),
      'text/csv; charset=utf-8',
      `${organ.name}政府信息公开目录.csv`,
    );
  });

  app.get('/catalogue.json', (c) => {
    const organ = c.get('organ');
    return stream(c, catalogueJson({ organ, site: siteOf(c), records }), 'application/json; charset=utf-8');
  });

  app.get('/changes.json', async (c) => {
    const organ = c.get('organ');
    const asked = c.req.query('after');
    const after = parsePlace(asked);
    if (asked !== undefined && !after)
      return c.json({ error: { code: 'malformed', message: 'after 不对。' } }, 422);
    const { changes, next } = await records.changedSince(organ.id, { after });
    const site = siteOf(c);
    return c.body(
      `${JSON.stringify({
        changes: changes.map((change) => ({
          ...change,
          address: `${site}${recordPath(organ, change.recordId)}`,
        })),
        next: next && placeText(next),
      })}\n`,
      200,
      { 'Content-Type': 'application/json; charset=utf-8', ...mayBeKept },
    );
  });

  /** 按索引号找: the number is permanent, the address follows from it. */
  app.get('/index-number', async (c) => {
    const number = (c.req.query('number') ?? '').trim();
    if (!/^[\p{L}\p{N}/_.〔〕()（）-]{1,100}$/u.test(number)) return answerNothing(c);
    const found = await records.findByIndexNumber(c.get('organ').id, number);
    if (!found) return answerNothing(c);
    c.header('Cache-Control', askedEveryTime);
    return c.redirect(recordPath(c.get('organ'), found.id), 302);
  });

  return app;
}

function siteOf(c: Case): string {
  return siteAddress(c, c.get('organ').setting.site.domain);
}

function stream(c: Case, pieces: AsyncGenerator<string>, type: string, name?: string): Response {
  return c.body(textStream(pieces), 200, {
    'Content-Type': type,
    'Cache-Control': askedEveryTime,
    ...(name === undefined ? {} : { 'Content-Disposition': contentDisposition(name) }),
  });
}
