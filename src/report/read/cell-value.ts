/** 单元格文字 → 数、空白或文字. Full-width digits and thousands separators are still numbers; nothing is guessed. */

import { absentMark } from '../absent-mark.ts';
import type { CellValue } from '../model.ts';
import { withoutSpace } from './bare-text.ts';

const wholeNumber = /^\d+$/;
const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const counted = /^([+-]?\d+)(?:件|条|次|项|个|份|宗|起|人|篇|期|部|例|批)$/;
const noted = /^([+-]?\d+(?:\.\d+)?)[([【].*[)\]】]$/;
const emptyMark = /^(?:\/+|\\+|-+|—+|–+|―+|─+|一|\*+|无|空|[〇○零Oo]|N\/A|NA)$/i;

/**
 * The cell's value; `{ text }` without a number where several readings are possible (`209万`, `约5件`, `/`); undefined for the mark
 * of a cell that the original does not have.
 */
export function parseCellValue(printed: string): CellValue | undefined {
  if (printed.trim() === absentMark) return undefined;
  if (wholeNumber.test(printed)) return Number(printed);
  const bare = withoutSpace(printed).replace(/[−﹣]/g, '-');
  if (bare === '') return null;
  if (/\d[\s\u00a0\u3000]+\d/.test(printed.trim())) return { text: printed.trim() };
  if (plainNumber.test(bare)) return Number(bare.replaceAll(',', ''));
  const text = printed.trim().replace(/\s+/g, ' ');
  const single = counted.exec(bare)?.[1] ?? noted.exec(bare)?.[1];
  return single === undefined ? { text } : { text, number: Number(single) };
}

/** Whether a text can be the content of a figure's cell: a figure, a figure with a unit or note, a mark for nothing, or blank. */
export function isFigureLike(printed: string): boolean {
  if (wholeNumber.test(printed)) return true;
  const bare = withoutSpace(printed);
  if (bare === '' || bare === absentMark || emptyMark.test(bare)) return true;
  return /^(?:约|共|近|合计)?[+\-−﹣]?\d[\d,，]*(?:\.\d+)?\s*(?:余|多)?(?:[万亿]?元|万|亿|件|条|次|项|个|份|宗|起|人|篇|期|部|例|批)?(?:左右|以上)?(?:[([【].*[)\]】])?[*※①-⑳]?$/u.test(
    bare,
  );
}
