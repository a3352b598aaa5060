import { no, type Outcome, yes } from '../outcome.ts';
import { type PlainDate, parsePlainDate } from '../plain-date.ts';
import {
  bareIdentifier,
  findWrongCharacter,
  type IdentifierFault,
  weightedSum,
  wrongCheck,
  wrongLength,
} from './identifier-fault.ts';

const name = '公民身份号码';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB/T 2260 省级代码; 83 is the prefix of 台湾居民居住证. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** A valid number and what it says. */
export interface CitizenNumber {
  number: string;
  /** 县级以上行政区划代码 of first registration, 6 digits; only its province is checked, counties change every year. */
  region: string;
  bornOn: PlainDate;
}

/**
 * 公民身份号码 (GB 11643-1999): 18 places, the last 0–9 or X. Checks length, characters, province, date of birth (a day of the
 * calendar from 1900; whether it lies in the future is the caller's to say) and check digit. 15-digit numbers are out of use.
 */
export function parseCitizenNumber(text: string): Outcome<CitizenNumber, IdentifierFault> {
  const bare = bareIdentifier(text);
  if ([...bare].length !== 18) return wrongLength(name, 18, bare);
  const wrong = findWrongCharacter(name, bare, (character, at) =>
    at < 17 ? /^\d$/.test(character) : /^[\dX]$/.test(character),
  );
  if (wrong) return wrong;
  const region = bare.slice(0, 6);
  if (!provinces.has(bare.slice(0, 2))) {
    return no({ code: 'region', region, message: `${name}的地区代码“${region}”不存在。` });
  }
  const birthday = `${bare.slice(6, 10)}-${bare.slice(10, 12)}-${bare.slice(12, 14)}`;
  const bornOn = parsePlainDate(birthday);
  if (!bornOn) return no({ code: 'birthday', birthday, message: `${name}的出生日期“${birthday}”不存在。` });
  const expected = '10X98765432'.charAt(weightedSum(bare, weights, '0123456789') % 11);
  if (bare.charAt(17) !== expected) return wrongCheck(name, expected, bare.charAt(17));
  return yes({ number: bare, region, bornOn });
}
