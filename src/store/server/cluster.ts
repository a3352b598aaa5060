import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotStart, codeOf } from '../../cannot-start.ts';
import { type Account, findAccount, mayEnter } from './account.ts';
import { type Binaries, binariesIn, findBinaries } from './binaries.ts';
import { databaseFailure } from './failure.ts';

/** 数据库簇: the files of one database server and what is needed to run it. */
export interface Cluster {
  /** Real path, whatever links lead there. */
  path: string;
  /** Where the server writes what it has to say. */
  log: string;
  password: string;
  account: Account | undefined;
  binaries: Binaries;
}

export const SUPERUSER = 'postgres';

/** Where root keeps what an account without rights must reach when the project lies in a closed folder such as /root. */
const OPEN_PLACE = '/var/lib/gongkai';

/**
 * The cluster `postgres` of a data folder, made where it is missing. As root with a data folder that the database account
 * cannot enter, the files lie in /var/lib/gongkai and `postgres` in the data folder is a link to them.
 */
export async function openCluster(folder: string): Promise<Cluster> {
  const link = join(folder, 'postgres');
  const account = await findAccount(link);
  const binaries = await reachableBinaries(findBinaries(), account);
  const log = join(folder, 'postgres.log');
  const passwordFile = join(folder, 'postgres.password');
  const found = await findPlace(link);
  if (found !== undefined) {
    return { path: found, log, password: await readPassword(passwordFile), account, binaries };
  }
  await removeHalfMade(folder);
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  const direct = mayEnter(account, folder);
  if (!direct) await makeOpenPlace();
  const path = direct ? link : join(OPEN_PLACE, `postgres-${randomBytes(4).toString('hex')}`);
  await makeCluster({ path, log, password, account, binaries });
  if (!direct) await symlink(path, link);
  return { path: await realpath(path), log, password, account, binaries };
}

/** Undefined: no cluster yet. A link whose target is gone is a loss to be told, not a reason to begin anew. */
async function findPlace(link: string): Promise<string | undefined> {
  try {
    return await realpath(link);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const target = await readlink(link).catch(() => undefined);
    if (target === undefined) return undefined;
    throw new CannotStart(`数据库文件不见了：${link} 指向 ${target}，而该目录不存在；请从备份中恢复。`, {
      cause: error,
    });
  }
}

async function readPassword(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new CannotStart(`缺少数据库密码文件 ${file}：请从备份中恢复该文件。`, { cause: error });
  }
}

/** Made beside its place and moved there when whole: a start that is cut off leaves nothing half-made behind. */
async function makeCluster(cluster: Cluster): Promise<void> {
  const making = join(
    dirname(cluster.path),
    `${basename(cluster.path)}.making-${randomBytes(4).toString('hex')}`,
  );
  const passwordFile = `${making}.password`;
  const { account } = cluster;
  try {
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, cluster.password, { mode: 0o600 });
    if (account !== undefined) {
      await chown(making, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await initdb(cluster, making, passwordFile);
    await rename(making, cluster.path);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** What a start killed in the middle of making the cluster left in the data folder. */
async function removeHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('postgres.making-'))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function initdb(cluster: Cluster, pgdata: string, passwordFile: string): Promise<void> {
  const words = ['--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', `--username=${SUPERUSER}`];
  const child = spawn(
    cluster.binaries.initdb,
    [...words, '--no-instructions', `--pgdata=${pgdata}`, `--pwfile=${passwordFile}`],
    {
      ...cluster.account,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (status !== 0) throw databaseFailure(said, pgdata);
}

/** Nothing of the caller's locale or PG* settings; times in the log are those of the office. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'Asia/Shanghai' };
}

async function reachableBinaries(binaries: Binaries, account: Account | undefined): Promise<Binaries> {
  if (mayEnter(account, binaries.initdb)) return binaries;
  const { version }: { version: string } = JSON.parse(
    await readFile(join(binaries.home, '..', 'package.json'), 'utf8'),
  );
  const copy = binariesIn(join(OPEN_PLACE, `program-${version}`));
  if (!mayEnter(account, copy.initdb)) {
    const making = `${copy.home}.making-${randomBytes(4).toString('hex')}`;
    await makeOpenPlace();
    await cp(binaries.home, making, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', making]);
    await rm(copy.home, { recursive: true, force: true });
    await rename(making, copy.home);
    if (!mayEnter(account, copy.initdb)) {
      throw new CannotStart(
        `数据库账户无法执行 ${copy.home} 中的程序：请把项目放到其他用户可进入的目录，或用 DATABASE_URL 指定已有的 PostgreSQL。`,
      );
    }
  }
  return copy;
}

/** Open to pass through, whatever the caller's umask. */
async function makeOpenPlace(): Promise<void> {
  const made = await mkdir(OPEN_PLACE, { recursive: true });
  if (made !== undefined) await chmod(OPEN_PLACE, 0o755);
}
