/** 受检文字: the parts of a report that are read for their wording. */
import type { Matter } from '../matter.ts';

export interface Part {
  /** `preamble`, `chapter.1` … */
  place: string;
  text: string;
}

/** 导言 and all chapters, normalised. */
export function narrativeParts({ preamble, chapters }: Matter): Part[] {
  return [
    ...(preamble === '' ? [] : [{ place: 'preamble', text: preamble }]),
    ...chapters.map(({ number, plain }) => ({ place: `chapter.${number}`, text: plain.text })),
  ];
}

/** The words around a find. */
export function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 16), index + length + 16).replaceAll('\n', ' ');
}
