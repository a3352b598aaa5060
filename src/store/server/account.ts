import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { CannotStart } from '../../cannot-start.ts';

/** 运行账户: PostgreSQL refuses to run as root, so root lends it an account of its own. */
export interface Account {
  uid: number;
  gid: number;
}

/** The system account root makes for the database. */
const NAME = 'gongkai';

/**
 * Undefined: not root, the database runs as whoever started us. As root a cluster that is there keeps its owner; a new one
 * belongs to the system account `gongkai`, which is made when missing.
 */
export async function findAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp() ?? makeAccount();
  if (account === undefined) {
    throw new CannotStart(
      `以 root 运行时数据库需要系统账户 ${NAME}，自动建立失败：请先运行 useradd --system ${NAME}，或改用普通用户启动。`,
    );
  }
  return account;
}

function makeAccount(): Account | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]);
  const made = lookUp();
  if (made !== undefined) return made;
  // BusyBox systems (Alpine) have adduser and addgroup in its place.
  spawnSync('addgroup', ['-S', NAME]);
  spawnSync('adduser', ['-S', '-D', '-H', '-s', '/bin/false', '-G', NAME, NAME]);
  return lookUp();
}

function lookUp(): Account | undefined {
  const uid = spawnSync('id', ['-u', NAME], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', NAME], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whether the account may enter the folder or run the file; asked of the system itself, so that ACLs count too. */
export function mayEnter(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;
}
