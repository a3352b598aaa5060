import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '../../src/cli/main.ts';
import { askPassword } from '../../src/cli/person/ask-password.ts';
import { createPeople } from '../../src/service/people/people.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { runCommand } from './run-command.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
beforeEach(() => {
  const { host = '', port = 5432, user, password, database } = test.connection;
  const login = `${user}:${encodeURIComponent(String(password))}`;
  vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => test.drop());

function run(...args: string[]) {
  return runCommand(runCommandLine, args);
}

const organ = '云岭县自然资源局';

function people() {
  return createPeople({ database: test.database, now: () => new Date().toISOString(), newId: randomUUID });
}

function addPerson(login: string, ...more: string[]) {
  return run('person', 'add', '--organ', organ, '--login', login, '--name', '郑小禾', '--generate', ...more);
}

function passwordIn(out: string): string {
  return /密码（只显示这一次）：(\S+)/.exec(out)?.[1] ?? '';
}

describe('gongkai organ', () => {
  it('还没有机关的，说明怎样建立', async () => {
    expect(await run('organ', 'list')).toEqual({
      status: 0,
      out: '还没有机关。建立机关：gongkai organ add --name 机关全称\n',
      err: '',
    });
  });

  it('建立机关并设代字；再建一次，仍是同一个', async () => {
    const first = await run('organ', 'add', '--name', organ, '--mark', '云自然资');
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/^已建立机关：云岭县自然资源局，编号 \S+。\n$/);
    const again = await run('organ', 'add', '--name', organ);
    expect(again.out).toBe(first.out.replace('已建立机关', '机关已在'));
    const listed = await run('organ', 'list', '--json');
    expect(JSON.parse(listed.out)).toEqual([{ organId: expect.any(String), name: organ, mark: '云自然资' }]);
    expect((await run('organ', 'list')).out).toMatch(/^云岭县自然资源局　代字：云自然资　编号：\S+\n$/);
  });

  it.each([
    [['organ', 'add'], /^应以 --name 给出机关全称/],
    [['organ', 'add', '--name', organ, '--mark', '云〔2026〕'], /^机关代字应为1至30个字/],
    [['organ', 'add', '--nope'], /^参数 --nope 有误。用法：gongkai organ add /],
    [['organ', 'nope'], /^没有“organ nope”这个命令/],
    [['person', 'add', '--organ', organ, '--name', '某'], /^应以 --login 给出登录名/],
    [['person', 'add', '--organ', organ, '--login', 'a.b', '--name', '某'], /^应以 --role 给出至少一个岗位/],
    [['person', 'list', '--organ', '没有的局'], /^没有“没有的局”这个机关/],
    [['person', 'disable', '--organ', organ, '--login', 'nobody'], /没有登录名为“nobody”的人员/],
    [
      ['person', 'token', '--organ', organ, '--login', 'nobody', '--program', '甲', '--days', '400'],
      /^--days 应为1至366的整数/,
    ],
  ])('%j：一行说明，退出状态 2', async (args, message) => {
    const { status, out, err } = await run(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});

describe('gongkai person', () => {
  it('新增：岗位可写代码或者名称；生成的密码只打印这一次，可以登录，须修改', async () => {
    const { status, out, err } = await addPerson(
      'zheng.xh',
      '--role',
      'window',
      '--role',
      '承办科室',
      '--unit',
      '利用科',
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^已在云岭县自然资源局新增人员：郑小禾（zheng.xh），岗位：受理窗口（利用科）、承办科室（利用科）。首次登录须修改密码。\n密码（只显示这一次）：\S+\n$/,
    );
    const wish = { login: 'zheng.xh', password: passwordIn(out), address: '' };
    expect(await people().signIn(wish)).toMatchObject({ ok: true, value: { staff: { mustChange: true } } });
    const { rows } = await sql`select action, program, address from access_log
      where target = 'zheng.xh'`.execute(test.database);
    expect(rows).toEqual([{ action: 'addPerson', program: '命令行', address: '本机' }]);
    expect((await addPerson('ZHENG.XH', '--role', 'office')).err).toBe('登录名“zheng.xh”已经有人使用。\n');
  });

  it('三员不能兼任，没有的岗位列出全部', async () => {
    const joined = await addPerson('three', '--role', 'systemAdmin', '--role', 'auditor');
    expect(joined).toMatchObject({
      status: 2,
      out: '',
      err: '系统管理员、审计员不能由同一人兼任（三员分立）。\n',
    });
    const unknown = await addPerson('four', '--role', '局长');
    expect(unknown.err).toMatch(
      /^没有岗位“局长”。岗位有：window（受理窗口）、.*supervisor（上级主管部门）。\n$/,
    );
    expect((await run('person', 'list', '--organ', organ)).out).not.toMatch(/three|four/);
  });

  it('清单、岗位、停用、恢复、重置', async () => {
    const added = await addPerson('qian', '--role', 'archivist');
    expect(added.status).toBe(0);
    const whom = ['--organ', organ, '--login', 'qian'];
    expect((await run('person', 'role', ...whom, '--role', 'office')).out).toBe(
      'qian在云岭县自然资源局的岗位：政府信息公开工作机构。\n',
    );
    expect((await run('person', 'disable', ...whom)).out).toBe(
      '已停用郑小禾的账号，其登录和令牌已经失效。\n',
    );
    const listed = await run('person', 'list', '--organ', organ);
    expect(listed.out).toContain('郑小禾　qian　政府信息公开工作机构（已停用）\n');
    const wish = { login: 'qian', password: passwordIn(added.out), address: '' };
    expect(await people().signIn(wish)).toMatchObject({ ok: false, because: { code: 'disabled' } });
    expect((await run('person', 'disable', ...whom, '--undo')).out).toBe('已恢复郑小禾的账号。\n');
    const reset = await run('person', 'reset', ...whom, '--generate');
    expect(await people().signIn(wish)).toMatchObject({ ok: false, because: { code: 'wrong' } });
    const fresh = { ...wish, password: passwordIn(reset.out) };
    expect(await people().signIn(fresh)).toMatchObject({ ok: true });
    const People = z.array(z.object({ login: z.string(), isDisabled: z.boolean() }));
    const { out } = await run('person', 'list', '--organ', organ, '--json');
    expect(People.parse(JSON.parse(out))).toContainEqual({ login: 'qian', isDisabled: false });
  });

  it('令牌：标准输出只有令牌，库里只有它的校验值', async () => {
    await addPerson('sun', '--role', 'office');
    const { status, out, err } = await run(
      'person',
      'token',
      '--organ',
      organ,
      '--login',
      'sun',
      '--program',
      '档案系统',
    );
    expect(status).toBe(0);
    expect(out).toMatch(/^gongkai_[\w-]{20,}\n$/);
    expect(err).toMatch(
      /^以下为“档案系统”的令牌，以郑小禾的岗位在云岭县自然资源局办理，\d{4}-\d\d-\d\d到期，只显示这一次：\n$/,
    );
    const staff = await people().findStaff(out.trim());
    expect(staff).toMatchObject({ login: 'sun', program: '档案系统', organs: [{ organName: organ }] });
    const { rows } = await sql<{
      token_hash: string;
    }>`select token_hash from session where program = '档案系统'`.execute(test.database);
    expect(rows[0]?.token_hash).not.toContain(out.trim());
  });

  it('没有岗位的，不发令牌', async () => {
    await addPerson('wu', '--role', 'office');
    await run('person', 'role', '--organ', organ, '--login', 'wu');
    const { status, err } = await run(
      'person',
      'token',
      '--organ',
      organ,
      '--login',
      'wu',
      '--program',
      '甲',
    );
    expect({ status, err }).toEqual({ status: 2, err: '本机关没有这个人员，或者没有岗位。\n' });
  });
});

/** A terminal: what is typed on it, and whether it shows what is typed. */
function terminal(...keys: string[]) {
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => modes.push(isRaw),
  });
  const modes: boolean[] = [];
  const said = { text: '' };
  const io = {
    out: (text: string) => {
      said.text += text;
    },
    err: (text: string) => {
      said.text += text;
      const next = text === '\n' ? undefined : keys.shift();
      if (next !== undefined) setImmediate(() => input.write(next));
    },
  };
  return { input, modes, said, io };
}

describe('在终端询问密码', () => {
  it('输两次，不显示，可以退格', async () => {
    const { input, modes, said, io } = terminal('青石村的老槐树X\u007f\r', '青石村的老槐树\r');
    expect(await askPassword(io, input)).toBe('青石村的老槐树');
    expect(said.text).toBe('密码：\n再输一次：\n');
    expect(modes).toEqual([true, false, true, false]);
  });

  it('两次不一样、按 Ctrl-C：说明，终端恢复原样', async () => {
    const differ = terminal('一个密码\r', '另一个密码\r');
    await expect(askPassword(differ.io, differ.input)).rejects.toThrow('两次输入的密码不一样。');
    const stopped = terminal('一个\u0003');
    await expect(askPassword(stopped.io, stopped.input)).rejects.toThrow('已取消。');
    expect(stopped.modes).toEqual([true, false]);
  });

  it('不是终端：读标准输入的第一行；没有的，说明', async () => {
    const { io } = terminal();
    const piped = new PassThrough();
    piped.end('青石村的老槐树\n第二行\n');
    expect(await askPassword(io, piped)).toBe('青石村的老槐树');
    const empty = new PassThrough();
    empty.end('');
    await expect(askPassword(io, empty)).rejects.toThrow('没有从标准输入读到密码');
  });
});
