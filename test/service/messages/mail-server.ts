import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A mail as it arrived. */
interface Mail {
  to: string[];
  head: string;
  body: string;
}

/** 邮件服务器 for tests: speaks as much of RFC 5321 as a client needs. `refuse` answers 451 to that many mails first. */
export async function openMailServer(refuse = 0) {
  const mails: Mail[] = [];
  let left = refuse;
  const server = createServer((socket) => serve(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  function serve(socket: Socket): void {
    let to: string[] = [];
    let text: string | undefined;
    let rest = '';
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (;;) {
        const end = rest.indexOf(text === undefined ? '\r\n' : '\r\n.\r\n');
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (text === undefined ? 2 : 5));
        if (text === undefined) answer(line);
        else take(line);
      }
    });
    const answer = (line: string) => {
      const command = line.slice(0, 4).toUpperCase();
      if (command === 'RCPT') to.push(/<(.*)>/.exec(line)?.[1] ?? '');
      if (command === 'DATA') text = '';
      socket.write(command === 'DATA' ? '354 go on\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
    };
    const take = (mail: string) => {
      text = undefined;
      if (left > 0) {
        left--;
        socket.write('451 later\r\n');
        return;
      }
      const [head = '', ...body] = mail.split('\r\n\r\n');
      mails.push({ to, head, body: decoded(head, body.join('\r\n\r\n')) });
      to = [];
      socket.write('250 taken\r\n');
    };
  }

  return {
    mails,
    url: `smtp://127.0.0.1:${address.port}?ignoreTLS=true`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function decoded(head: string, body: string): string {
  if (/Content-Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_whole, hex) => `%${hex}`);
  return /quoted-printable/i.test(head) ? decodeURIComponent(bytes) : body;
}
