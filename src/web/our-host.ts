/** 本站网址: against DNS rebinding, a page of another name that points at this machine gets nothing from us. */
import { isIP } from 'node:net';

/**
 * 是否本站网址. `hosts` are the names this site answers to, without port; undefined: any. The port does not matter, a proxy
 * may have another one.
 */
export function isOurHost(host: string | undefined, hosts: readonly string[] | undefined): boolean {
  if (hosts === undefined) return true;
  const name = host === undefined ? undefined : nameOf(host);
  return name !== undefined && hosts.includes(name);
}

/**
 * 本站的名称. A server for this machine alone answers to the names of this machine; one for the network cannot know its own
 * names and answers to any, unless `named` (GONGKAI_HOSTS) says them.
 */
export function hostsOf(listening: string, named: readonly string[]): string[] | undefined {
  const own = nameOf(isIP(listening) === 6 ? `[${listening}]` : listening) ?? listening;
  if (named.length === 0 && !isLoopback(own)) return undefined;
  return ['localhost', '127.0.0.1', '[::1]', own, ...named.map((name) => nameOf(name) ?? name)];
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** `Example.CN.:8080` → `example.cn`. Undefined where it is no host. */
function nameOf(host: string): string | undefined {
  const address = `http://${host}/`;
  if (/[/?#@\\]/.test(host) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/\.$/, '');
}
