import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { CannotStart } from '../cannot-start.ts';
import { readConfig } from '../config.ts';
import type { CommandIo } from './command.ts';

const help = `用法：gongkai serve [--port 端口] [--host 地址] [--data 目录]

启动公开系统：内置数据库与网页一并运行，按 Ctrl-C 停止。

  --port 端口   监听端口，默认 8080（环境变量 PORT）
  --host 地址   监听地址，默认 127.0.0.1，仅本机可访问（环境变量 HOST）
  --data 目录   数据目录，默认 ./data（环境变量 GONGKAI_DATA）

环境变量 DATABASE_URL 指定已有的 PostgreSQL（15 或更高版本）时，不启动内置数据库；
同时给出 --data 的，以 --data 为准。
`;

/** 启动服务. Runs until SIGINT, SIGTERM or SIGHUP. Exit status: 0 stopped, 1 could not start or fell, 2 wrong flags. */
export async function serve(args: string[], io: CommandIo): Promise<number> {
  const flags = parseFlags(args);
  if (flags === undefined) {
    io.err(`无法识别的参数：${args.join(' ')}。用法见 gongkai serve --help。\n`);
    return 2;
  }
  if (flags.help === true) {
    io.out(help);
    return 0;
  }
  const stop = listenForStop();
  try {
    const config = readConfig(process.env, flags);
    const { start } = await import('../main.ts');
    const running = await start(config, (line) => io.err(`${line}\n`));
    io.out(`公开系统已启动，请用浏览器打开 ${running.address}\n按 Ctrl-C 停止。\n`);
    const fallen = await Promise.race([stop.heard, running.fallen]);
    io.out('正在停止……\n');
    await running.close();
    if (fallen !== undefined) throw new CannotStart(fallen);
    io.out('公开系统已停止。\n');
    return 0;
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  } finally {
    stop.stopListening();
  }
}

function parseFlags(args: string[]) {
  const options = {
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}

interface StopSignal {
  heard: Promise<undefined>;
  stopListening(): void;
}

/**
 * Listened for from the very beginning to the very end: a signal during the start stops us in order once we stand, and of a
 * Ctrl-C that both npm and the terminal pass on the second must not cut the stopping short.
 */
function listenForStop(): StopSignal {
  const asked = new AbortController();
  const stop = () => asked.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  // npm hands SIGTERM to the shell between us, which dies of it without a word: losing that parent means to stop.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) stop();
  }, 250).unref();
  return {
    heard: once(asked.signal, 'abort').then(() => undefined),
    stopListening: () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
