import type { LetterTable } from '../document.ts';
import type { StepOpinion } from '../facts/form.ts';
import { dayOrBlank, field, label } from './cell.ts';

/** 审签意见栏: one row a step, signed and dated, or open. */
export function opinionRows(opinions: readonly StepOpinion[], colspan: number): LetterTable['rows'] {
  return opinions.map(({ title, opinion, person, on }) => ({
    cells: [
      label(title),
      field(`${opinion ?? ''}\n签名：${person ?? '　　　　'}　　${dayOrBlank(on)}`, { colspan }),
    ],
    height: 17,
  }));
}
