import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { runCommand } from './run-command.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());
afterEach(() => vi.unstubAllEnvs());

function run(...args: string[]) {
  const { host = '', port = 5432, user, password, database } = test.connection;
  const login = `${user}:${encodeURIComponent(String(password))}`;
  vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
  return runCommand(runCommandLine, args);
}

async function countEvents(): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from case_event`.execute(test.database);
  return rows[0]?.n;
}

const wish = [
  'simulate',
  '--organ',
  '云岭县自然资源局',
  '--year',
  '2022',
  '--applications',
  '8',
  '--seed',
  '一',
];
const warning = '警告：模拟只用于试用系统。';

describe('gongkai simulate', () => {
  it('总帮助里不列；自己的帮助里先警告', async () => {
    expect((await run('help')).out).not.toContain('simulate');
    const { status, out } = await run('simulate', '--help');
    expect(status).toBe(0);
    expect(out).toContain('gongkai simulate --organ');
    expect(out).toContain(warning);
  });

  it('写入一年的办件，先在标准错误上警告；已有办件的机关第二次被拒绝，一件也不多', async () => {
    const { status, out, err } = await run(...wish);
    expect({ status, warned: err.startsWith(warning) }).toEqual({ status: 0, warned: true });
    expect(out).toMatch(/^云岭县自然资源局（[\w-]{36}）：模拟办件(?:[89]|1\d)件，办理\d+次。\n$/);
    const before = await countEvents();
    expect(before).toBeGreaterThan(50);
    const again = await run(...wish);
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err).toContain('云岭县自然资源局已有办件：模拟只能用于没有办件的机关。');
    expect(await countEvents()).toBe(before);
  });

  it.each([
    [['--organ', ''], '应以 --organ 给出机关全称'],
    [['--year', '2019'], '请用 --year 写明年度'],
    [['--applications', '0'], '--applications 应为 1 至 999999 的整数。'],
    [['--seed', ''], '请用 --seed 写明种子'],
    [['--year', '2099'], '2099年还没有到，不能模拟。'],
    [['--jobs', '2'], '参数 --jobs 有误'],
  ])('参数 %j：一行说明，退出码 2', async (changed, message) => {
    const { status, out, err } = await run(...wish, ...changed);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});
