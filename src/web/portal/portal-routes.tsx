/** 公众页面: everything of an organ that applicants and third parties see, under `/o/:organ`. */
import { type Context, Hono } from 'hono';
import { OfficeError } from '../../service/office-error.ts';
import type { WebDeps } from '../deps.ts';
import { answerFault, answerMissing } from '../faults.tsx';
import { documentOf } from '../page.tsx';
import { applyRoutes } from './apply/apply-routes.tsx';
import { consultationRoutes } from './consultation/consultation-routes.tsx';
import { keepPages } from './disclosure/cache/keep-pages.ts';
import { disclosureRoutes } from './disclosure/disclosure-routes.tsx';
import { OrganHome } from './home/organ-home.tsx';
import type { PortalEnv } from './portal-organ.ts';
import { PortalProblem } from './portal-problem.tsx';
import { PrivacyPage } from './privacy-notice.tsx';
import { trackRoutes } from './track/track-routes.tsx';

export function portalRoutes({ services, today }: WebDeps): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  if (!services) return app;

  app.use('/:organ/disclosure/*', keepPages(services.disclosureStamp, today));
  app.use('/:organ/*', async (c, next) => {
    const organ = await services.settings.findOpenOrgan(c.req.param('organ'));
    if (!organ) return answerMissing(c);
    c.set('organ', { ...organ, reckoning: await services.settingOf(organ.id) });
    await next();
    // A page may show what only its reader may see; going back must not show it to the next one at the machine.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-store');
    return undefined;
  });

  app.get('/:organ', (c) => c.html(documentOf(<OrganHome organ={c.get('organ')} />)));
  app.get('/:organ/privacy', (c) => c.html(documentOf(<PrivacyPage organ={c.get('organ')} />)));
  app.route('/:organ/apply', applyRoutes(services));
  app.route('/:organ/track', trackRoutes(services));
  app.route('/:organ/consultation', consultationRoutes(services));
  app.route('/:organ/disclosure', disclosureRoutes(services.publicRecords));
  app.onError((error, c: Context<PortalEnv>) => {
    const known = error instanceof OfficeError && answerRefusal(error, c);
    return known || answerFault(error, c);
  });
  return app;
}

/** 办理不成, in the frame of the organ. */
function answerRefusal({ code, message }: OfficeError, c: Context<PortalEnv>): Response | Promise<Response> {
  const page = (
    <PortalProblem organ={c.get('organ')} title="没有办成">
      <p>{message}</p>
    </PortalProblem>
  );
  return c.html(documentOf(page), code === 'not-found' ? 404 : code === 'forbidden' ? 403 : 409);
}
