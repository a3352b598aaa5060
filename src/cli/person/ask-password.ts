import { text } from 'node:stream/consumers';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';

/** Where a password is typed: a terminal, or whatever is piped in. */
export type PasswordInput = NodeJS.ReadableStream & {
  isTTY?: boolean;
  setRawMode?: (isRaw: boolean) => unknown;
};

/**
 * 询问密码: twice on a terminal, without showing it; else the first line of standard input. Throws BadInput where nothing comes, the two
 * differ, or Ctrl-C is pressed.
 */
export async function askPassword(io: CommandIo, input: PasswordInput = process.stdin): Promise<string> {
  if (!input.isTTY) {
    const [line = ''] = (await text(input)).split(/\r?\n/);
    if (line === '') throw new BadInput('没有从标准输入读到密码；也可以用 --generate 由系统生成。');
    return line;
  }
  const first = await typed('密码：', io, input);
  const second = await typed('再输一次：', io, input);
  if (first !== second) throw new BadInput('两次输入的密码不一样。');
  return first;
}

async function typed(prompt: string, io: CommandIo, input: PasswordInput): Promise<string> {
  io.err(prompt);
  input.setRawMode?.(true);
  input.resume();
  try {
    return await new Promise<string>((resolve, reject) => {
      const characters: string[] = [];
      const decoder = new TextDecoder();
      const done = (settle: () => void) => {
        input.off('data', read);
        settle();
      };
      const read = (chunk: string | Uint8Array) => {
        const came = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
        for (const character of came) {
          if (character === '\r' || character === '\n') return done(() => resolve(characters.join('')));
          if (character === '\u0003' || character === '\u0004') {
            return done(() => reject(new BadInput('已取消。')));
          }
          if (character === '\u007f' || character === '\b') characters.pop();
          else if (character >= ' ') characters.push(character);
        }
      };
      input.on('data', read);
    });
  } finally {
    input.setRawMode?.(false);
    input.pause();
    io.err('\n');
  }
}
