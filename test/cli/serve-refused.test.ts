import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';
import { postmastersOf } from './served.ts';

const isRoot = process.getuid?.() === 0;

let place: string;
let folder: string;

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', '');
  place = mkdtempSync(join(tmpdir(), 'gongkai-refused-'));
  // The database account of root must be able to pass through.
  chmodSync(place, 0o711);
  folder = join(place, 'data');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

/** Exit status and the one line; more lines, or anything on standard output, is a failure. */
async function refusal(...args: string[]): Promise<{ status: number; line: string }> {
  const said = { out: '', err: '' };
  const given = args.includes('--port') ? args : ['--port', '0', ...args];
  const status = await runCommandLine(
    ['serve', ...(given.includes('--data') ? given : [...given, '--data', folder])],
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    },
  );
  expect(said.out).toBe('');
  expect(said.err).toMatch(/^[^\n]+\n$/);
  return { status, line: said.err.trimEnd() };
}

async function startAndStop(data: string): Promise<void> {
  const running = await start(readConfig({}, { port: '0', data }), () => undefined);
  expect((await fetch(running.address)).status).toBe(200);
  await running.close();
}

describe('不能启动时只有一行说明', () => {
  it('端口被占用：指出端口和换法，不留任何进程', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const bound = other.address();
    const port = typeof bound === 'object' ? String(bound?.port) : '';
    const { status, line } = await refusal('--port', port);
    other.close();
    expect(status).toBe(1);
    expect(line).toMatch(
      new RegExp(`^端口 ${port} 已被其他程序占用：请换一个端口，例如 npm start -- --port 8090`),
    );
    expect(postmastersOf(folder)).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('数据目录在只读的位置', async () => {
    const { status, line } = await refusal('--data', '/sys/kernel/gongkai');
    expect(status).toBe(1);
    expect(line).toMatch(/^数据目录 \/sys\/kernel\/gongkai 不可写/);
  });

  it('已有的数据目录变为只读；恢复后可再启动', async () => {
    await startAndStop(folder);
    makeReadOnly(true);
    const { status, line } = await refusal().finally(() => makeReadOnly(false));
    expect(status).toBe(1);
    expect(line).toMatch(/^数据目录 \S+ 不可写/);
    await startAndStop(folder);
  });

  it('数据目录的位置是一个文件', async () => {
    writeFileSync(folder, '');
    const { status, line } = await refusal();
    expect(status).toBe(1);
    expect(line).toMatch(/^数据目录 \S+ 不是目录/);
  });

  it('密码文件丢失', async () => {
    await startAndStop(folder);
    rmSync(join(folder, 'postgres.password'));
    const { status, line } = await refusal();
    expect(status).toBe(1);
    expect(line).toMatch(/^缺少数据库密码文件 \S+postgres\.password：请从备份中恢复该文件。$/);
  });

  it.runIf(isRoot)('建库时磁盘已满（16 MB 的分区），清理后可再启动', async () => {
    const disk = join(place, 'disk');
    execFileSync('mkdir', [disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=755', 'tmpfs', disk]);
    try {
      const { status, line } = await refusal('--data', join(disk, 'data'));
      expect(status).toBe(1);
      expect(line).toMatch(/^磁盘空间不足/);
      execFileSync('mount', ['-o', 'remount,size=400m', disk]);
      await startAndStop(join(disk, 'data'));
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('内存不足，数据库要不到共享内存', async () => {
    await startAndStop(folder);
    writeFileSync(join(folder, 'postgres/postgresql.auto.conf'), "shared_buffers = '8000GB'\n");
    const { status, line } = await refusal();
    expect(status).toBe(1);
    expect(line).toMatch(/^内存不足，数据库无法启动/);
  });

  it.each([
    [['--port', '99999'], 1, /^配置有误：端口应为 0 至 65535 的整数。$/],
    [['--port', 'abc'], 1, /^配置有误：端口应为 0 至 65535 的整数。$/],
    [['--host', '203.0.113.7'], 1, /^监听地址 203\.0\.113\.7 不是本机地址/],
    [['--nope'], 2, /^无法识别的参数：.*--nope/],
  ])('参数 %j：退出状态 %i', async (args, status, line) => {
    expect(await refusal(...args)).toEqual({ status, line: expect.stringMatching(line) });
  });

  it.each([
    ['postgresql://nobody:x@127.0.0.1:1/gongkai', /^连接不上数据库/],
    ['postgresql://nobody:x@db.invalid/gongkai', /^找不到数据库主机/],
    ['mysql://127.0.0.1/gongkai', /^配置有误：DATABASE_URL 应以 postgresql:\/\/ 开头。$/],
  ])('DATABASE_URL=%s', async (url, line) => {
    vi.stubEnv('DATABASE_URL', url);
    const said: string[] = [];
    const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    expect(await runCommandLine(['serve', '--port', '0'], io)).toBe(1);
    expect(said.map((text) => text.trimEnd())).toEqual([expect.stringMatching(line)]);
  });
});

/** Permissions do not bind root, the immutable flag does. */
function makeReadOnly(on: boolean): void {
  if (isRoot) execFileSync('chattr', [on ? '+i' : '-i', folder]);
  else chmodSync(folder, on ? 0o555 : 0o700);
}
