/**
 * npm run bench [-- section …]: every figure as a ratio to a floor or a peer in the same run. Exit status 1 where a bar is missed.
 */
import { measureAppend } from './append.ts';
import { measureCompile } from './compile.ts';
import { measureMemory } from './many-reports.ts';
import { measurePages } from './pages.ts';
import { measurePair } from './ratio.ts';
import { readAndCheckPairs } from './read-and-check.ts';
import { measureSearch } from './search.ts';
import { measureSubmit } from './submit.ts';
import { measureWorkQueue } from './work-queue.ts';

/** Prints its figures; gives how many bars were missed. */
type Section = () => Promise<number>;

const sections: Record<string, Section> = {
  report: async () => {
    let missed = 0;
    for (const pair of await readAndCheckPairs()) {
      const { name, floorName, floor, ours, ratio, bar } = await measurePair(pair);
      const verdict = Number.isFinite(bar) ? (ratio <= bar ? `不超过 ${bar} 倍` : `超过 ${bar} 倍！`) : '';
      if (ratio > bar) missed++;
      console.log(
        `${name}：${ours.toFixed(2)} 毫秒；${floorName}：${floor.toFixed(2)} 毫秒；${ratio.toFixed(2)} 倍 ${verdict}`,
      );
    }
    return missed;
  },
  memory: async () => {
    const memory = await measureMemory(Number(process.env['BENCH_REPORTS'] ?? 10_000));
    const growth = memory.late / memory.early;
    console.log(
      `一次体检 ${memory.reports} 份：前段内存 ${memory.early.toFixed(0)} MiB，末段 ${memory.late.toFixed(0)} MiB，${growth.toFixed(2)} 倍${growth > 1.2 ? '，超过 1.2 倍！' : ''}；共 ${memory.seconds.toFixed(0)} 秒`,
    );
    return growth > 1.2 ? 1 : 0;
  },
  append: async () => {
    const append = await measureAppend();
    console.log(
      `${append.name}：每秒 ${(1000 / append.ours).toFixed(0)} 次；${append.floorName}：每秒 ${(1000 / append.floor).toFixed(0)} 次；${append.ratio.toFixed(2)} 倍时间`,
    );
    return 0;
  },
  submit: async () => {
    const submit = await measureSubmit();
    const isMissed = submit.ratio > submit.bar;
    console.log(
      `${submit.name}：每秒 ${(1000 / submit.ours).toFixed(0)} 件；${submit.floorName}：每秒 ${(1000 / submit.floor).toFixed(0)} 件；为其 ${(1 / submit.ratio).toFixed(2)}，${isMissed ? '低于' : '不低于'} 0.4`,
    );
    return isMissed ? 1 : 0;
  },
  queue: async () => {
    const matters = Number(process.env['BENCH_CASES'] ?? 1_000_000);
    const times = await measureWorkQueue(matters);
    for (const { name, p50, p95 } of times) {
      console.log(
        `办件清单，${matters} 件，${name}：中位 ${p50.toFixed(1)} 毫秒，p95 ${p95.toFixed(1)} 毫秒`,
      );
    }
    return times.filter(({ p95 }) => p95 > 50).length;
  },
  compile: async () => {
    const { tenth, all } = await measureCompile(Number(process.env['BENCH_CASES'] ?? 1_000_000));
    const isMissed = all.ratio > all.bar;
    for (const { name, floorName, floor, ours, ratio, bar } of [tenth, all]) {
      const verdict = isMissed ? `超过 ${bar} 倍！` : `不超过 ${bar} 倍`;
      console.log(
        `${name}：${ours.toFixed(0)} 毫秒；${floorName}：${floor.toFixed(0)} 毫秒；${ratio.toFixed(2)} 倍 ${ratio === all.ratio ? verdict : ''}`,
      );
    }
    console.log(`办件增至 10 倍，编制年报的时间为 ${(all.ours / tenth.ours).toFixed(1)} 倍`);
    return isMissed ? 1 : 0;
  },
  pages: async () => {
    let missed = 0;
    for (const { name, ours, floor, ratio } of await measurePages()) {
      const isMissed = ratio < 0.3 || ours.p99 > 50 || ours.wrong > 0;
      if (isMissed) missed++;
      console.log(
        `${name}，32个连接：每秒 ${ours.perSecond.toFixed(0)} 次，中位 ${ours.p50.toFixed(1)} 毫秒，p99 ${ours.p99.toFixed(1)} 毫秒；同一服务器答一句固定的话：每秒 ${floor.perSecond.toFixed(0)} 次；为其 ${ratio.toFixed(2)}，${isMissed ? '未达到' : '不低于'} 0.3、p99 50 毫秒`,
      );
    }
    return missed;
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`没有这一项：${unknown.join('、')}。可选：${Object.keys(sections).join('、')}。`);
  process.exit(2);
}

let missed = 0;
for (const [name, section] of Object.entries(sections)) {
  if (asked.length === 0 || asked.includes(name)) missed += await section();
}
if (process.env['BENCH_SEARCH'] === '1' && !(await measureSearch(100_000))) missed++;

process.exitCode = missed > 0 ? 1 : 0;
