/** 政府信息公开栏目 of an organ, under `/o/:organ/disclosure`. */
import { Hono } from 'hono';
import type { PublicRecords } from '../../../service/record/public-records.ts';
import { documentOf } from '../../page.tsx';
import type { PortalEnv } from '../portal-organ.ts';
import { articleRoutes } from './article/article-routes.tsx';
import { askedEveryTime } from './cache/keep-pages.ts';
import { feedRoutes } from './feed/feed-routes.tsx';
import { contentNodes, type DisclosureEnv } from './frame/disclosure-env.ts';
import { answerNothing } from './frame/nothing-here.tsx';
import { listRoutes } from './list/list-routes.tsx';
import { askSearch } from './search/asked-search.ts';
import { SearchPage } from './search/search-page.tsx';

export function disclosureRoutes(records: PublicRecords): Hono<DisclosureEnv> {
  const app = new Hono<DisclosureEnv>();

  app.use(async (c, next) => {
    const organ: PortalEnv['Variables']['organ'] = c.get('organ');
    const catalogue = await records.catalogue(organ.id);
    c.set('organ', { ...organ, catalogue: catalogue ?? { version: 0, revisions: [], nodes: [] } });
    return next();
  });

  app.route('/', listRoutes(records));
  app.route('/', feedRoutes(records));
  app.route('/record', articleRoutes(records));

  app.get('/search', async (c) => {
    const organ = c.get('organ');
    const nodes = new Set(contentNodes(organ.catalogue).map(({ id }) => id));
    const place = { organId: organ.id, hasNode: (id: string) => nodes.has(id) };
    const asked = await askSearch(records, (name) => c.req.query(name), place);
    const page = <SearchPage organ={organ} asked={asked} address={new URL(c.req.url)} />;
    const status = asked.faults.length > 0 ? 422 : 200;
    return c.html(documentOf(page), status, { 'Cache-Control': askedEveryTime });
  });

  app.all('*', answerNothing);
  return app;
}
