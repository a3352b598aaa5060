import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';

export interface ServedWeb {
  address: string;
  close(): Promise<void>;
}

/** The whole system on a free port, with a data folder of its own that is removed afterwards. */
export async function serveWeb(): Promise<ServedWeb> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-e2e-'));
  // The database server of a root user runs as another one, which must get through to its folder.
  chmodSync(folder, 0o755);
  const running = await start(readConfig({}, { port: '0', data: join(folder, 'data') }), (line) =>
    console.error(line),
  );
  const close = async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: running.address.replace(/\/$/, ''), close };
}
