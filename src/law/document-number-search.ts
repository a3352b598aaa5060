import { type DocumentNumber, numberTail, parseDocumentNumber } from './document-number.ts';

/** 正文中的文号: `text` as printed, `start` and `end` (exclusive) as offsets in UTF-16 units. */
export interface FoundDocumentNumber extends DocumentNumber {
  text: string;
  start: number;
  end: number;
}

/** Letters a 机关代字 may be made of, before the bracket. */
const markBefore = /[\p{Script=Han}A-Za-z]{1,24}[ \u00a0\u3000]?$/u;

/** Words of running text that are no part of a 机关代字; the last of them ends the lead. */
const leadWords =
  /^.*(?:根据|依据|按照|依照|遵照|参照|贯彻|落实|执行|印发|转发|发布|废止|收到|作出|制发|文号|字号|编号|见|即|为|之|的|了)/u;

/** 号和…: the end of the number before. At the beginning also words no 机关代字 begins with. */
const leadBeginning = /^(?:.*号[和与及或]?|[以与及或由按据])/u;

/**
 * 查找文号: every document number in a running text, in order, with what is wrong with each. The 机关代字 is taken back from the
 * bracket to the nearest punctuation or lead word (根据, 按照 …): a heuristic, for where running text runs into it nothing marks
 * its beginning.
 */
export function findDocumentNumbers(text: string): FoundDocumentNumber[] {
  return [...text.matchAll(new RegExp(numberTail, 'gu'))].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 25), match.index);
    const mark = (markBefore.exec(before)?.[0] ?? '').replace(leadWords, '').replace(leadBeginning, '');
    const start = match.index - mark.length;
    const end = match.index + match[0].length;
    const printed = text.slice(start, end);
    const parsed = parseDocumentNumber(printed);
    return parsed.ok ? [{ ...parsed.value, text: printed, start, end }] : [];
  });
}
