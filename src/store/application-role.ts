import { type Kysely, sql } from 'kysely';
import { CannotStart, codeOf } from '../cannot-start.ts';
import type { Database } from './tables.ts';

/** 应用角色: as whom the application works; the tables belong to whoever migrates. Migrations name it in their grants. */
export const APPLICATION_ROLE = 'gongkai_app';

const NOT_PERMITTED = '42501';
const THERE_ALREADY = new Set(['42710', '23505']);

/**
 * 准备应用角色: makes it where it is missing and lets the migrating user become it. Throws CannotStart with what a DBA must run
 * where this user may not.
 */
export async function prepareApplicationRole(database: Database): Promise<void> {
  await database.connection().execute(async (connection) => {
    try {
      await makeRole(connection);
      if (!(await mayBecome(connection))) {
        await sql`grant ${sql.ref(APPLICATION_ROLE)} to current_user`.execute(connection);
      }
      const { rows } = await sql<{ schema: string; open: boolean }>`select current_schema() as schema,
        has_schema_privilege(${APPLICATION_ROLE}, current_schema(), 'usage') as open`.execute(connection);
      const { schema, open } = rows[0] ?? { schema: 'public', open: true };
      if (!open) {
        await sql`grant usage on schema ${sql.ref(schema)} to ${sql.ref(APPLICATION_ROLE)}`.execute(
          connection,
        );
      }
      if (!(await mayBecome(connection))) throw await missingRole(connection);
    } catch (error) {
      if (codeOf(error) === NOT_PERMITTED) throw await missingRole(connection, error);
      throw error;
    }
  });
}

async function makeRole<T>(connection: Kysely<T>): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${APPLICATION_ROLE}`.execute(connection);
  if (rows.length > 0) return;
  try {
    await sql`create role ${sql.ref(APPLICATION_ROLE)} nologin`.execute(connection);
  } catch (error) {
    // Another process was faster.
    if (!THERE_ALREADY.has(codeOf(error) ?? '')) throw error;
  }
}

async function mayBecome<T>(connection: Kysely<T>): Promise<boolean> {
  try {
    await sql`set role ${sql.ref(APPLICATION_ROLE)}`.execute(connection);
  } catch (error) {
    if (codeOf(error) === NOT_PERMITTED) return false;
    throw error;
  }
  await sql`reset role`.execute(connection);
  return true;
}

async function missingRole<T>(connection: Kysely<T>, cause?: unknown): Promise<CannotStart> {
  const { rows } = await sql<{ user: string }>`select quote_ident(current_user) as user`.execute(connection);
  const user = rows[0]?.user ?? '';
  return new CannotStart(
    `数据库用户 ${user} 无权建立应用角色：请数据库管理员执行 create role ${APPLICATION_ROLE} nologin; grant ${APPLICATION_ROLE} to ${user}; 之后重新启动。`,
    { cause },
  );
}

/** Throws CannotStart where the application could change or take away what happened. */
export async function refuseTooStrongRole(database: Database): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select
    has_table_privilege(${APPLICATION_ROLE}, 'case_event', 'update, delete, truncate')
    or has_table_privilege(${APPLICATION_ROLE}, 'record_event', 'update, delete, truncate') as may`.execute(
    database,
  );
  if (rows[0]?.may === true) {
    throw new CannotStart(
      `应用角色 ${APPLICATION_ROLE} 可以改动或者删除办理记录：请收回其超级用户身份和对 case_event、record_event 的 update、delete、truncate 权限后再启动。`,
    );
  }
}
