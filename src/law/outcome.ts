/** 是或否: what a rule says. A "no" is a value and carries its reason, with figures and citation. */
export type Outcome<T, R> = { ok: true; value: T } | { ok: false; because: R };

export function yes<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function no<R>(because: R): { ok: false; because: R } {
  return { ok: false, because };
}
