import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ScanFailed, type Scanner, type Verdict } from './scanner.ts';

/** clamd 的地址. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/**
 * ClamAV 的守护进程 clamd, by its command INSTREAM: chunks with their length in 4 bytes, big-endian, a length of 0 at the end; it answers
 * `stream: OK`, `stream: NAME FOUND` or `… ERROR`. `patienceMs`: how long it may keep silent.
 */
export function createClamd(address: ClamdAddress, patienceMs = 120_000): Scanner {
  return {
    async scan(content) {
      const socket = connect({ ...address, timeout: patienceMs });
      try {
        return verdictOf(await converse(socket, content));
      } finally {
        socket.destroy();
      }
    },
  };
}

async function converse(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<string> {
  const reply = replyOf(socket);
  let answered = false;
  const settled = reply.then(
    () => {
      answered = true;
    },
    () => {
      answered = true;
    },
  );
  const send = async (bytes: Uint8Array) => {
    if (!socket.write(bytes)) await Promise.race([once(socket, 'drain').catch(() => undefined), settled]);
  };
  await send(Buffer.from('zINSTREAM\0'));
  for await (const chunk of content) {
    // It may answer before the end, where the file is longer than it takes.
    if (answered) break;
    await send(lengthOf(chunk));
    await send(chunk);
  }
  if (!answered) await send(Buffer.alloc(4));
  return reply;
}

function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why: string, cause?: unknown) => reject(new ScanFailed(`clamd ${why}`, { cause }));
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
    });
    socket.on('timeout', () => fail('没有在规定时间内答复'));
    socket.on('error', (error) => fail(`连接不上或者中断：${error.message}`, error));
    socket.on('close', () => fail('没有答复就断开了'));
  });
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.byteLength);
  return length;
}

function verdictOf(reply: string): Verdict {
  if (reply === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found !== undefined) return { clean: false, found };
  throw new ScanFailed(`clamd 答复：${reply}`);
}
