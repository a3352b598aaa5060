import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { openSampleSite, type SampleSite } from '../web/portal/disclosure/sample-site.ts';
import { runCommand } from './run-command.ts';

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
beforeEach(() => {
  const { host = '', port = 5432, user, password, database } = sample.opened.test.connection;
  const login = `${user}:${encodeURIComponent(String(password))}`;
  vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => sample.close());

const check = (...args: string[]) => runCommand(runCommandLine, ['site', 'check', ...args]);

describe('gongkai site check', () => {
  it('逐条列出级别、网址、问题和依据；发现问题的退出码1', async () => {
    const { status, out, err } = await check();
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain('云岭县自然资源局：检查');
    expect(out).toContain('[单项否决] 首页不更新');
    expect(out).toContain('国办秘函〔2019〕19号');
    // The folder of files is another one here; a page stands without its attachment.
    expect(out).not.toContain('打不开');
  });

  it('--json 每个机关一行', async () => {
    const { out } = await check('--json', '--organ', sample.opened.organId);
    const read: unknown = JSON.parse(out);
    expect(read).toMatchObject({ organ: '云岭县自然资源局', cut: false });
  });

  it.each([
    [['--organ', 'none'], '没有编号为 none 的机关'],
    [['--most', 'x'], '--most 应为'],
  ])('%j：退出码2，说明怎样写', async (args, message) => {
    const { status, err } = await check(...args);
    expect([status, err.includes(message)]).toEqual([2, true]);
  });
});
