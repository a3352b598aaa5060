import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotStart } from '../../src/cannot-start.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Migration, migrate, parseMigration, readMigrations } from '../../src/store/migrate.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';

const now = () => '2026-01-05T01:30:00.000Z';
const first = parseMigration('0001-first.sql', 'create table first (id text primary key);\n');
const second = parseMigration(
  '0002-second.sql',
  'create table second (id text);\ninsert into second values (1);\n',
);

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase('empty');
});
afterEach(() => test.drop());

describe('数据库结构升级', () => {
  it('按编号依次应用，第二次启动没有可做的', async () => {
    expect(await migrate(test.database, [first, second], now)).toEqual(['0001-first', '0002-second']);
    expect(await migrate(test.database, [first, second], now)).toEqual([]);
    const { rows } = await sql`select name, applied_at from schema_migration order by name`.execute(
      test.database,
    );
    expect(rows).toEqual([
      { name: '0001-first', applied_at: '2026-01-05T01:30:00.000Z' },
      { name: '0002-second', applied_at: '2026-01-05T01:30:00.000Z' },
    ]);
  });

  it('只补应用缺少的一个', async () => {
    await migrate(test.database, [first], now);
    expect(await migrate(test.database, [first, second], now)).toEqual(['0002-second']);
  });

  it('一个文件中途出错，整个文件撤回，前面的文件保留', async () => {
    const broken = parseMigration('0002-broken.sql', 'create table half (id text);\nselect 1 / 0;\n');
    await expect(migrate(test.database, [first, broken], now)).rejects.toThrow('division by zero');
    const { rows } = await sql`select table_name from information_schema.tables
      where table_schema = 'public' order by 1`.execute(test.database);
    expect(rows).toEqual([{ table_name: 'first' }, { table_name: 'schema_migration' }]);
  });

  it('数据库比程序新，拒绝启动并指出多出的变更', async () => {
    await migrate(test.database, [first, second], now);
    const refused = migrate(test.database, [first], now);
    await expect(refused).rejects.toThrow(CannotStart);
    await expect(refused).rejects.toThrow('数据库由更新版本的公开系统建立（含 0002-second）');
  });

  it('已应用的文件被改动，拒绝启动', async () => {
    await migrate(test.database, [first], now);
    const changed: Migration = { ...first, checksum: 'other' };
    await expect(migrate(test.database, [changed], now)).rejects.toThrow('0001-first 在应用之后被改动过');
  });

  it('五个进程同时升级，每个变更只应用一次', async () => {
    const others = Array.from({ length: 5 }, () => openDatabase(test.connection, () => undefined));
    const applied = await Promise.all(others.map((database) => migrate(database, [first, second], now)));
    await Promise.all(others.map((database) => database.destroy()));
    expect(applied.flat().sort()).toEqual(['0001-first', '0002-second']);
  });
});

describe('随程序附带的变更', () => {
  it('在空数据库上全部应用成功', async () => {
    const own = await readMigrations(new URL('../../src/store/migrations/', import.meta.url));
    expect(own.length).toBeGreaterThan(0);
    expect(await migrate(test.database, own, now)).toEqual(own.map((migration) => migration.name));
  });

  /** Tables that every node may hold whole: accounts and what belongs to them, the secret of the server. */
  const small = [
    'organ',
    'schema_migration',
    'person',
    'person_role',
    'person_contact',
    'session',
    'sign_in_count',
    'secret',
  ];

  it('大表的主键、唯一键、外键都以 organ_id 开头，没有触发器和枚举类型', async () => {
    const own = await readMigrations(new URL('../../src/store/migrations/', import.meta.url));
    await migrate(test.database, own, now);
    const { rows } = await sql<{ table: string; column: string }>`
      select c.conrelid::regclass::text as table, a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace
        and not c.conrelid::regclass::text = any(${small})`.execute(test.database);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.column !== 'organ_id')).toEqual([]);
    const unwanted = await sql`select tgname::text from pg_trigger where not tgisinternal
      union all select typname::text from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace`.execute(
      test.database,
    );
    expect(unwanted.rows).toEqual([]);
  });
});

describe('变更文件的语句', () => {
  it('以行末分号分开，注释行不算，回车换行不影响校验值', () => {
    const text =
      "-- 说明; 不是语句\ncreate table a (b text default 'x;y');\n\n  insert into a\n  values (1);\n";
    expect(parseMigration('1.sql', text).statements).toEqual([
      "create table a (b text default 'x;y')",
      'insert into a\n  values (1)',
    ]);
    expect(parseMigration('1.sql', text.replaceAll('\n', '\r\n'))).toEqual(parseMigration('1.sql', text));
  });
});
