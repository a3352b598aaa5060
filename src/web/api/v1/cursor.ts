/** 翻页位置 as one word for the address: what a page answers as `next`, the next page is asked with as `after`. */
import { z } from 'zod';
import { readJson } from './read-json.ts';

export function cursorOf(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads what `cursorOf` wrote. */
export function Cursor<S extends z.ZodType>(Place: S) {
  return z
    .string()
    .max(500)
    .transform((text, context): z.output<S> => {
      const json = readJson(Buffer.from(text, 'base64url').toString());
      const place = json.ok ? Place.safeParse(json.value) : undefined;
      if (place?.success) return place.data;
      context.addIssue({ code: 'custom', message: '不是翻页位置' });
      return z.NEVER;
    });
}
