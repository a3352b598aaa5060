/** 读请求的 JSON: untrusted text → a value no deeper and no stranger than the forms can be. */
import { no, type Outcome, yes } from '../../../law/outcome.ts';

interface Strange {
  path: string;
  message: string;
}

const deepest = 32;
const strangeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Never throws. Refuses nesting beyond 32, keys of prototypes, and text that no database keeps as it is. */
export function readJson(text: string): Outcome<unknown, Strange> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no({ path: '', message: '不是 JSON。' });
  }
  const strange = findStrange(value);
  return strange ? no(strange) : yes(value);
}

/** NUL and halves of characters. */
export function isOddText(text: string): boolean {
  return /[\0\p{Surrogate}]/u.test(text);
}

/** Walks without calling itself, so that depth costs nothing but memory already spent. */
function findStrange(root: unknown): Strange | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value, path, depth } = one;
    if (typeof value === 'string' && isOddText(value)) return { path, message: '含有不能保存的字符。' };
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest) return { path: path.slice(0, 200), message: `嵌套超过${deepest}层。` };
    for (const [key, inner] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (strangeKeys.has(key) || isOddText(key)) return { path: at, message: '不能使用这个名称。' };
      open.push({ value: inner, path: at, depth: depth + 1 });
    }
  }
  return undefined;
}
