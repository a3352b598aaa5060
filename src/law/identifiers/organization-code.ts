import { type Outcome, yes } from '../outcome.ts';
import {
  bareIdentifier,
  findWrongCharacter,
  type IdentifierFault,
  weightedSum,
  wrongCheck,
  wrongLength,
} from './identifier-fault.ts';

const name = '组织机构代码';
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** 组织机构代码 (GB 11714): 8 characters and a check character; the hyphen before it may stand or not. Gives the bare code. */
export function parseOrganizationCode(text: string): Outcome<string, IdentifierFault> {
  const bare = bareIdentifier(text);
  if ([...bare].length !== 9) return wrongLength(name, 9, bare);
  const wrong = findWrongCharacter(name, bare, (character, at) =>
    at < 8 ? alphabet.includes(character) : /^[\dX]$/.test(character),
  );
  if (wrong) return wrong;
  const expected = '0X987654321'.charAt(weightedSum(bare, weights, alphabet) % 11);
  return bare.charAt(8) === expected ? yes(bare) : wrongCheck(name, expected, bare.charAt(8));
}
