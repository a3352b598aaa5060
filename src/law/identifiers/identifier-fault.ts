import { no } from '../outcome.ts';

/** 证件号码不合格的原因, closed; `message` is plain Chinese. */
export type IdentifierFault =
  | { code: 'length'; expected: number; actual: number; message: string }
  | { code: 'character'; position: number; character: string; message: string }
  | { code: 'check'; expected: string; actual: string; message: string }
  | { code: 'region'; region: string; message: string }
  | { code: 'birthday'; birthday: string; message: string };

/** 书写统一: full-width to half-width, capital letters, no blanks and hyphens. */
export function bareIdentifier(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/gu, '')
    .toUpperCase();
}

export function wrongLength(name: string, expected: number, bare: string) {
  const actual = [...bare].length;
  return no({
    code: 'length',
    expected,
    actual,
    message: `${name}应为${expected}位，现为${actual}位。`,
  } as const);
}

/** The first character that may not stand at its place, if any; `allowed` is asked with places from 0. */
export function findWrongCharacter(
  name: string,
  bare: string,
  allowed: (character: string, at: number) => boolean,
) {
  const at = [...bare].findIndex((character, place) => !allowed(character, place));
  if (at < 0) return undefined;
  const character = [...bare][at] ?? '';
  const message = `${name}第${at + 1}位不能是“${character}”。`;
  return no({ code: 'character', position: at + 1, character, message } as const);
}

export function wrongCheck(name: string, expected: string, actual: string) {
  const message = `${name}校验码应为“${expected}”，现为“${actual}”，请核对是否有误。`;
  return no({ code: 'check', expected, actual, message } as const);
}

/** Sum of places weighted: Σ value(characterᵢ) × weightᵢ over the weights given. */
export function weightedSum(bare: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(bare.charAt(at)), 0);
}
