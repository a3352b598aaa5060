import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether any process has this number now; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * 进程起始标记: when the process began, as text. Numbers of dead processes are given out again; number and beginning together
 * are not. Undefined where there is no such process or the system does not say.
 */
export function beginningOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // Field 22, counted behind the name, which may itself hold blanks and brackets.
      const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19];
      return `${boot} ${ticks}`;
    } catch {
      return undefined;
    }
  }
  return fromPs(pid, 'lstart=');
}

/** The command line of a process, its words separated by blanks; undefined where the system does not say. */
export function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return undefined;
    }
  }
  return fromPs(pid, 'command=');
}

function fromPs(pid: number, column: string): string | undefined {
  const asked = spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}
