import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export const bin = join(project, 'bin/gongkai.js');

/** What `npm ci` leaves behind, made anew from the sources as they are. */
export function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit' });
}

/** A running `gongkai serve` as a user would start it. */
export class Served {
  readonly child: ChildProcess;
  out = '';
  err = '';
  readonly #ended: Promise<unknown>;

  constructor(args: string[], options: { command?: string[]; env?: Record<string, string> } = {}) {
    const [program = '', ...words] = options.command ?? [
      process.execPath,
      join(project, 'bin/gongkai.js'),
      'serve',
    ];
    const env = { ...process.env, DATABASE_URL: '', ...options.env };
    this.child = spawn(program, [...words, ...args], {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.out += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.err += text;
    });
    this.#ended = once(this.child, 'close');
  }

  /** The address it prints once it can be used. */
  async address(): Promise<string> {
    for (;;) {
      const address = /http:\/\/\S+/.exec(this.out)?.[0];
      if (address !== undefined) return address;
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.err}`);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), this.#ended]);
    }
  }

  /** Exit status, or the signal that ended it. */
  async ended(): Promise<number | NodeJS.Signals | null> {
    await this.#ended;
    return this.child.exitCode ?? this.child.signalCode;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Process numbers of the database servers that run on a data folder now, the children of each left out. */
export function postmastersOf(folder: string): number[] {
  const place = realpathSync(join(folder, 'postgres'));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        return words[1] === '-D' && words[2] === place;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Every process of the servers, children included. */
export function databaseProcessesOf(folder: string): number[] {
  const masters = postmastersOf(folder);
  const children = masters.flatMap((pid) =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
  return [...masters, ...children];
}
