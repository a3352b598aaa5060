import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';
import { disclosed } from '../case/matter.ts';
import { type OpenedOffice, openOffice, receive, take } from '../service/case/opened-office.ts';
import { runCommand } from './run-command.ts';

afterEach(() => vi.unstubAllEnvs());

function run(...args: string[]) {
  return runCommand(runCommandLine, ['verify', ...args]);
}

describe('gongkai verify，数据库由 DATABASE_URL 指定', () => {
  let opened: OpenedOffice;
  beforeEach(async () => {
    opened = await openOffice();
    await take(opened, await receive(opened), disclosed('2026-02-09'));
    const { host = '', port = 5432, user, password, database } = opened.test.connection;
    const login = `${user}:${encodeURIComponent(String(password))}`;
    vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
  });
  afterEach(() => opened.test.drop());

  async function asOwner(statement: string): Promise<void> {
    const owner = new pg.Client(opened.test.connection);
    await owner.connect();
    await owner.query(statement);
    await owner.end();
  }

  it('没有问题：一行结果和链尾，退出状态 0', async () => {
    const { status, out, err } = await run();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^云岭县自然资源局：办理记录8条，办件1件，未发现问题。\n　　链尾：第8条，校验值 [0-9a-f]{64}\n$/,
    );
  });

  it('有问题：每个问题一行，指出第几条、哪个办件，退出状态 1', async () => {
    await asOwner(`update case_event set body = replace(body, '纸质', '电子') where seq = 2`);
    const { status, out } = await run();
    expect(status).toBe(1);
    const [fault, result] = out.split('\n');
    expect(fault).toMatch(
      /^云岭县自然资源局：第2条记录被改动（办件 \S+ 的第2条，evidenceRecorded），校验值不符。$/,
    );
    expect(result).toBe('云岭县自然资源局：办理记录8条，办件1件，发现1个问题。');
  });

  it('--json 每行一个对象，末行为各机关的结果', async () => {
    await asOwner('delete from case_event where seq = 8');
    const { status, out } = await run('--json', '--organ', opened.organId);
    expect(status).toBe(1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line): object => JSON.parse(line));
    expect(lines[0]).toMatchObject({ fault: { kind: 'missing-events', from: 8, to: 8 } });
    expect(lines.at(-1)).toMatchObject({ organs: [{ events: 7, cases: 1, faults: 2 }] });
  });

  it('没有这个机关：一行说明，退出状态 2', async () => {
    expect(await run('--organ', 'nowhere')).toEqual({
      status: 2,
      out: '',
      err: '没有编号为 nowhere 的机关。\n',
    });
  });

  it('数据库连接不上：一行说明，退出状态 2', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/nothing');
    const { status, out, err } = await run();
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^连接不上数据库：[^\n]+\n$/);
  });

  it('参数有误：一行说明，退出状态 2', async () => {
    const { status, out, err } = await run('--nope');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^参数 --nope 有误。用法：gongkai verify [^\n]+\n$/);
  });
});

describe('gongkai verify，内置数据库', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'gongkai-verify-'));
    // The database account of root must be able to pass through.
    chmodSync(place, 0o711);
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('正在运行的，一行说明，退出状态 2；停止后可以校验', async () => {
    const folder = join(place, 'data');
    const running = await start(readConfig({}, { port: '0', data: folder }), () => undefined);
    const refused = await run('--data', folder);
    await running.close();
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toMatch(/^公开已在运行：[^\n]+\n$/);
    expect(await run('--data', folder)).toEqual({ status: 0, out: '数据库中还没有机关。\n', err: '' });
  });
});
