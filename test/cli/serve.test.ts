import { spawn, spawnSync } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin, build, databaseProcessesOf, postmastersOf, Served } from './served.ts';

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
  it('bin/gongkai.js 交出命令的退出状态', () => {
    expect(spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' }).stdout).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
    expect(spawnSync(process.execPath, [bin, 'nope']).status).toBe(2);
  });

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
    const holder: object = JSON.parse(readFileSync(running, 'utf8'));
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
