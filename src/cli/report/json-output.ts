import type { CommandIo } from '../command.ts';

/** 机器可读输出: one object for one file, an array for several, one object a line for a folder (nothing is kept in memory). */
export class JsonOutput {
  readonly #io: CommandIo;
  readonly #form: 'object' | 'array' | 'lines';
  #written = 0;

  constructor(io: CommandIo, files: number, hasFolder: boolean) {
    this.#io = io;
    this.#form = hasFolder ? 'lines' : files === 1 ? 'object' : 'array';
  }

  add(value: unknown): void {
    const text = this.#form === 'lines' ? JSON.stringify(value) : JSON.stringify(value, null, 2);
    if (this.#form === 'array') this.#io.out(this.#written === 0 ? '[\n' : ',\n');
    this.#io.out(this.#form === 'array' ? text : `${text}\n`);
    this.#written++;
  }

  end(): void {
    if (this.#form === 'array') this.#io.out(this.#written === 0 ? '[]\n' : '\n]\n');
  }
}
