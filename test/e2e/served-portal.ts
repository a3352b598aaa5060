import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFacts } from '../../src/store/facts.ts';
import { listen } from '../../src/web/listen.ts';
import { beginPortal, type PortalOffice } from '../web/portal/portal-office.ts';

export interface ServedPortal extends PortalOffice {
  /** Of the organ's first page. */
  address: string;
  close(): Promise<void>;
}

/** The portal of one organ on a free port, with a database and a clock of its own. */
export async function servePortal(): Promise<ServedPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-e2e-'));
  // The database server of a root user runs as another one, which must get through to its folder.
  chmodSync(folder, 0o755);
  const place = { folder: join(folder, 'data') };
  const facts = await openFacts(
    place,
    () => '2026-01-05T01:30:00.000Z',
    (line) => console.error(line),
  );
  const office = await beginPortal(facts.database, join(folder, 'files'));
  const door = await listen(office.web, { host: '127.0.0.1', port: 0 });
  return {
    ...office,
    address: `${door.address.replace(/\/$/, '')}${office.home}`,
    async close() {
      await door.close();
      await facts.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
