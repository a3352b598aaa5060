/** 本站网址: as the organ has set its domain, else as this request came in. */
import type { Context } from 'hono';
import { isSecure } from '../../visit-cookie.ts';

/** Without a slash at the end. */
export function siteAddress(c: Context, domain: string | undefined): string {
  const scheme = isSecure(c) ? 'https' : 'http';
  const host = domain ?? c.req.header('host') ?? new URL(c.req.url).host;
  return `${scheme}://${host}`;
}
