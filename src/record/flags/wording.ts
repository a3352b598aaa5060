import { documentNumberFaults, parseDocumentNumber } from '../../law/document-number.ts';
import { findDocumentNumbers } from '../../law/document-number-search.ts';
import { parsePlainDate } from '../../law/plain-date.ts';
import type { Passage } from '../content/passage.ts';
import type { WordRule } from '../office.ts';
import { type Flag, flag } from './flag.ts';

function wordFlags({ place, text }: Passage, rules: readonly WordRule[]): Flag[] {
  return rules.flatMap(({ wrong, right, because }) =>
    startsOf(text, wrong).map((start) => flag('wording', { place, found: wrong, start }, { right, because })),
  );
}

function startsOf(text: string, word: string): number[] {
  const pieces = word === '' ? [text] : text.split(word);
  let at = 0;
  return pieces.slice(0, -1).map((piece, index) => {
    at += piece.length + (index > 0 ? word.length : 0);
    return at;
  });
}

/** 文号的写法: the number of the document itself, and every number its text names. */
function numberFlags({ place, text }: Passage): Flag[] {
  if (place.part === 'documentNumber') {
    const parsed = parseDocumentNumber(text);
    if (!parsed.ok) return [flag('not-a-document-number', { place, found: text, start: 0 }, {})];
    const { faults, normal } = parsed.value;
    const words = faults.map((fault) => documentNumberFaults[fault]);
    return words.length > 0
      ? [flag('document-number', { place, found: text, start: 0 }, { faults: words, normal })]
      : [];
  }
  return findDocumentNumbers(text).flatMap(({ text: found, start, faults, normal }) => {
    const words = faults.filter((one) => one !== 'mark-missing').map((one) => documentNumberFaults[one]);
    return words.length > 0
      ? [flag('document-number', { place, found, start }, { faults: words, normal })]
      : [];
  });
}

const written = /(?<!\d)(?:(\d{4})年(\d{1,2})月(\d{1,2})日?|(\d{4})-(\d{2})-(\d{2})(?![\d号-]))(?!\d)/gu;

/** 不可能的日期: 2026年2月30日. */
function dayFlags({ place, text }: Passage): Flag[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [found, ...parts] = match;
    const [year = '', month = '', day = ''] = parts.filter((part) => part !== undefined);
    if (Number(year) < 1900 || Number(year) > 2999) return [];
    const there = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return there ? [] : [flag('no-such-day', { place, found, start: match.index }, {})];
  });
}

const residues =
  /错误[!！]\s*(?:未找到引用源|未定义书签|超链接引用无效)[。.]?|Error!\s*(?:Reference source|Bookmark) not[^.\n]*\.?|\b(?:HYPERLINK|PAGEREF|MERGEFORMAT|EMBED)\b|_Toc\d+|_GoBack|mso-[a-z-]+|<\/?(?:o:p|span|font|p|div|br|table|td|xml|style)\b[^<>]{0,300}>|<!--|&(?:nbsp|lt|gt|amp|quot|#\d+);|[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F]+/gu;

/** 文字处理软件的残留: field codes, markup, private characters. */
function residueFlags({ place, text }: Passage): Flag[] {
  return [...text.matchAll(residues)].map((match) =>
    flag('word-residue', { place, found: match[0], start: match.index }, {}),
  );
}

const internal = /内部(?:资料|文件|材料|使用|掌握)|注意保存|不得外传|请勿外传|工作秘密|会后收回/gu;

function internalFlags({ place, text }: Passage): Flag[] {
  return [...text.matchAll(internal)].map((match) =>
    flag('internal-mark', { place, found: match[0], start: match.index }, {}),
  );
}

/** 表述问题 of one passage: words of the organ's list, 文号, dates, residue, internal marks. */
export function wordingFlags(passage: Passage, rules: readonly WordRule[]): Flag[] {
  return [
    ...wordFlags(passage, rules),
    ...numberFlags(passage),
    ...dayFlags(passage),
    ...residueFlags(passage),
    ...internalFlags(passage),
  ];
}
