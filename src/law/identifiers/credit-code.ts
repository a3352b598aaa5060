import { type Outcome, yes } from '../outcome.ts';
import {
  bareIdentifier,
  findWrongCharacter,
  type IdentifierFault,
  weightedSum,
  wrongCheck,
  wrongLength,
} from './identifier-fault.ts';

const name = '统一社会信用代码';
/** 31 characters: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters = 登记管理部门 1, 机构类别 1, 行政区划 6 digits, 主体标识 9, check 1. Gives the bare
 * code. The 9 characters of 主体标识 are not held against GB 11714.
 */
export function parseCreditCode(text: string): Outcome<string, IdentifierFault> {
  const bare = bareIdentifier(text);
  if ([...bare].length !== 18) return wrongLength(name, 18, bare);
  const wrong = findWrongCharacter(name, bare, (character, at) =>
    at >= 2 && at <= 7 ? /^\d$/.test(character) : alphabet.includes(character),
  );
  if (wrong) return wrong;
  const expected = alphabet.charAt((31 - (weightedSum(bare, weights, alphabet) % 31)) % 31);
  return bare.charAt(17) === expected ? yes(bare) : wrongCheck(name, expected, bare.charAt(17));
}
