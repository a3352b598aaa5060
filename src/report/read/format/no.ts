import type { Reading, Unreadable } from '../document.ts';

/** 不能读取: a "no" with one Chinese line that says why and what would work. */
export function no(code: Unreadable['code'], message: string): { ok: false; because: Unreadable } {
  return { ok: false, because: { code, message } };
}

export function yes<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** Thrown deep inside a parser callback, caught by the reader of the format; it never leaves this folder. */
export class Refusal extends Error {
  readonly because: Unreadable;
  constructor(code: Unreadable['code'], message: string) {
    super(message);
    this.because = { code, message };
  }
}
