/** 来源地址: from where a request comes, for the brake at the sign-in and for the log. */
import type { Context } from 'hono';

/**
 * The address of the peer; where that is this machine, a proxy stands before us, and the last address it wrote into
 * `X-Forwarded-For` counts. Nobody else is believed.
 */
export function addressOf(c: Context): string {
  const peer = peerOf(c.env);
  if (!isLoopback(peer)) return peer;
  const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return last === '' ? peer : last.slice(0, 60);
}

/** 经 HTTPS: at our own door or at that of a proxy on this machine. */
export function isSecure(c: Context): boolean {
  if (new URL(c.req.url).protocol === 'https:') return true;
  return isLoopback(peerOf(c.env)) && c.req.header('x-forwarded-proto') === 'https';
}

/** What the server hands on beside the request. */
function peerOf(env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined): string {
  return (env?.incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:/, '');
}

/** Empty: called without a socket, from within this program. */
function isLoopback(address: string): boolean {
  return address === '' || address === '::1' || address.startsWith('127.');
}
