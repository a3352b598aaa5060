import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build, databaseProcessesOf, postmastersOf, Served } from './served.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
let started: Served[];

beforeAll(build, 120_000);
beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'gongkai-serve-'));
  // The database account of root must be able to pass through.
  chmodSync(place, 0o711);
  folder = join(place, 'data');
  started = [];
});
afterEach(async () => {
  for (const served of started) {
    served.kill('SIGTERM');
    await served.ended();
  }
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function serve(...args: string[]): Served {
  return serveWith({}, ...args);
}

function serveWith(options: ConstructorParameters<typeof Served>[1], ...args: string[]): Served {
  const given = args.includes('--data') ? args : ['--data', folder, ...args];
  const served = new Served(given.includes('--port') ? given : [...given, '--port', '0'], options);
  started.push(served);
  return served;
}

/** One line of Chinese and nothing else: no stack, no second thought. */
function expectOneLine(served: Served, says: RegExp): void {
  expect(served.err).toMatch(says);
  expect(served.err.trimEnd().split('\n')).toHaveLength(1);
  expect(served.out).toBe('');
}

async function kill(pids: number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // Children go by themselves when the server is gone.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
  while (postmastersOf(folder).length > 0) await pause(10);
}

describe('启动与停止', () => {
  it('首次启动建库，打印地址，网页可访问；SIGTERM 后退出状态为 0，不留数据库进程', async () => {
    const served = serve();
    const page = await fetch(await served.address());
    expect(page.status).toBe(200);
    expect(postmastersOf(folder)).toHaveLength(1);
    served.kill('SIGTERM');
    expect(await served.ended()).toBe(0);
    expect(served.err).toBe('');
    expect(postmastersOf(folder)).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it.each(['SIGINT', 'SIGHUP'] as const)('%s 同样正常停止，连发两次也一样', async (signal) => {
    const served = serve();
    await served.address();
    served.kill(signal);
    served.kill(signal);
    expect(await served.ended()).toBe(0);
    expect(postmastersOf(folder)).toEqual([]);
  });

  it('启动途中收到 SIGINT：启动完即停止，不留进程', async () => {
    const served = serve();
    await pause(400);
    served.kill('SIGINT');
    expect(await served.ended()).toBe(0);
    expect(postmastersOf(folder)).toEqual([]);
  });

  it('npm start 收到 SIGTERM，整串进程都停止', async () => {
    const served = serveWith({ command: ['npm', 'start', '--silent', '--'] });
    await served.address();
    served.kill('SIGTERM');
    await served.ended();
    while (existsSync(join(folder, 'running.json'))) await pause(50);
    expect(postmastersOf(folder)).toEqual([]);
  });

  it.runIf(isRoot)(
    'root 的数据目录不容其他账户进入（如 /root 之下）：数据库文件改放 /var/lib/gongkai，目录中留链接',
    async () => {
      chmodSync(join(folder, '..'), 0o700);
      const served = serve();
      expect((await fetch(await served.address())).status).toBe(200);
      served.kill('SIGTERM');
      expect(await served.ended()).toBe(0);
      const place = readlinkSync(join(folder, 'postgres'));
      expect(place).toMatch(/^\/var\/lib\/gongkai\/postgres-[0-9a-f]{8}$/);
      const again = serve();
      expect((await fetch(await again.address())).status).toBe(200);
      again.kill('SIGTERM');
      await again.ended();
      rmSync(place, { recursive: true });
      const lost = serve();
      expect(await lost.ended()).toBe(1);
      expectOneLine(
        lost,
        /^数据库文件不见了：\S+ 指向 \/var\/lib\/gongkai\/postgres-[0-9a-f]{8}，而该目录不存在/,
      );
    },
  );

  it('密码每个数据目录各不相同，密码文件只有本人可读；数据库落盘（fsync）且不开网络端口', async () => {
    const served = serve();
    await served.address();
    const file = join(folder, 'postgres.password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const password = readFileSync(file, 'utf8');
    expect(password.length).toBeGreaterThanOrEqual(32);
    const client = new pg.Client({
      host: join(folder, 'postgres'),
      user: 'postgres',
      password,
      database: 'gongkai',
    });
    await client.connect();
    const { rows } = await client.query(`select current_setting('fsync') as fsync,
      current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
      datcollate as collation from pg_database where datname = 'gongkai'`);
    await client.end();
    expect(rows).toEqual([{ fsync: 'on', addresses: '', encoding: 'UTF8', collation: 'C' }]);
    const stranger = new pg.Client({
      host: join(folder, 'postgres'),
      user: 'postgres',
      password: 'x',
      database: 'gongkai',
    });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  });

  it('数据目录路径很长（套接字放不下）时改用本机端口，照常启动', async () => {
    const long = join(folder, '很长的目录名'.repeat(6), 'data');
    const served = serve('--data', long);
    expect((await fetch(await served.address())).status).toBe(200);
    served.kill('SIGTERM');
    expect(await served.ended()).toBe(0);
  });
});

describe('再次启动', () => {
  it('同一数据目录已在运行：一行说明进程号和地址，退出状态 1，原来的照常服务', async () => {
    const first = serve();
    const address = await first.address();
    const second = serve();
    expect(await second.ended()).toBe(1);
    expectOneLine(second, new RegExp(`^公开已在运行：进程 ${first.child.pid}，地址 ${address}`));
    expect((await fetch(address)).status).toBe(200);
  });

  it('五个同时启动：只有一个成功，其余各一行说明', async () => {
    const all = [serve(), serve(), serve(), serve(), serve()];
    const standing = await Promise.any(
      all.map(async (served) => ({ served, address: await served.address() })),
    );
    const others = all.filter((served) => served !== standing.served);
    for (const other of others) {
      expect(await other.ended()).toBe(1);
      expectOneLine(other, /^公开已在运行：进程 \d+/);
    }
    expect((await fetch(standing.address)).status).toBe(200);
    expect(postmastersOf(folder)).toHaveLength(1);
  });

  it('程序被 kill -9 而数据库仍在运行：再次启动成功，始终只有一个数据库', async () => {
    const first = serve();
    await first.address();
    const [before] = postmastersOf(folder);
    first.kill('SIGKILL');
    await first.ended();
    expect(postmastersOf(folder)).toEqual([before]);
    const second = serve();
    expect((await fetch(await second.address())).status).toBe(200);
    expect(postmastersOf(folder)).toHaveLength(1);
    expect(postmastersOf(folder)).not.toEqual([before]);
  });

  it('程序和数据库全部被 kill -9：再次启动成功', async () => {
    const first = serve();
    await first.address();
    const processes = databaseProcessesOf(folder);
    first.kill('SIGKILL');
    await first.ended();
    await kill(processes);
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(true);
    const second = serve();
    expect((await fetch(await second.address())).status).toBe(200);
  });

  it('遗留的进程号已被别的程序占用（程序和数据库两处）：再次启动成功，不误杀该程序', async () => {
    const first = serve();
    await first.address();
    const processes = databaseProcessesOf(folder);
    first.kill('SIGKILL');
    await first.ended();
    await kill(processes);
    const { uid, gid } = statSync(join(folder, 'postgres'));
    const stranger = spawn('sleep', ['600'], { ...(isRoot ? { uid, gid } : {}), stdio: 'ignore' });
    for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      const noted = join(folder, 'postgres', name);
      writeFileSync(noted, readFileSync(noted, 'utf8').replace(/^\d+/, String(stranger.pid)));
    }
    const running = join(folder, 'running.json');
    const holder = JSON.parse(readFileSync(running, 'utf8')) as object;
    writeFileSync(running, JSON.stringify({ ...holder, pid: stranger.pid }));
    const second = serve();
    expect((await fetch(await second.address())).status).toBe(200);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
    await once(stranger, 'exit');
  });

  it.each(['', '{', '{"pid":"x"}', 'null'])('运行记录残缺（%s）不妨碍启动', async (text) => {
    const first = serve();
    await first.address();
    first.kill('SIGTERM');
    await first.ended();
    writeFileSync(join(folder, 'running.json'), text);
    expect((await fetch(await serve().address())).status).toBe(200);
  });

  it('建库中途被 kill -9：再次启动重新建库', async () => {
    const first = serve();
    await pause(500);
    first.kill('SIGKILL');
    await first.ended();
    expect((await fetch(await serve().address())).status).toBe(200);
    expect(postmastersOf(folder)).toHaveLength(1);
  });

  it('运行中数据库被 kill -9：程序说明后以状态 1 退出，再次启动成功', async () => {
    const first = serve();
    await first.address();
    await kill(postmastersOf(folder));
    expect(await first.ended()).toBe(1);
    expect(first.err).toMatch(/数据库意外停止，程序随之退出；原因见 \S+postgres\.log。\n$/);
    expect((await fetch(await serve().address())).status).toBe(200);
  });
});

describe('不能启动时只有一行说明', () => {
  it('端口被占用：指出端口和换法，不留任何进程', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const bound = other.address();
    const port = typeof bound === 'object' ? String(bound?.port) : '';
    const served = serve('--port', port);
    expect(await served.ended()).toBe(1);
    other.close();
    expectOneLine(
      served,
      new RegExp(`^端口 ${port} 已被其他程序占用：请换一个端口，例如 npm start -- --port 8090`),
    );
    expect(postmastersOf(folder)).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('数据目录在只读的位置', async () => {
    const served = serve('--data', '/sys/kernel/gongkai');
    expect(await served.ended()).toBe(1);
    expectOneLine(served, /^数据目录 \/sys\/kernel\/gongkai 不可写/);
  });

  it('已有的数据目录变为只读', async () => {
    const first = serve();
    await first.address();
    first.kill('SIGTERM');
    await first.ended();
    makeReadOnly(true);
    const second = serve();
    const status = await second.ended();
    makeReadOnly(false);
    expect(status).toBe(1);
    expectOneLine(second, /^数据目录 \S+ 不可写/);
  });

  it('数据目录的位置是一个文件', async () => {
    const file = join(folder, '..', 'file');
    writeFileSync(file, '');
    const served = serve('--data', file);
    expect(await served.ended()).toBe(1);
    expectOneLine(served, /^数据目录 \S+ 不是目录/);
  });

  it.runIf(isRoot)('建库时磁盘已满（16 MB 的分区），清理后可再启动', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'gongkai-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=755', 'tmpfs', disk]);
    try {
      const served = serve('--data', join(disk, 'data'));
      expect(await served.ended()).toBe(1);
      expectOneLine(served, /^磁盘空间不足/);
      execFileSync('mount', ['-o', 'remount,size=400m', disk]);
      const again = serve('--data', join(disk, 'data'));
      expect((await fetch(await again.address())).status).toBe(200);
      again.kill('SIGTERM');
      expect(await again.ended()).toBe(0);
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });

  it('内存不足，数据库要不到共享内存', async () => {
    const first = serve();
    await first.address();
    first.kill('SIGTERM');
    await first.ended();
    const settings = join(folder, 'postgres/postgresql.auto.conf');
    writeFileSync(settings, "shared_buffers = '8000GB'\n");
    const second = serve();
    expect(await second.ended()).toBe(1);
    expectOneLine(second, /^内存不足，数据库无法启动/);
  });

  it.each([
    [['--port', '99999'], 1, /^配置有误：端口应为 0 至 65535 的整数。/],
    [['--port', 'abc'], 1, /^配置有误：端口应为 0 至 65535 的整数。/],
    [['--host', '203.0.113.7'], 1, /^监听地址 203\.0\.113\.7 不是本机地址/],
    [['--nope'], 2, /^无法识别的参数：.*--nope/],
  ])('参数 %j：退出状态 %i', async (args, status, line) => {
    const served = serve(...args);
    expect(await served.ended()).toBe(status);
    expectOneLine(served, line);
  });

  it.each([
    ['postgresql://nobody:x@127.0.0.1:1/gongkai', /^连接不上数据库/],
    ['postgresql://nobody:x@db.invalid/gongkai', /^找不到数据库主机/],
    ['mysql://127.0.0.1/gongkai', /^配置有误：DATABASE_URL 应以 postgresql:\/\/ 开头。/],
  ])('DATABASE_URL=%s', async (url, line) => {
    const served = new Served(['--port', '0'], { env: { DATABASE_URL: url } });
    started.push(served);
    expect(await served.ended()).toBe(1);
    expectOneLine(served, line);
  });
});

/** Permissions do not bind root, the immutable flag does. */
function makeReadOnly(on: boolean): void {
  if (isRoot) execFileSync('chattr', [on ? '+i' : '-i', folder]);
  else chmodSync(folder, on ? 0o555 : 0o700);
}
