/** 登录的 cookie: not for scripts, not for other sites, and on HTTPS for this host alone. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSecure } from './address.ts';

const plainName = 'gongkai';
const secureName = '__Host-gongkai';

function nameFor(c: Context): string {
  return isSecure(c) ? secureName : plainName;
}

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, nameFor(c));
}

export function setSessionCookie(c: Context, token: string, expiresAt: string): void {
  setCookie(c, nameFor(c), token, { ...attributes(c), expires: new Date(expiresAt) });
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, nameFor(c), attributes(c));
}

function attributes(c: Context) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(c) } as const;
}
