import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Facts, openFacts } from '../src/store/facts.ts';

/** A data folder and database of its own for one measurement, removed on closing. */
export async function openBenchFacts(): Promise<Pick<Facts, 'database' | 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
  await chmod(folder, 0o711);
  const facts = await openFacts(
    { folder: join(folder, 'data') },
    () => '2026-02-06T10:00:00+08:00',
    console.error,
  );
  const close = async () => {
    await facts.close();
    await rm(folder, { recursive: true });
  };
  return { database: facts.database, close };
}
