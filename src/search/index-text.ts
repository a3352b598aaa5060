import { readText } from './read-text.ts';
import { termsIn } from './terms.ts';

/** 供检索的文本: what the index keeps of a record. */
export interface IndexedText {
  terms: string[];
  /** Those of title and numbers, where a hit counts more. */
  headTerms: string[];
  /** 归一文本, head and body, in which phrases are verified. */
  plain: string;
  /** Characters of the body that were read, where it is longer; undefined: all. */
  cutAt: number | undefined;
}

/** A tsvector holds one megabyte of words; this many Chinese characters never make more. */
const LONGEST_BODY = 100_000;
const LONGEST_HEAD = 2_000;

/** Stands between head and body, and in no query, so that no phrase runs over it. */
const EDGE = '|';

/** 编入检索: `head` is the title, 文号, 索引号 and what else names the record; `body` the text with that of its attachments. */
export function indexText(head: readonly string[], body: string): IndexedText {
  const heads = head.map((part) => readText(part.slice(0, LONGEST_HEAD)));
  const read = readText(body.slice(0, LONGEST_BODY));
  const headTerms = new Set(heads.flatMap((part) => [...termsIn(part)]));
  return {
    terms: [...new Set([...headTerms, ...termsIn(read)])],
    headTerms: [...headTerms],
    plain: [...heads, read].map((part) => part.plain).join(EDGE),
    cutAt: body.length > LONGEST_BODY ? LONGEST_BODY : undefined,
  };
}
