/** 本站首页、全站检索，和给搜索引擎的说明. */
import { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { askedEveryTime } from '../portal/disclosure/cache/keep-pages.ts';
import { siteAddress } from '../portal/disclosure/feed/site-address.ts';
import { indexOf } from '../portal/disclosure/feed/sitemap.ts';
import { disclosurePath } from '../portal/disclosure/frame/disclosure-env.ts';
import { askSearch } from '../portal/disclosure/search/asked-search.ts';
import { AllOrgansSearch } from './all-organs-search.tsx';
import { HomePage } from './home-page.tsx';

export function homeRoutes({ services, today }: WebDeps): Hono {
  const app = new Hono();
  const openOrgans = async () => (await services?.settings.openOrgans()) ?? [];

  app.get('/', async (c) => c.html(documentOf(<HomePage organs={await openOrgans()} />)));

  app.get('/search', async (c) => {
    if (!services) return c.notFound();
    const asked = await askSearch(services.publicRecords, (name) => c.req.query(name), undefined);
    const props = { asked, organs: await openOrgans(), address: new URL(c.req.url), today: today() };
    const status = asked.faults.length > 0 ? 422 : 200;
    return c.html(documentOf(<AllOrgansSearch {...props} />), status, { 'Cache-Control': askedEveryTime });
  });

  app.get('/robots.txt', (c) => {
    const closed = ['/api/', '/kept', '/checkup', '/o/*/apply/', '/o/*/track', '/o/*/consultation'];
    const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''];
    return c.text([...lines, `Sitemap: ${siteAddress(c, undefined)}/sitemap.xml`, ''].join('\n'));
  });

  app.get('/sitemap.xml', async (c) => {
    const site = siteAddress(c, undefined);
    const maps = (await openOrgans()).map((organ) => `${site}${disclosurePath(organ, '/sitemap.xml')}`);
    return c.body(indexOf(maps), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': askedEveryTime,
    });
  });

  return app;
}
