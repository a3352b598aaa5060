import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '../../src/record/instant.ts';
import { createServices } from '../../src/service/services.ts';
import { openFacts } from '../../src/store/facts.ts';
import { enterOrgan } from '../../src/store/organ.ts';
import { listen } from '../../src/web/listen.ts';
import { setUp } from '../service/intake/opened-intake.ts';
import type { OpenedRecords } from '../service/record/opened-records.ts';
import { fillSite, type SampleSite, webOf } from '../web/portal/disclosure/sample-site.ts';

export interface ServedDisclosure {
  /** Scheme and host. */
  site: string;
  /** Of the column. */
  address: string;
  shown: SampleSite['shown'];
  opened: OpenedRecords;
  close(): Promise<void>;
}

/** The filled column of one organ on a free port, with a database and a clock of its own. */
export async function serveDisclosure(): Promise<ServedDisclosure> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-e2e-'));
  // The database server of a root user runs as another one, which must get through to its folder.
  chmodSync(folder, 0o755);
  let instant = Date.parse('2026-03-03T09:00:00+08:00');
  const now = () => {
    instant += 1000;
    return new Date(instant).toISOString();
  };
  const facts = await openFacts({ folder: join(folder, 'data') }, now, (line) => console.error(line));
  const office = { database: facts.database, now, newId: randomUUID };
  const services = createServices(office, { today: () => dayOf(now()), files: join(folder, 'files') });
  const organ = { id: randomUUID(), name: '云岭县自然资源局', createdAt: '2026-01-05T01:30:00.000Z' };
  const organId = await facts.database.transaction().execute((each) => enterOrgan(each, organ));
  await setUp(services, organId, { mark: '云自然资', codes: { organizationCode: '123456788' } });
  const { records, publicRecords } = services;
  const opened: OpenedRecords = {
    test: { database: facts.database, connection: {}, drop: () => facts.close() },
    office,
    services,
    records,
    publicRecords,
    organId,
    goTo(next) {
      instant = Date.parse(next);
    },
    close: () => facts.close(),
  };
  const shown = await fillSite(opened);
  const door = await listen(webOf(opened), { host: '127.0.0.1', port: 0 });
  const site = door.address.replace(/\/$/, '');
  return {
    site,
    address: `${site}/o/${organId}/disclosure`,
    shown,
    opened,
    async close() {
      await door.close();
      await facts.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
