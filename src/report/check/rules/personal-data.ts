/** 个人信息: identity numbers, mobile numbers, bank cards in a text, by their shape and check digit. */

export interface PersonalData {
  name: string;
  index: number;
  length: number;
}

const digitRun = /(?<![\d.])(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9})(?!\d)/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Finds with their places; numbers whose check digit is wrong are not reported. */
export function findPersonalData(text: string): PersonalData[] {
  return Array.from(text.matchAll(digitRun)).flatMap((match) => {
    const name = nameOf(match[0]);
    return name === undefined ? [] : [{ name, index: match.index, length: match[0].length }];
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
