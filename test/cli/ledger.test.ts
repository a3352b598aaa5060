import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import { disclosed } from '../case/matter.ts';
import { type OpenedOffice, openOffice, receive, take } from '../service/case/opened-office.ts';
import { runCommand } from './run-command.ts';

let opened: OpenedOffice;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-ledger-'));
const file = join(folder, '台账.xlsx');

beforeAll(async () => {
  opened = await openOffice();
  await take(opened, await receive(opened), disclosed('2026-02-09'));
  await receive(opened, { on: plainDate('2026-03-02') });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await opened.test.drop();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(file, { force: true });
});

function run(...args: string[]) {
  const { host = '', port = 5432, user, password, database } = opened.test.connection;
  const login = `${user}:${encodeURIComponent(String(password))}`;
  vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
  return runCommand(runCommandLine, ['case', ...args]);
}

function numbersIn(path: string): string[] {
  const sheet = unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'];
  return [...strFromU8(sheet ?? new Uint8Array()).matchAll(/云自然资申〔2026〕\d+号/g)].map(
    ([number]) => number,
  );
}

describe('gongkai case ledger', () => {
  it.each([
    ['机关编号', () => opened.organId],
    ['机关全称', () => '云岭县自然资源局'],
  ])('以%s指明机关，写成一个 Excel 文件，不留半成品', async (_, organ) => {
    const { status, out, err } = await run('ledger', '--organ', organ(), '--year', '2026', '--out', file);
    expect({ status, out, err }).toEqual({
      status: 0,
      out: `云岭县自然资源局：2件，已写入 ${file}\n`,
      err: '',
    });
    expect(numbersIn(file)).toEqual(['云自然资申〔2026〕1号', '云自然资申〔2026〕2号']);
    expect(readdirSync(folder)).toEqual(['台账.xlsx']);
  });

  it('--from、--until 按收到之日取', async () => {
    const { out } = await run(
      'ledger',
      '--organ',
      opened.organId,
      '--from',
      '2026-03-01',
      '--until',
      '2026-03-31',
      '-o',
      file,
    );
    expect(out).toContain('1件');
    expect(numbersIn(file)).toEqual(['云自然资申〔2026〕2号']);
  });

  it.each([
    [['--year', '2026'], '请用 --organ 写明机关编号或者机关全称。'],
    [['--organ', '云岭县林业局'], '没有“云岭县林业局”这个机关：应为机关编号或者机关全称。'],
    [['--organ', 'x', '--year', '26'], '--year 应为四位年度，如 2026。'],
    [['--organ', 'x', '--from', '2026-02-30'], '--from 应为日期，如 2026-02-06。'],
    [['--organ', 'x', '--from', '2026-03-01', '--until', '2026-02-01'], '--from 不能晚于 --until。'],
    [['--organ', 'x', '--out', '台账.csv'], '--out 应为 .xlsx 文件。'],
    [['--nope'], /^参数 --nope 有误。用法：gongkai case ledger /],
  ])('%j：一行说明，退出状态 2', async (args, message) => {
    const { status, out, err } = await run('ledger', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    if (typeof message === 'string') expect(err).toBe(`${message}\n`);
    else expect(err).toMatch(message);
  });

  it('写不进的目录：一行说明，退出状态 2', async () => {
    const nowhere = join(folder, '没有', '台账.xlsx');
    const { status, err } = await run('ledger', '--organ', opened.organId, '--out', nowhere);
    expect({ status, err }).toEqual({ status: 2, err: `写不进 ${nowhere}：没有这个目录。\n` });
    expect(existsSync(`${nowhere}.part`)).toBe(false);
  });

  it('没有这个子命令：一行说明，退出状态 2；help 打印用法', async () => {
    expect(await run('nothing')).toMatchObject({
      status: 2,
      err: '没有“case nothing”这个命令，用法见 gongkai case help。\n',
    });
    const { status, out } = await run('help');
    expect(status).toBe(0);
    expect(out).toMatch(/^用法：gongkai case ledger --organ 机关/);
  });
});
