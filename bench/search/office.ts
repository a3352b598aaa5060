/** 检索基准的检索库: a database of our own, filled in bulk by its owner, searched as the application searches. */
import { chmod, mkdir } from 'node:fs/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { indexText } from '../../src/search/index-text.ts';
import { APPLICATION_ROLE, prepareApplicationRole } from '../../src/store/application-role.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { lexemesOf, monthsFor } from '../../src/store/search-lexeme.ts';
import type { SearchEntry } from '../../src/store/search-text.ts';
import { openCluster } from '../../src/store/server/cluster.ts';
import { startPostmaster } from '../../src/store/server/postmaster.ts';
import type { Database } from '../../src/store/tables.ts';
import { type BenchRecord, organCount, organIdOf } from './texts.ts';

export interface Office {
  database: Database;
  load(entries: readonly SearchEntry[]): Promise<void>;
  index(): Promise<void>;
  close(): Promise<void>;
}

export function entryOf(record: BenchRecord): SearchEntry {
  const { organId, recordId, publishedOn, year, title, body } = record;
  const text = indexText([title], body);
  return {
    state: 'published',
    organId,
    recordId,
    publishedOn,
    year,
    nodes: [],
    genre: undefined,
    validity: undefined,
    text,
  };
}

export async function openOffice(folder: string, fresh: boolean, records: number): Promise<Office> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const server = await startPostmaster(await openCluster(folder));
  const connection = { ...server.connection, database: 'search_bench' };
  if (fresh) await createDatabase(server.connection);
  let closing = false;
  const fail = (error: Error) => {
    if (!closing) throw error;
  };
  const owner = openDatabase(connection, fail);
  if (fresh) await prepare(owner, records);
  const database = openDatabase(connection, fail, APPLICATION_ROLE);
  return {
    database,
    load: (entries) => load(owner, entries, monthsFor(records)),
    index: async () => {
      await sql`set maintenance_work_mem = '1GB'`.execute(owner);
      await sql`create index search_text_1_vector on search_text_1 using gin (vector) with (fastupdate = off)`.execute(
        owner,
      );
      await sql`vacuum analyze search_text_1`.execute(owner);
    },
    close: async () => {
      closing = true;
      await database.destroy();
      await owner.destroy();
      await server.stop();
    },
  };
}

async function createDatabase(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  await client.query(`create database search_bench encoding 'UTF8' template template0`);
  await client.end();
}

async function prepare(owner: Database, records: number): Promise<void> {
  await prepareApplicationRole(owner);
  const migrations = await readMigrations(new URL('../../src/store/migrations/', import.meta.url));
  await migrate(owner, migrations, () => '2026-01-05T01:30:00.000Z');
  const organs = Array.from({ length: organCount }, (_, n) => organIdOf(n));
  await sql`insert into organ (id, name, created_at) select id, id, '2026-01-05' from unnest(${organs}::text[]) as id`.execute(
    owner,
  );
  await sql`update search_state set live_months = ${monthsFor(records)}`.execute(owner);
  await sql`drop index search_text_1_vector`.execute(owner);
}

/** As the application would write them, many at a time and into no index. */
async function load(owner: Database, entries: readonly SearchEntry[], months: number): Promise<void> {
  const vectors = entries.map((entry) => lexemesOf(entry, entry.text, months).map(quoted).join(' '));
  await sql`insert into search_text_1
    select organ_id, record_id, published_on, plain, vector::tsvector from unnest(${entries.map((one) => one.organId)}::text[],
      ${entries.map((one) => one.recordId)}::text[], ${entries.map((one) => one.publishedOn)}::date[],
      ${entries.map((one) => one.text.plain)}::text[], ${vectors}::text[])
      as one (organ_id, record_id, published_on, plain, vector)`.execute(owner);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
