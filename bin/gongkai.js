#!/usr/bin/env node
// Starts the command line on the pinned Node 24, whatever Node the machine has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const entry = new URL('../dist/cli/main.js', import.meta.url);
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

if (!existsSync(entry)) {
  console.error('尚未编译：请先在项目目录运行 npm ci（或 npm run build）。');
  process.exitCode = 2;
} else if (major >= 24) {
  await run();
} else if (existsSync(pinned)) {
  handOver();
} else {
  console.error(`需要 Node 24（当前为 ${process.version}）：请在项目目录运行 npm ci 安装，或换用 Node 24。`);
  process.exitCode = 2;
}

async function run() {
  const { runCommandLine } = await import(entry.href);
  const io = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };
  // A reader that stops early, as in `gongkai … | head`, is no failure.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await runCommandLine(process.argv.slice(2), io);
}

/** The child gets our signals and terminal; we end as it ends. */
function handOver() {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`无法运行 ${pinned}：${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? 128 + constants.signals[signal];
  });
}
