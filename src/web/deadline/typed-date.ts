/** 填写的日期: what people type or paste for a date. */
import { type PlainDate, parsePlainDate, yearOf } from '../../law/plain-date.ts';

const latestYear = 2099;

export type TypedDate = { on: PlainDate } | { because: string };

/** `2026-03-05`, `2026年3月5日`, `2026/3/5`, `2026.3.5`, also in full width. `because` is half a sentence. */
export function parseTypedDate(text: string): TypedDate {
  const parts = /^(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?$/.exec(
    text.normalize('NFKC').trim(),
  );
  if (parts === null) return { because: '看不出是哪一天，请写成 2026-03-05 或者 2026年3月5日' };
  const [, year = '', month = '', day = ''] = parts;
  const on = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (on === undefined) return { because: '这一天不存在，请核对年、月、日' };
  if (yearOf(on) > latestYear) return { because: `太晚了，只能算到 ${latestYear} 年` };
  return { on };
}
