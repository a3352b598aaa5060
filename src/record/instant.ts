import { type PlainDate, plainDate } from '../law/plain-date.ts';

const chinaOffset = 8 * 3_600_000;

/** 时刻先后: instants with zone, ISO 8601. */
export function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

/** 时刻所在的日: the legal day in Asia/Shanghai (no summer time). Throws RangeError on what is no instant. */
export function dayOf(at: string): PlainDate {
  return plainDate(new Date(Date.parse(at) + chinaOffset).toISOString().slice(0, 10));
}
