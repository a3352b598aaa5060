import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart, codeOf } from '../cannot-start.ts';
import { beginningOf, isRunning } from './server/running-process.ts';

/** 数据目录, held by this process until `release`. */
export interface DataFolder {
  path: string;
  /** Tells a second start where we can be reached. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

const Holder = z.object({
  pid: z.number(),
  beginning: z.string().optional(),
  address: z.string().optional(),
});
type Holder = z.infer<typeof Holder>;

/**
 * Makes the folder where it is missing and takes it for this process. Throws CannotStart when another running process has
 * it or nothing can be written; a holder that died, even if its process number lives on in a stranger, is passed over.
 */
export async function takeDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder);
  const file = join(path, 'running.json');
  const me: Holder = { pid: process.pid, beginning: beginningOf(process.pid) };
  try {
    // The database account of root must pass through the folder; the files in it guard themselves.
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    const made = await mkdir(path, { recursive: true, mode });
    if (made !== undefined) await chmod(path, mode);
    await takeFile(file, me, path);
  } catch (error) {
    throw asCannotStart(error, path);
  }
  return {
    path,
    announce: (address) => replaceFile(file, { ...me, address }),
    release: () => rm(file, { force: true }),
  };
}

async function takeFile(file: string, me: Holder, path: string): Promise<void> {
  for (;;) {
    const mine = `${file}.${randomUUID()}`;
    await writeFile(mine, JSON.stringify(me), { mode: 0o644 });
    try {
      // A link appears whole or not at all, and never over another.
      await link(mine, file);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      await rm(mine, { force: true });
    }
    const text = await readFile(file, 'utf8').catch(() => '');
    refuseIfRunning(text, path);
    await removeStale(file, text, path);
  }
}

/** Moves the file aside before looking once more, so that of two starts at once none removes the other's fresh file. */
async function removeStale(file: string, staleText: string, path: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    const text = await readFile(aside, 'utf8');
    if (text === staleText) return;
    await link(aside, file).catch(() => undefined);
    refuseIfRunning(text, path);
  } finally {
    await rm(aside, { force: true });
  }
}

function refuseIfRunning(text: string, path: string): void {
  const holder = parseHolder(text);
  if (holder === undefined || !isRunning(holder.pid)) return;
  if (beginningOf(holder.pid) !== holder.beginning) return;
  const address = holder.address === undefined ? '正在启动' : `地址 ${holder.address}`;
  throw new CannotStart(`公开已在运行：进程 ${holder.pid}，${address}，数据目录 ${path}。`);
}

function parseHolder(text: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function replaceFile(file: string, holder: Holder): Promise<void> {
  const next = `${file}.${randomUUID()}`;
  await writeFile(next, JSON.stringify(holder), { mode: 0o644 });
  await rename(next, file);
}

/** What the system refuses, in one Chinese line; anything unknown stays what it is. */
export function asCannotStart(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CannotStart(`数据目录 ${path} 不可写：请检查目录权限，或用 --data 指定另一个目录。`, {
        cause: error,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new CannotStart(`数据目录 ${path} 不是目录：该位置已有同名文件，请用 --data 指定另一个目录。`, {
        cause: error,
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return new CannotStart(
        `磁盘空间不足，无法写入数据目录 ${path}：请清理磁盘，或用 --data 指定另一个目录。`,
        { cause: error },
      );
    case 'ENOENT':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return new CannotStart(`数据目录 ${path} 无法建立：请用 --data 指定另一个目录。`, { cause: error });
    default:
      return error;
  }
}
