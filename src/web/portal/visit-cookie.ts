/**
 * 访问凭据: what a person typed to get in (number and code, or the secret of a draft) stays in a cookie of his browser, out of reach
 * of scripts, for this organ's pages only and for a short time. Every request checks it against the facts again, so the server keeps
 * no session and needs no key to sign with; unlike forms that carry the code along, reading a page again, going back and downloading
 * work, and no address holds a code.
 */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { organPath, type PortalEnv } from './portal-organ.ts';

export type VisitKind = 'draft' | 'case' | 'consultation';

/** Half an hour; a draft, which takes long to write, two hours. Each page shown begins it anew. */
const seconds: Record<VisitKind, number> = { draft: 7200, case: 1800, consultation: 1800 };

const name = (kind: VisitKind) => `gongkai-${kind}`;

export function keepVisit(c: Context<PortalEnv>, kind: VisitKind, parts: readonly string[]): void {
  setCookie(c, name(kind), parts.join('\n'), {
    path: organPath(c.get('organ')),
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: seconds[kind],
  });
}

/** As it was kept; undefined where there is none, or not of this many parts. */
export function findVisit(c: Context<PortalEnv>, kind: VisitKind, parts: number): string[] | undefined {
  const kept = getCookie(c, name(kind))?.split('\n');
  return kept?.length === parts && kept.every((part) => part !== '') ? kept : undefined;
}

export function endVisit(c: Context<PortalEnv>, kind: VisitKind): void {
  deleteCookie(c, name(kind), { path: organPath(c.get('organ')) });
}

/** 是否 https, also behind a proxy that ends TLS. */
export function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}
