/** npm run bench: every figure as a ratio to a floor or a peer in the same run. Exit status 1 where a bar is missed. */
import { measureAppend } from './append.ts';
import { measureMemory } from './many-reports.ts';
import { measurePair } from './ratio.ts';
import { readAndCheckPairs } from './read-and-check.ts';

let missed = 0;

for (const pair of await readAndCheckPairs()) {
  const { name, floorName, floor, ours, ratio, bar } = await measurePair(pair);
  const verdict = Number.isFinite(bar) ? (ratio <= bar ? `不超过 ${bar} 倍` : `超过 ${bar} 倍！`) : '';
  if (ratio > bar) missed++;
  console.log(
    `${name}：${ours.toFixed(2)} 毫秒；${floorName}：${floor.toFixed(2)} 毫秒；${ratio.toFixed(2)} 倍 ${verdict}`,
  );
}

const memory = await measureMemory(Number(process.env['BENCH_REPORTS'] ?? 10_000));
const growth = memory.late / memory.early;
if (growth > 1.2) missed++;
console.log(
  `一次体检 ${memory.reports} 份：前段内存 ${memory.early.toFixed(0)} MiB，末段 ${memory.late.toFixed(0)} MiB，${growth.toFixed(2)} 倍${growth > 1.2 ? '，超过 1.2 倍！' : ''}；共 ${memory.seconds.toFixed(0)} 秒`,
);

const append = await measureAppend();
console.log(
  `${append.name}：每秒 ${(1000 / append.ours).toFixed(0)} 次；${append.floorName}：每秒 ${(1000 / append.floor).toFixed(0)} 次；${append.ratio.toFixed(2)} 倍时间`,
);

process.exitCode = missed > 0 ? 1 : 0;
