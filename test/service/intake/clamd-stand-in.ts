import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { eicar } from './file-samples.ts';

/** How the stand-in behaves. `scan`: as clamd does; `refuse`: too long for it, said before the end; `silent`; `hangUp`; `babble`. */
export type Manner = 'scan' | 'refuse' | 'silent' | 'hangUp' | 'babble';

export interface StandIn {
  address: { host: string; port: number };
  /** What was sent to be scanned, whole. */
  received: Buffer[];
  behave(manner: Manner): void;
  close(): Promise<void>;
}

/** 本机的 clamd 替身: speaks INSTREAM over TCP as its manual says, and finds the test text of EICAR. */
export async function startStandIn(): Promise<StandIn> {
  let manner: Manner = 'scan';
  const received: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    let bytes = Buffer.alloc(0);
    socket.on('data', (more) => {
      bytes = Buffer.concat([bytes, more]);
      if (manner === 'hangUp') socket.destroy();
      else if (manner === 'refuse') socket.end('INSTREAM size limit exceeded. ERROR\0');
      else if (manner === 'babble') socket.end('HTTP/1.1 400 Bad Request\0');
      else if (manner === 'scan') {
        const content = contentOf(bytes);
        if (content === undefined) return;
        received.push(content);
        socket.end(content.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: { host: '127.0.0.1', port: address.port },
    received,
    behave: (next) => {
      manner = next;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const command = 'zINSTREAM\0';

/** The chunks put together, once the chunk of length 0 has come. */
function contentOf(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 0, command.length) !== command) return undefined;
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
