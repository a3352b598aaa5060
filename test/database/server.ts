import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareApplicationRole } from '../../src/store/application-role.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { openCluster } from '../../src/store/server/cluster.ts';
import { startPostmaster } from '../../src/store/server/postmaster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to make databases, and the migrated one to clone. */
    server: { connection: pg.ClientConfig; template: string };
  }
}

/** One PostgreSQL a run: our own, or the one that DATABASE_URL names, with a migrated database to clone from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DATABASE_URL'];
  const { connection, stop } =
    url === undefined ? await startOwn() : { connection: fromUrl(url), stop: undefined };
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await execute(connection, `create database ${template} encoding 'UTF8' template template0`);
  const database = openDatabase({ ...connection, database: template }, (error) => {
    throw error;
  });
  await prepareApplicationRole(database);
  const migrations = await readMigrations(new URL('../../src/store/migrations/', import.meta.url));
  await migrate(database, migrations, () => '2026-01-05T01:30:00.000Z');
  await database.destroy();
  project.provide('server', { connection, template });
  return async () => {
    await execute(connection, `drop database ${template}`);
    await stop?.();
  };
}

async function startOwn() {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'));
  await chmod(folder, 0o711);
  const server = await startPostmaster(await openCluster(folder));
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
  return { connection: { ...(server.connection as pg.ClientConfig), database: 'postgres' }, stop };
}

function fromUrl(url: string): pg.ClientConfig {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
}

async function execute(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
