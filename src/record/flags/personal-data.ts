import { parseCitizenNumber } from '../../law/identifiers/citizen-number.ts';
import { parseCreditCode } from '../../law/identifiers/credit-code.ts';
import type { Passage } from '../content/passage.ts';
import { type Flag, type FlagCode, flag } from './flag.ts';

type PersonalCode = Extract<
  FlagCode,
  'citizen-number' | 'mobile-number' | 'home-phone' | 'bank-card' | 'home-address'
>;

/** Full-width digits and X to half-width, place by place, so that offsets stay. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ｘｘ－]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/** 银行卡号校验 (Luhn, GB/T 15694): the sum of digits, every second from the right doubled, ends in 0. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, at) => {
    const digit = Number(character) * (at % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return /^\d+$/.test(digits) && sum % 10 === 0;
}

function isCitizenNumber(text: string): boolean {
  return parseCitizenNumber(text).ok;
}

function isBankCard(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  return (
    digits.length >= 16 &&
    digits.length <= 19 &&
    passesLuhn(digits) &&
    !isCitizenNumber(digits) &&
    !parseCreditCode(digits).ok
  );
}

/** Where to look, and whether what is met is what it seems. */
const patterns: [PersonalCode, RegExp, (text: string) => boolean][] = [
  ['citizen-number', /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, isCitizenNumber],
  ['mobile-number', /(?<![\d-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d-])/g, () => true],
  [
    'home-phone',
    /(?<=(?:家庭|住宅|个人|本人|户主|申请人|当事人|权利人|宅)(?:的)?(?:固定)?(?:联系)?(?:电话|座机|电)[号码：:\s]{0,4})(?:0\d{2,3}[ -]?)?[2-9]\d{6,7}(?!\d)/g,
    () => true,
  ],
  ['bank-card', /(?<![\d-])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\d-])/g, isBankCard],
  [
    'home-address',
    /(?:(?:家庭|户籍|现)(?:住址|地址|住地)|户籍所在地|(?<!办公)住址)(?:为|是|在|[：:])?\s*\p{Script=Han}[^，。；\n]{3,30}/gu,
    () => true,
  ],
  [
    'home-address',
    /\d+(?:号楼|幢|栋|座)[^，。；\n]{0,6}?\d+单元[^，。；\n]{0,4}?\d+(?:室|号|户)?/g,
    () => true,
  ],
];

function masked(text: string): string {
  const characters = [...text];
  const [head, tail] = [3, 2];
  return characters
    .map((one, at) => (at < head || at >= characters.length - tail || !/[\dXx]/.test(one) ? one : '*'))
    .join('');
}

/** 个人信息: 身份证号 (check digit), mobile and home numbers, bank cards (Luhn), hints of a home address. Numbers are shown masked. */
export function personalFlags({ place, text }: Passage): Flag[] {
  const plain = halfWidth(text);
  return patterns.flatMap(([code, pattern, holds]) =>
    [...plain.matchAll(pattern)].flatMap((match) =>
      holds(match[0])
        ? [
            flag(
              code,
              { place, found: code === 'home-address' ? match[0] : masked(match[0]), start: match.index },
              {},
            ),
          ]
        : [],
    ),
  );
}
