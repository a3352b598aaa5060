#!/usr/bin/env node
// Starts the command line on the pinned Node 24, whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/main.js', import.meta.url);
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

if (!existsSync(main)) {
  console.error('尚未编译：请先在项目目录运行 npm ci（或 npm run build）。');
  process.exitCode = 2;
} else if (major >= 24 || !existsSync(pinned)) {
  await import(main.href);
} else {
  const run = spawnSync(pinned, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
}
