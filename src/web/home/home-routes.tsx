import { Hono } from 'hono';
import { documentOf } from '../page.tsx';
import { HomePage } from './home-page.tsx';

export const homeRoutes = new Hono().get('/', (c) => c.html(documentOf(<HomePage />)));
