import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** 空间不足: runs `work` with a folder in which a file ends at about 1 MB. */
export type LittleSpace = (work: (folder: string) => Promise<void>) => Promise<void>;

/** A disk of 1 MB, full for whoever writes more (ENOSPC). */
const smallDisk: LittleSpace = async (work) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  try {
    await work(folder);
  } finally {
    await run('umount', [folder]);
    await rm(folder, { recursive: true });
  }
};

async function limit(size: string): Promise<void> {
  await run('prlimit', [`--pid=${process.pid}`, `--fsize=${size}:`]);
}

/** The signal would end the process; the write fails with EFBIG too. */
function ignore(): void {}

/** The limit of the system on files of this process (EFBIG): also without root. */
const fileLimit: LittleSpace = async (work) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-limit-'));
  process.on('SIGXFSZ', ignore);
  await limit('1048576');
  try {
    await work(folder);
  } finally {
    await limit('unlimited');
    process.off('SIGXFSZ', ignore);
    await rm(folder, { recursive: true });
  }
};

/** Mounting a disk is for root alone; the limit is for everybody. */
export const littleSpaces: [string, LittleSpace][] = [
  ['单个文件受系统限制（EFBIG）', fileLimit],
  ...(process.getuid?.() === 0 ? [['磁盘写满（ENOSPC）', smallDisk] as [string, LittleSpace]] : []),
];
