import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareApplicationRole, refuseTooStrongRole } from '../../src/store/application-role.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/tables.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';

let test: TestDatabase;
let owner: pg.Client;
let user: string;
let database: Database;

/** A login of its own, with the attributes given, that may make tables in the test's database. */
async function login(attributes: string): Promise<void> {
  await owner.query(`create role ${user} login password 'secret' ${attributes}`);
  await owner.query(`grant create on schema public to ${user}`);
  database = openDatabase({ ...test.connection, user, password: 'secret' }, () => undefined);
}

beforeEach(async () => {
  test = await openTestDatabase();
  owner = new pg.Client(test.connection);
  await owner.connect();
  user = `login_${randomUUID().replaceAll('-', '')}`;
});
afterEach(async () => {
  await database?.destroy();
  await owner.query(`drop owned by ${user}`);
  await owner.query(`drop role ${user}`);
  await owner.end();
  await test.drop();
});

describe('应用角色', () => {
  it('数据库用户无权成为应用角色：一行说明，写明管理员应执行的语句；照做之后即可', async () => {
    await login('');
    await expect(prepareApplicationRole(database)).rejects.toThrow(
      `数据库用户 ${user} 无权建立应用角色：请数据库管理员执行 create role gongkai_app nologin; grant gongkai_app to ${user}; 之后重新启动。`,
    );
    await owner.query(`grant gongkai_app to ${user}`);
    await prepareApplicationRole(database);
  });

  it('应用角色能改动办理记录的，拒绝启动', async () => {
    await login('');
    await refuseTooStrongRole(test.database);
    await owner.query('grant update on case_event to gongkai_app');
    await expect(refuseTooStrongRole(database)).rejects.toThrow(
      /^应用角色 gongkai_app 可以改动或者删除办理记录：/,
    );
  });
});
