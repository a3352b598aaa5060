import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { runCommand } from './run-command.ts';

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

function run(...args: string[]) {
  return runCommand(runCommandLine, args);
}

describe('命令行入口', () => {
  it.each([[], ['help'], ['--help'], ['-h']])('gongkai %s 打印中文帮助，列出每个命令', async (...args) => {
    const { status, out, err } = await run(...args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('用法：gongkai 命令 [参数]');
    for (const name of ['serve', 'organ', 'person', 'case', 'report', 'deadline', 'fee', 'verify'])
      expect(out).toMatch(new RegExp(`^  ${name} +\\p{Script=Han}`, 'mu'));
  });

  it.each(['--version', '-v', 'version'])('gongkai %s 打印版本号', async (arg) => {
    expect(await run(arg)).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it.each(['nope', 'constructor', '__proto__', '--nope'])(
    '没有的命令 %s：一行说明，退出状态 2',
    async (name) => {
      const { status, out, err } = await run(name);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toBe(`没有“${name}”这个命令。可用的命令见 gongkai help。\n`);
    },
  );

  it.each(['serve', 'organ', 'person', 'case', 'report', 'deadline', 'fee', 'verify'])(
    'gongkai %s --help 打印该命令的用法',
    async (name) => {
      const { status, out, err } = await run(name, '--help');
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain(`gongkai ${name}`);
    },
  );
});
