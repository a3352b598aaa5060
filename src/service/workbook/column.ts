import type { PlainDate } from '../../law/plain-date.ts';

/** 一栏: `width` in half-width characters. */
export interface SheetColumn {
  heading: string;
  kind: 'text' | 'day' | 'number' | 'yesNo';
  width: number;
}

/** One cell by the kind of its column; undefined is blank. */
export type SheetValue = string | PlainDate | number | boolean | undefined;
