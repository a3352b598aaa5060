import { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { HomePage } from './home-page.tsx';

export function homeRoutes({ services }: WebDeps): Hono {
  return new Hono().get('/', async (c) => {
    const organs = (await services?.settings.openOrgans()) ?? [];
    return c.html(documentOf(<HomePage organs={organs} />));
  });
}
