import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { CannotStart } from '../cannot-start.ts';
import type { Database } from './tables.ts';

/** 数据库变更: one numbered file of plain SQL. */
export interface Migration {
  name: string;
  checksum: string;
  statements: string[];
}

interface Applied {
  name: string;
  checksum: string;
}

/** Any number that nobody else takes: held while migrating, so that of two processes one waits for the other. */
const MIGRATION_LOCK = 7_200_305;

/**
 * 数据库结构升级: applies what is missing, in order, each file in its own transaction, one statement at a time.
 * Throws CannotStart when the database was written by a newer version or a file was changed after it was applied.
 * Gives the names of what was applied now.
 */
export async function migrate(
  database: Database,
  migrations: Migration[],
  now: () => string,
): Promise<string[]> {
  return database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    try {
      return await applyMissing(connection, migrations, now);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    }
  });
}

async function applyMissing<T>(connection: Kysely<T>, migrations: Migration[], now: () => string) {
  await sql`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null)`.execute(connection);
  const { rows } = await sql<Applied>`select name, checksum from schema_migration`.execute(connection);
  refuseForeignHistory(rows, migrations);
  const applied = new Set(rows.map((row) => row.name));
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of missing) {
    await connection.transaction().execute(async (transaction) => {
      for (const statement of migration.statements) await sql.raw(statement).execute(transaction);
      await sql`insert into schema_migration (name, checksum, applied_at)
        values (${migration.name}, ${migration.checksum}, ${now()})`.execute(transaction);
    });
  }
  return missing.map((migration) => migration.name);
}

function refuseForeignHistory(applied: Applied[], migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum } of applied) {
    if (!known.has(name)) {
      throw new CannotStart(
        `数据库由更新版本的公开系统建立（含 ${name}），本版本不能使用：请升级程序后再启动。`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new CannotStart(`数据库变更文件 ${name} 在应用之后被改动过，不能继续：请恢复原文件后再启动。`);
    }
  }
}

/** The migrations that belong to this version of the program. */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (file) => parseMigration(file, await readFile(new URL(file, folder), 'utf8'))),
  );
}

/** Comments are whole lines; a statement ends with `;` at the end of a line. */
export function parseMigration(file: string, text: string): Migration {
  const unix = text.replaceAll('\r\n', '\n');
  const statements = unix
    .replace(/^\s*--.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  const checksum = createHash('sha256').update(unix).digest('hex');
  return { name: file.replace(/\.sql$/, ''), checksum, statements };
}
