import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether the number is given out; a process of another user counts, and so does a dead one nobody has taken leave of. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether it lives: its number is taken and it is no zombie. */
export function isRunning(pid: number): boolean {
  if (!isNumberTaken(pid)) return false;
  const state = process.platform === 'linux' ? statOf(pid)?.[0] : fromPs(pid, 'state=');
  return state?.startsWith('Z') !== true;
}

/**
 * 进程起始标记: when the process began, as text. Numbers of dead processes are given out again; number and beginning together
 * are not. Undefined where there is no such process or the system does not say.
 */
export function beginningOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const ticks = statOf(pid)?.[19];
    return ticks && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
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

/** The fields of /proc/PID/stat from the third (state) on, counted behind the name, which may itself hold blanks and brackets. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ');
  } catch {
    return undefined;
  }
}

function fromPs(pid: number, column: string): string | undefined {
  const asked = spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}
