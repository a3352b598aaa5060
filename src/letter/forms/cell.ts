import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import type { LetterCell, LetterTable } from '../document.ts';
import type { Filled } from '../template/fill.ts';

interface Span {
  colspan?: number;
  rowspan?: number;
}

/** 栏名: names the row to its right. */
export function label(text: string, span: Span = {}): LetterCell {
  return { text, header: 'row', align: 'center', ...span };
}

/** 列名. */
export function head(text: string, span: Span = {}): LetterCell {
  return { text, header: 'column', ...span };
}

/** 填写处; empty where nothing is known. */
export function field(text: string | undefined, span: Span = {}): LetterCell {
  return { text: text ?? '', align: 'left', ...span };
}

export function centred(text: string | undefined, span: Span = {}): LetterCell {
  return { text: text ?? '', align: 'center', ...span };
}

/** 选项, one line a row: ■ taken, □ open. */
export function choices<K extends string>(
  names: Readonly<Record<K, string>>,
  rows: readonly (readonly K[])[],
  taken: readonly string[],
): string {
  return rows
    .map((keys) => keys.map((key) => `${taken.includes(key) ? '■' : '□'}${names[key]}`).join('　'))
    .join('\n');
}

/** 日期, or the place for it. */
export function dayOrBlank(day: PlainDate | undefined): string {
  return day ? formatDay(day) : '　　年　　月　　日';
}

export function tableBlock(table: Omit<LetterTable, 'kind'>): Filled {
  return { blocks: [{ kind: 'table', ...table }], gaps: [] };
}
