import { type Content } from '../content/content.ts';
import { type Passage, type Place, passagesOf } from '../content/passage.ts';

/** 密级标志: what was met, and where. */
export interface ClassifiedMark {
  place: Place;
  found: string;
}

const term = '(?:\\s{0,20}(?:\\d{1,2}\\s*(?:年|个月)|长期|启封前|解密前|\\d{4}年\\d{1,2}月\\d{1,2}日前))';
const level = '(?:绝\\s{0,9}密|机\\s{0,9}密|秘\\s{0,9}密)';

/** With the star: '机密★10年'. The words alone stand in every text about secrecy, and an asterisk may be a footnote. */
const starred = new RegExp(
  `(?<!商业|国家|工作)${level}\\s{0,9}级?\\s{0,9}(?:[★☆✩⭐]${term}?|[＊*]${term})`,
  'u',
);
/** Alone on a line, as printed in the corner of a page. */
const alone = new RegExp(
  `^[ \\t\\u3000【\\[（(]{0,40}${level}\\s{0,9}级?${term}?[ \\t\\r\\u3000】\\]）)]{0,40}$`,
  'mu',
);
/** In brackets, or before a dash, in a title or the name of a file. */
const named = /[（(【[〔]\s*(?:绝密|机密|秘密)(?:级)?\s*[）)】\]〕]|^(?:绝密|机密|秘密)\s*[-—_：:]/u;

function findMark({ place, text }: Passage): ClassifiedMark | undefined {
  const inName = place.part === 'title' || place.part === 'attachment';
  const met = starred.exec(text) ?? alone.exec(text) ?? (inName ? named.exec(text) : null);
  return met ? { place, found: met[0].trim() } : undefined;
}

/**
 * 密级标志 in a content or in text taken from a file. Such content must not be stored or handled in a system that is not classified
 * (保守国家秘密法 Art. 31): it is refused, not flagged.
 */
export function findClassifiedMark(content: Content): ClassifiedMark | undefined {
  return passagesOf(content)
    .map(findMark)
    .find((mark) => mark !== undefined);
}

/** The same, for the text of an uploaded file. */
export function findClassifiedMarkInText(text: string): string | undefined {
  return findMark({ place: { part: 'body' }, text })?.found;
}
