/** 出错提示: what is to be mended, each with a way to its field; and the same words beside the field. */
import type { FieldFault } from '../../service/intake/intake.ts';

/** `about`: the id of the element a fault of that field leads to; without: the field's own name. */
export function ErrorSummary({ faults, title }: { faults: readonly FieldFault[]; title?: string }) {
  if (faults.length === 0) return null;
  return (
    <div class="notice error" role="alert" id="errors" tabIndex={-1} data-errors>
      <h2>{title ?? `有 ${faults.length} 处需要修改`}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** 一处问题 beside its field; referred to by `aria-describedby`. */
export function FieldError({ name, faults }: { name: string; faults: readonly FieldFault[] }) {
  const own = faults.filter(({ field }) => field === name);
  if (own.length === 0) return null;
  return (
    <p class="field-error" id={errorId(name)}>
      <span class="visually-hidden">错误：</span>
      {own.map(({ message }) => message).join('')}
    </p>
  );
}

function errorId(name: string): string {
  return `${name}-error`;
}

/** `aria-invalid` and `aria-describedby` of a field with its hint and its fault. */
export function describedBy(name: string, faults: readonly FieldFault[], hasHint: boolean) {
  const wrong = faults.some(({ field }) => field === name);
  const ids = [wrong && errorId(name), hasHint && hintId(name)].filter((id) => id !== false);
  return {
    'aria-invalid': wrong || undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

export function hintId(name: string): string {
  return `${name}-hint`;
}
