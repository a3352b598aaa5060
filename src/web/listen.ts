import { once } from 'node:events';
import { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { CannotStart, codeOf } from '../cannot-start.ts';

/** 打开的门: the address a browser uses, and how to shut it. */
export interface Door {
  address: string;
  /** Takes no more requests; those under way get ten seconds to end. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;

/** 监听. Throws CannotStart where host or port cannot be had. */
export async function listen(web: Hono, { host, port }: { host: string; port: number }): Promise<Door> {
  const server = createAdaptorServer({ fetch: web.fetch });
  if (!(server instanceof Server)) throw new Error('the adaptor makes an HTTP/1 server');
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, host, port);
  }
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { address: `http://${nameFor(host)}:${boundPort}/`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
}

/** A browser cannot go to "every address". */
function nameFor(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

function explain(error: unknown, host: string, port: number): unknown {
  const another = '请换一个端口，例如 npm start -- --port 8090，或设置环境变量 PORT';
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new CannotStart(`端口 ${port} 已被其他程序占用：${another}。`, { cause: error });
    case 'EACCES':
      return new CannotStart(`没有权限使用端口 ${port}：${another}。`, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotStart(`监听地址 ${host} 不是本机地址：请检查 --host 或环境变量 HOST。`, {
        cause: error,
      });
    default:
      return error;
  }
}
