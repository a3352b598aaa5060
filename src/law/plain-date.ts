/**
 * 日期: a legal day as 'YYYY-MM-DD', years 1900–2999. Strings compare in the order of days. Arithmetic runs on UTC day
 * numbers, so no time zone can move a day; nothing here reads a clock.
 */
export type PlainDate = string & { readonly brand: 'PlainDate' };

const dayLength = 86_400_000;
const shape = /^(1[89]\d\d|2\d{3})-(\d\d)-(\d\d)$/;
const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

function isPlainDate(text: string): text is PlainDate {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

/** 读日期: untrusted text → a day, undefined where it is not one ('2026-02-30', '2026-2-3', '1899-12-31'). */
export function parsePlainDate(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}

/** 日期常量: for days written in code or read back from our own store. Throws RangeError on anything else. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a plain date: ${text}`);
  return text;
}

/** Days since 1970-01-01. */
function dayNumber(day: PlainDate): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / dayLength;
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

/** 1–12. */
export function monthOf(day: PlainDate): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: PlainDate): number {
  return Number(day.slice(8, 10));
}

/** 星期: 0 = Sunday … 6 = Saturday. */
export function weekday(day: PlainDate): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export function weekdayName(day: PlainDate): string {
  return weekdayNames[weekday(day)] ?? '';
}

/** Throws RangeError where the result leaves the years 1900–2999. Within a month it is the day's number that changes. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const inMonth = dayOfMonth(day) + days;
  if (inMonth >= 1 && inMonth <= 28)
    return plainDate(`${day.slice(0, 8)}${String(inMonth).padStart(2, '0')}`);
  return plainDate(new Date((dayNumber(day) + days) * dayLength).toISOString().slice(0, 10));
}

/** 自然日之差: days from `from` to `to`, negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 按月计算: the same day of a later month, or that month's last day where it has none (民法典 Art. 202). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const first = plainDate(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`);
  return addDays(first, Math.min(dayOfMonth(day), daysInMonth(first)) - 1);
}

export function daysInMonth(day: PlainDate): number {
  return new Date(Date.UTC(yearOf(day), monthOf(day), 0)).getUTCDate();
}

/** 成文日期写法: '2026年3月5日', no leading zeros (GB/T 9704). */
export function formatDay(day: PlainDate): string {
  return `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;
}
