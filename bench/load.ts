/** 压力: requests over so many connections, each the next one as soon as the last is answered; from a thread of its own. */
import { connect } from 'node:net';
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';

export interface Load {
  port: number;
  path: string;
  connections: number;
  milliseconds: number;
}

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not 200. */
  wrong: number;
}

export async function putLoad(load: Load): Promise<LoadResult> {
  const worker = new Worker(new URL(import.meta.url), { workerData: load });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function run({ port, path, connections, milliseconds }: Load): Promise<LoadResult> {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const times: number[] = [];
  let wrong = 0;
  const end = performance.now() + milliseconds;
  const began = performance.now();
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let sent = 0;
      let left: number | undefined;
      let head = '';
      const ask = () => {
        sent = performance.now();
        left = undefined;
        head = '';
        socket.write(request);
      };
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('data', (chunk: Buffer) => {
        let bytes = chunk.length;
        if (left === undefined) {
          head += chunk.toString('latin1');
          const at = head.indexOf('\r\n\r\n');
          if (at < 0) return;
          left = Number(/content-length: (\d+)/i.exec(head)?.[1]);
          bytes = head.length - at - 4;
          if (!head.startsWith('HTTP/1.1 200')) wrong++;
        }
        left -= bytes;
        if (left > 0) return;
        const now = performance.now();
        times.push(now - sent);
        if (now < end) ask();
        else {
          socket.destroy();
          resolve();
        }
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return {
    perSecond: (times.length * 1000) / (performance.now() - began),
    p50: at(0.5),
    p99: at(0.99),
    wrong,
  };
}

if (!isMainThread && parentPort) {
  const port: MessagePort = parentPort;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.postMessage(await run(workerData));
}
