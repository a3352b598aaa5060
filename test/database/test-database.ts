import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { APPLICATION_ROLE } from '../../src/store/application-role.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/tables.ts';

export interface TestDatabase {
  /** As the application works; an empty one as its owner. */
  database: Database;
  connection: pg.ClientConfig;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

/** A database of its own: a clone of the migrated one, or an empty one. */
export async function openTestDatabase(from: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const { connection, template } = inject('server');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client(connection);
  await admin.connect();
  await admin.query(
    `create database ${name} encoding 'UTF8' template ${from === 'migrated' ? template : 'template0'}`,
  );
  const own = { ...connection, database: name };
  const role = from === 'migrated' ? APPLICATION_ROLE : undefined;
  const database = openDatabase(own, onLost, role);
  const drop = async () => {
    await database.destroy();
    await admin.query(`drop database ${name}`);
    await admin.end();
  };
  return { database, connection: own, drop };
}

function onLost(error: Error): void {
  throw error;
}
