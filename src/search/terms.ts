import { beginsWithHan, NUMBER_MARK, type PlainText, readText } from './read-text.ts';

/** 检索词的规则版本: an index made under another one must be made anew. */
export const TERMS_VERSION = 1;

/** A longer word is found by its beginning and then compared whole. */
export const LONGEST_TERM = 64;

/**
 * 检索词 of a text, each once: two neighbouring Chinese characters (征收补偿 gives 征收, 收补, 补偿), the last character of a run by itself, so
 * that a single one is found by what begins with it; words and runs of digits whole; ends of document numbers, '〔2026〕3号'.
 */
export function termsOf(text: string): string[] {
  return [...termsIn(readText(text))];
}

export function termsIn({ plain, literals }: Pick<PlainText, 'plain' | 'literals'>): Set<string> {
  const terms = new Set(literals);
  for (const run of plain.split(' ')) {
    if (run === '' || run === NUMBER_MARK) continue;
    if (!beginsWithHan(run)) {
      terms.add(run.slice(0, LONGEST_TERM));
      continue;
    }
    for (const pair of pairsOf(run)) terms.add(pair);
    terms.add([...run].at(-1) ?? run);
  }
  return terms;
}

/** 二字组: neighbouring characters of a run; none of a single character. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
