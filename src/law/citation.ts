/**
 * 依据: where a rule is written. `verified`: the text itself was read; `recalled`: known from practice or from local rules
 * that repeat it, the national text not read, so keep it configurable; `derived`: a consequence drawn from the text.
 */
export type Certainty = 'verified' | 'recalled' | 'derived';

const digits = '零一二三四五六七八九';
const regulationName = '《中华人民共和国政府信息公开条例》';

/** 中文数字, 1–999: 33 → 三十三, 20 → 二十, 201 → 二百零一. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) throw new RangeError(`numeral: ${number}`);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor((number % 100) / 10), number % 10];
  const last = ones > 0 ? digits.charAt(ones) : '';
  if (hundreds === 0) return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${last}`;
  const middle = tens > 0 ? `${digits.charAt(tens)}十` : ones > 0 ? '零' : '';
  return `${digits.charAt(hundreds)}百${middle}${last}`;
}

/** 条、款、项: article 36, item 1 → 第三十六条第一项; article 33, paragraph 2 → 第三十三条第二款. */
export function article(number: number, part: { paragraph?: number; item?: number } = {}): string {
  const paragraph = part.paragraph === undefined ? '' : `第${chineseNumeral(part.paragraph)}款`;
  const item = part.item === undefined ? '' : `第${chineseNumeral(part.item)}项`;
  return `第${chineseNumeral(number)}条${paragraph}${item}`;
}

/** 条例条文: an article of State Council Order 711 (in force 2019-05-15), with its name in full. */
export function regulation(number: number, part: { paragraph?: number; item?: number } = {}): string {
  return `${regulationName}${article(number, part)}`;
}
