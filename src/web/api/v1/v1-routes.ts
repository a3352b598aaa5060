/** /api/v1: every operation at its path. */
import { Hono, type MiddlewareHandler } from 'hono';
import type { WebDeps } from '../../deps.ts';
import { answerTooLarge } from '../../faults.tsx';
import { sizeLimit } from '../../size-limit.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { refuse, serve } from './serve.ts';

/** Bytes of a request; files have limits of their own. */
const mostBytes = 1024 * 1024;

export function v1Routes({ services, limits }: Pick<WebDeps, 'services' | 'limits'>): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
  const small = sizeLimit(mostBytes, (c) => answerTooLarge(c, { ...limits, requestBytes: mostBytes }));
  for (const operation of operations) {
    const limit: MiddlewareHandler = operation.takes ? (_, next) => next() : small;
    app.on(operation.method.toUpperCase(), honoPath(operation), limit, (c) =>
      services
        ? serve(operation, services, c)
        : refuse(c, { code: 'no-store', message: '本服务没有数据库，不能办理。' }),
    );
  }
  return app;
}

/** '/organs/{organId}' → '/organs/:organId'. */
function honoPath({ path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
