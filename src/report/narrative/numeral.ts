/** 中文数字: reading what is written in words. */

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 两 → 2, 二百零三 → 203; undefined where the characters are not one numeral. */
export function parseNumeral(written: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const char of written) {
    const scale = scales[char];
    if (scale !== undefined) {
      if (scale >= lowest) return undefined;
      sum += (digit ?? 1) * scale;
      lowest = scale;
      digit = undefined;
      continue;
    }
    const value = digits[char];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return written === '' ? undefined : sum + (digit ?? 0);
}
