/**
 * 页面缓存: a page is made once for every state of the facts. Before a kept page is given out the database is asked whether the facts are
 * still the same, so nothing outlives its withdrawal; browsers and proxies may keep a page, but must ask every time.
 */
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { DisclosureStamp } from '../../../../service/record/disclosure-stamp.ts';
import { isSecure } from '../../visit-cookie.ts';
import { type KeptPage, KeptPages } from './kept-pages.ts';

/** For whatever anybody may see: kept outside, but asked about every time. */
export const askedEveryTime = 'public, max-age=0, must-revalidate';

const keepable = 'X-Keep';

/** 可以存着: set on an answer that follows from facts and day alone. */
export const mayBeKept: Record<string, string> = { [keepable]: '1' };

const bytesKept = 64 * 1024 * 1024;

export function keepPages(stampOf: DisclosureStamp, today: () => string): MiddlewareHandler {
  const pages = new KeptPages(bytesKept);
  return async (c, next) => {
    const organId = c.req.param('organ') ?? '';
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || !/^[\w-]{1,64}$/.test(organId)) return next();
    const stamp = await stampOf(organId);
    const version = `${stamp} ${today()}`;
    const address = addressOf(c);
    const kept = pages.find(address, version);
    if (kept) return answer(c, kept);
    await next();
    if (!c.res.headers.has(keepable)) return undefined;
    const made = await pageOf(c.res, version);
    if (stamp !== undefined) pages.keep(address, made);
    // Hono adds the headers of what was there before, unless nothing was.
    c.res = undefined;
    c.res = answer(c, made);
    return undefined;
  };
}

/** What may stand in a page: its address, and the host and scheme written in it. */
function addressOf(c: Context): string {
  return `${isSecure(c) ? 's' : ''} ${c.req.header('host') ?? ''} ${c.req.url}`;
}

async function pageOf(response: Response, version: string): Promise<KeptPage> {
  const body = new Uint8Array(await response.arrayBuffer());
  const headers: Record<string, string> = { 'Cache-Control': askedEveryTime };
  for (const name of ['Content-Type', 'Last-Modified', 'Content-Disposition']) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { version, status: response.status, body, headers: { ...headers, ETag: etag }, etag };
}

/** Dates are not compared: a page may change without a new version of its record. */
function answer(c: Context, { status, body, headers, etag }: KeptPage): Response {
  const asked = c.req.header('if-none-match');
  const known =
    status === 200 && asked !== undefined && asked.split(',').some((one) => isSame(one.trim(), etag));
  if (known) return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers });
}

function isSame(asked: string, etag: string): boolean {
  return asked === '*' || asked === etag || asked === `W/${etag}`;
}
