import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedOffice, openOffice, receive } from '../service/case/opened-office.ts';

let opened: OpenedOffice;
beforeAll(async () => {
  opened = await openOffice();
  await receive(opened);
});
afterAll(() => opened.test.drop());

describe('应用角色的权限', () => {
  it.each([
    ['改一条办理记录', 'update case_event set body = body'],
    ['删一条办理记录', 'delete from case_event'],
    ['清空办理记录', 'truncate case_event'],
    ['去掉办理记录的约束', 'alter table case_event drop constraint case_event_pkey'],
    ['改请求回执', 'update request_receipt set digest = digest'],
    ['删链尾', 'delete from chain_head'],
    ['删摘要', 'delete from case_summary'],
    ['退回编号序列', 'delete from number_series'],
    ['改数据库变更记录', 'delete from schema_migration'],
  ])('不能%s', async (_title, statement) => {
    await expect(sql.raw(statement).execute(opened.test.database)).rejects.toMatchObject({ code: '42501' });
  });

  it('重置角色之外，查询和新增照常；每一个连接都是这个角色', async () => {
    const users = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { rows } = await sql<{ user: string }>`select current_user as user, pg_sleep(0.01)`.execute(
          opened.test.database,
        );
        return rows[0]?.user;
      }),
    );
    expect(new Set(users)).toEqual(new Set(['gongkai_app']));
  });
});
