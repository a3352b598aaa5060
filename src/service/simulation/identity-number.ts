import { weightedSum } from '../../law/identifiers/identifier-fault.ts';
import { addDays, plainDate } from '../../law/plain-date.ts';
import type { Chance } from './chance.ts';

/**
 * 虚构的行政区划: 53 is a province, 9999 is no place in it and never was one (GB/T 2260 gives no county the number 99). So every number made
 * here has the right form and check digit and can belong to nobody.
 */
export const fictionalRegion = '539999';

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 虚构的公民身份号码 (GB 11643-1999) of somebody born between 1945 and 2004. */
export function fictionalCitizenNumber(chance: Chance): string {
  const bornOn = addDays(plainDate('1945-01-01'), chance.whole(0, 21_900)).replaceAll('-', '');
  const body = `${fictionalRegion}${bornOn}${String(chance.whole(1, 999)).padStart(3, '0')}`;
  return `${body}${'10X98765432'.charAt(weightedSum(body, citizenWeights, '0123456789') % 11)}`;
}

/** 虚构的统一社会信用代码 (GB 32100-2015). `kind`: 登记管理部门 and 机构类别, as 91 for an enterprise. */
export function fictionalCreditCode(chance: Chance, kind: string): string {
  const own = Array.from({ length: 9 }, () => codeAlphabet.charAt(chance.whole(0, 30))).join('');
  const body = `${kind}${fictionalRegion}${own}`;
  return `${body}${codeAlphabet.charAt((31 - (weightedSum(body, codeWeights, codeAlphabet) % 31)) % 31)}`;
}
