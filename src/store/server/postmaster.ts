import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { CannotStart } from '../../cannot-start.ts';
import { type Cluster, SUPERUSER, serverEnvironment } from './cluster.ts';
import { databaseFailure } from './failure.ts';
import { commandOf, isNumberTaken, isRunning } from './running-process.ts';

/** 运行中的数据库服务. */
export interface Postmaster {
  connection: pg.PoolConfig;
  /** Settles when the server ends, whether we stopped it or it fell. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** A socket's address holds 107 bytes at most on Linux and 103 on macOS; the file name takes 16 of them. */
const LONGEST_SOCKET_FOLDER = 86;
const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 60_000;
const LONGEST_LOG = 8 * 1024 * 1024;

/**
 * Starts the server of a cluster. One left running by a killed predecessor is stopped first, so that there are never two.
 * It answers on a socket inside the cluster, which no other user may enter, or, where the path is too long for a socket, on a free
 * port of the loopback.
 */
export async function startPostmaster(cluster: Cluster): Promise<Postmaster> {
  const stranger = await stopLeftover(cluster);
  const socket = process.platform !== 'win32' && Buffer.byteLength(cluster.path) <= LONGEST_SOCKET_FOLDER;
  const port = socket ? 5432 : await findFreePort();
  const flags = socket
    ? ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${cluster.path}`]
    : ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const words = ['-D', cluster.path, '-p', String(port), ...flags, '-c', 'log_checkpoints=off'];
  const environment = serverEnvironment();
  // The number in postmaster.pid belongs to a stranger now; this tells PostgreSQL that its own lock is stale.
  if (stranger !== undefined) environment['PG_GRANDPARENT_PID'] = String(stranger);
  const child = await startUntilReady(cluster, words, environment);
  return {
    connection: {
      host: socket ? cluster.path : '127.0.0.1',
      port,
      user: SUPERUSER,
      password: cluster.password,
    },
    ended: once(child, 'exit').then(() => undefined),
    stop: () => stopChild(child),
  };
}

async function startUntilReady(
  cluster: Cluster,
  words: string[],
  env: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const log = await openLog(cluster.log);
    const begun = (await log.stat()).size;
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the server after the last request.
    const child = spawn(cluster.binaries.postgres, words, {
      ...cluster.account,
      cwd: '/',
      env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const failed = once(child, 'error').then(([error]) => error as unknown);
    await log.close();
    const state = await Promise.race([waitUntilReady(cluster, child, until), failed]);
    if (state === 'ready') return child;
    if (state instanceof Error) throw databaseFailure(state.message, cluster.path);
    const said = (await readFile(cluster.log)).subarray(begun).toString();
    // Children of a killed server need a moment to notice and go.
    const lingering = /pre-existing shared memory block/.test(said) && Date.now() < until;
    if (!lingering) throw databaseFailure(said, cluster.path);
    await pause(200);
  }
}

async function waitUntilReady(
  cluster: Cluster,
  child: ChildProcess,
  until: number,
): Promise<'ready' | 'ended'> {
  while (child.exitCode === null && child.signalCode === null) {
    const lines = await readPidFile(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    if (Date.now() > until) {
      await stopChild(child);
      throw new CannotStart(`数据库在 ${READY_WITHIN_MS / 1000} 秒内没有就绪，详见 ${cluster.log}。`);
    }
    await pause(10);
  }
  return 'ended';
}

/**
 * Stops a server that still runs on this cluster. Gives the process number noted in postmaster.pid when it is taken by
 * some other program, or by a dead server nobody has taken leave of.
 */
async function stopLeftover(cluster: Cluster): Promise<number | undefined> {
  const pid = Number((await readPidFile(cluster))[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isNumberTaken(pid)) return undefined;
  const command = commandOf(pid);
  if (command === undefined) {
    throw new CannotStart(
      `无法辨认进程 ${pid} 是否为上次遗留的数据库：请先结束该进程，或确认无关后删除 ${pidFile(cluster)}。`,
    );
  }
  if (!command.includes(cluster.path)) return pid;
  process.kill(pid, 'SIGINT');
  if (await isGoneWithin(pid, STOPPED_WITHIN_MS)) return undefined;
  process.kill(pid, 'SIGQUIT');
  if (await isGoneWithin(pid, STOPPED_WITHIN_MS)) return undefined;
  throw new CannotStart(`上次遗留的数据库进程 ${pid} 无法停止：请先结束该进程再启动。`);
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(20)) {
    if (!isRunning(pid)) return true;
  }
  return false;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

function pidFile(cluster: Cluster): string {
  return join(cluster.path, 'postmaster.pid');
}

async function readPidFile(cluster: Cluster): Promise<string[]> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  return text.split('\n');
}

/** Appends; what has grown too long is put aside once, so that two files are the most. */
async function openLog(path: string) {
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > LONGEST_LOG) {
    await rm(`${path}.1`, { force: true });
    await rename(path, `${path}.1`);
  }
  return open(path, 'a', 0o600);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port');
  return address.port;
}
