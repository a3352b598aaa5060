/** 待比对的申请: the text in Simplified Chinese (the caller converts), the applicant by key. */
export interface Comparable {
  number: string;
  applicantKey: string;
  text: string;
}

/** 相似的申请: shown to a person who judges; it refuses nothing. Scores from 0 to 1. */
export interface Similar {
  number: string;
  sameApplicant: boolean;
  /** The normalised texts are equal. */
  same: boolean;
  /** Jaccard of the bigrams: shared ÷ all. */
  likeness: number;
  /** Shared ÷ those of the shorter text: one request within a longer one. */
  containment: number;
  /** Longest shared stretches first, two characters and more. */
  shared: string[];
}

/** 比对用文字: NFKC, small letters, no blanks, no punctuation. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function bigrams(characters: readonly string[]): Set<string> {
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** Stretches of `characters` all of whose bigrams are in `other`. */
function sharedStretches(characters: readonly string[], other: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  let stretch = '';
  for (const [index, character] of characters.entries()) {
    const pair = `${characters[index - 1] ?? ''}${character}`;
    if (index > 0 && other.has(pair)) stretch = stretch === '' ? pair : stretch + character;
    else {
      if (stretch !== '') found.add(stretch);
      stretch = '';
    }
  }
  if (stretch !== '') found.add(stretch);
  return [...found].sort((a, b) => b.length - a.length);
}

/**
 * 查重: those among `candidates` that are like the application, best first. Like means: equal once normalised, or likeness or
 * containment at least as given. The work grows with the total length of the candidates, each read once.
 */
export function findSimilar(
  application: Comparable,
  candidates: Iterable<Comparable>,
  { likeness: leastLikeness, containment: leastContainment }: { likeness: number; containment: number } = {
    likeness: 0.6,
    containment: 0.85,
  },
): Similar[] {
  const text = normalised(application.text);
  const characters = [...text];
  const own = bigrams(characters);
  const similar: Similar[] = [];
  for (const { number, applicantKey, text: raw } of candidates) {
    if (number === application.number) continue;
    const otherText = normalised(raw);
    const other = bigrams([...otherText]);
    const common = [...other].filter((pair) => own.has(pair)).length;
    const all = own.size + other.size - common;
    const shorter = Math.min(own.size, other.size);
    const likeness = all === 0 ? 0 : common / all;
    const containment = shorter === 0 ? 0 : common / shorter;
    const same = text !== '' && text === otherText;
    if (!same && likeness < leastLikeness && containment < leastContainment) continue;
    const shared = sharedStretches(characters, other);
    const sameApplicant = applicantKey === application.applicantKey;
    similar.push({ number, sameApplicant, same, likeness, containment, shared });
  }
  return similar.sort((a, b) => b.likeness - a.likeness || b.containment - a.containment);
}
