/** 网站: every page and the JSON interface, put together. */
import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { apiRoutes } from './api/api-routes.ts';
import { assetRoutes } from './assets.ts';
import { checkupRoutes } from './checkup/checkup-routes.tsx';
import { deadlineRoutes } from './deadline/deadline-routes.tsx';
import type { WebDeps } from './deps.ts';
import { answerFault, answerForeign, answerMisdirected, answerMissing, answerTooLarge } from './faults.tsx';
import { feeRoutes } from './fee/fee-routes.tsx';
import { homeRoutes } from './home/home-routes.tsx';
import { keptRoutes } from './kept/kept-routes.tsx';
import { isOurHost } from './our-host.ts';
import { portalRoutes } from './portal/portal-routes.tsx';
import { isFromHere } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { sizeLimit } from './size-limit.ts';

/** 网站. The caller serves `fetch`, sets the server's own timeouts and closes the store. */
export function createWeb(deps: WebDeps): Hono {
  const app = new Hono();
  // A number of our own for every request: one sent along could be forged into the log.
  app.use(requestId({ headerName: '' }));
  app.use(securityHeaders);
  app.use(async (c, next) => {
    c.header('X-Request-Id', c.get('requestId'));
    await next();
  });
  // Before the look at the host, so that the page of refusal has its style.
  app.route('/assets', assetRoutes);
  app.use(async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!isOurHost(host, deps.hosts)) return answerMisdirected(c, host);
    const origin = {
      method: c.req.method,
      host: c.req.header('host'),
      origin: c.req.header('origin'),
      fetchSite: c.req.header('sec-fetch-site'),
    };
    return isFromHere(origin) ? next() : answerForeign(c);
  });
  // The portal reads its forms as they come in and counts by itself, so that nothing typed beside a large file is lost.
  const limited = sizeLimit(deps.limits.requestBytes, (c) => answerTooLarge(c, deps.limits));
  app.use((c, next) => (c.req.path.startsWith('/o/') ? next() : limited(c, next)));

  app.route('/', homeRoutes(deps));
  app.route('/o', portalRoutes(deps));
  app.route('/checkup', checkupRoutes(deps));
  app.route('/kept', keptRoutes(deps));
  app.route('/deadline', deadlineRoutes(deps));
  app.route('/fee', feeRoutes(deps));
  app.route('/api', apiRoutes(deps));

  app.notFound(answerMissing);
  app.onError(answerFault);
  return app;
}
