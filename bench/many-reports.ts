/** 一次体检一万份: memory of one `check` run over a folder, early and late. Flat means late is not more than a fifth above early. */
import { spawn } from 'node:child_process';
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderReport } from '../src/report/render/render.ts';
import { fixtureReport } from './fixture-report.ts';

export interface MemoryRun {
  reports: number;
  /** Resident memory in MiB: the highest of the second tenth, and of the last tenth of the run. */
  early: number;
  late: number;
  seconds: number;
}

const program = fileURLToPath(new URL('../bin/gongkai.js', import.meta.url));

/** Runs the built command line over `reports` Word files (20 different ones, linked) and watches its memory. */
export async function measureMemory(reports: number): Promise<MemoryRun> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    for (let seed = 0; seed < 20; seed++) {
      writeFileSync(
        join(folder, `${seed}.docx`),
        (await renderReport(fixtureReport(2023, seed), 'docx')).body,
      );
    }
    for (let n = 20; n < reports; n++) linkSync(join(folder, `${n % 20}.docx`), join(folder, `${n}.docx`));
    return await watch(folder, reports);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function watch(folder: string, reports: number): Promise<MemoryRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'report', 'check', folder, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const samples: { done: number; memory: number }[] = [];
  let done = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    done += chunk.toString('latin1').split('\n').length - 1;
    const memory = residentMemory(child.pid);
    if (memory !== undefined) samples.push({ done, memory });
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      const highest = (from: number, to: number): number =>
        Math.max(
          ...samples.filter((s) => s.done >= from * reports && s.done <= to * reports).map((s) => s.memory),
        );
      if (done !== reports) reject(new Error(`只体检了 ${done} 份，应为 ${reports} 份`));
      else
        resolve({
          reports,
          early: highest(0.1, 0.2),
          late: highest(0.9, 1),
          seconds: (performance.now() - start) / 1000,
        });
    });
  });
}

function residentMemory(pid: number | undefined): number | undefined {
  try {
    const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}
