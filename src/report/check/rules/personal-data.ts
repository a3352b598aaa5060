/** 个人信息: identity numbers, mobile numbers, bank cards in a text, by their shape and check digit. */

export interface PersonalData {
  name: string;
  /** A mobile number may be an office's own; identity and card numbers never are. */
  isSure: boolean;
  index: number;
  length: number;
}

const digitRun = /(?<![\d.])(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9})(?!\d)/g;
/** An office's contact line. */
const contactBefore = /(?:联系电话|咨询电话|联系方式|联系|热线|传真|电话|微信)[^，。；]{0,6}$/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Finds with their places; numbers whose check digit is wrong are not reported. */
export function findPersonalData(text: string): PersonalData[] {
  return Array.from(text.matchAll(digitRun)).flatMap((match) => {
    const name = nameOf(match[0]);
    if (name === undefined) return [];
    const isMobile = match[0].length === 11;
    if (isMobile && contactBefore.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    return [{ name, isSure: !isMobile, index: match.index, length: match[0].length }];
  });
}

function nameOf(digits: string): string | undefined {
  if (digits.length === 11) return '手机号码';
  if (digits.length === 18 && isIdentityNumber(digits.toUpperCase())) return '居民身份证号码';
  return digits.length >= 16 && /^\d+$/.test(digits) && isCardNumber(digits) ? '银行卡号' : undefined;
}

/** GB 11643. */
function isIdentityNumber(digits: string): boolean {
  const sum = weights.reduce((before, weight, index) => before + weight * Number(digits.charAt(index)), 0);
  return (
    checkCharacters.charAt(sum % 11) === digits.charAt(17) &&
    /^[1-9]\d{5}(?:19|20)\d{2}(?:0\d|1[0-2])/.test(digits)
  );
}

/** Luhn. */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
