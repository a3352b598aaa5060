import { setTimeout as pause } from 'node:timers/promises';
import { postmastersOf, Served } from '../cli/served.ts';

/** 反复被打断的服务: killed by force again and again, and started anew each time. */
export class LivingServer {
  readonly #folder: string;
  #served: Served;
  #address: Promise<string>;
  #over = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#served = this.#start();
    this.#address = this.#served.address();
  }

  get isOver(): boolean {
    return this.#over;
  }

  ready(): Promise<string> {
    return this.#address;
  }

  /** kill -9 of the program, or of its database server; back again once it answers. */
  async interrupt(which: 'program' | 'database'): Promise<void> {
    await this.#address;
    if (which === 'program') this.#served.kill('SIGKILL');
    else for (const pid of postmastersOf(this.#folder)) process.kill(pid, 'SIGKILL');
    const fallen = this.#served;
    // The program sees its database fall and ends by itself.
    this.#address = fallen.ended().then(() => {
      this.#served = this.#start();
      return this.#served.address();
    });
    await this.#address;
  }

  /** `fetch` that keeps asking, with the same words, until the server has answered. */
  async request(path: string, init: RequestInit): Promise<Response> {
    for (;;) {
      const address = (await this.ready()).replace(/\/$/, '');
      try {
        const response = await fetch(address + path, { ...init, redirect: 'manual' });
        const body = await response.arrayBuffer();
        // Answered by a program whose database is gone: as good as no answer.
        if (response.status !== 500) {
          return new Response(body.byteLength === 0 ? null : body, response);
        }
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      await pause(50);
    }
  }

  async end(): Promise<void> {
    this.#over = true;
    await this.#address;
    this.#served.kill('SIGTERM');
    await this.#served.ended();
  }

  #start(): Served {
    return new Served(['--data', this.#folder, '--port', '0']);
  }
}
