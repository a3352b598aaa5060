/**
 * 文字数据: the figures of the narrative, each with what it speaks of and the sentence it stands in.
 */
import { editionOf } from '../layout.ts';
import type { Report } from '../model.ts';
import { classify } from './classify.ts';
import { type Count, findCounts } from './count.ts';
import type { NarrativeFigure, PlacedFigure } from './figure.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { findSections } from './sections.ts';
import type { Topic } from './surroundings.ts';

/** A chapter with its normalised text, made once. */
export interface PlainChapter {
  number: number;
  heading: string;
  /** As read. */
  original: string;
  plain: PlainText;
}

const yearMention =
  /(20\d\d)年|近[两二三四五]年|[两二三四五六七八九十]年(?:来|间|以来)|十[二三四]五”?(?:期间|以来)|历年/g;
/** A year that closes a span: `2021年至2023年`. */
const spanBefore = /20\d\d年?度?(?:至|到|[-—－~～]+)$/;
/** Last year's level told beside this year's; what was carried over from it is another thing. */
const lastYear = /(?:上|去|前)一?年(?!.{0,3}(?:结转|遗留|转入|未办结))|往年|同期/;
const sentenceLength = 160;
/** How far back in a long sentence the words before a count are read. */
const leadLength = 300;
/** How far ahead those behind it are. */
const restLength = 60;

/** Chapters with their text normalised, in the report's order. */
export function plainChapters(report: Report): PlainChapter[] {
  return report.chapters.map(({ number, heading, text }) => ({
    number,
    heading,
    original: text,
    plain: plainText(text),
  }));
}

/**
 * 文字数据. `start` and `end` are offsets in the chapter's text as read, `sentence` has its spaces removed. Figures the tables
 * have no counterpart for come too (`paths` empty). Reckons nothing and judges nothing.
 */
export function narrativeFigures(report: Report): NarrativeFigure[] {
  return placedFigures(report, plainChapters(report)).map(
    ({ kind, paths, number, unit, chapter, sentence, start, end, qualifiers }) => ({
      kind,
      paths,
      number,
      unit,
      chapter,
      sentence,
      start,
      end,
      qualifiers,
    }),
  );
}

/** The same with their places in the normalised text. */
export function placedFigures(report: Report, chapters: PlainChapter[]): PlacedFigure[] {
  return chapters.flatMap((chapter) => figuresOf(report, chapter));
}

function figuresOf(report: Report, chapter: PlainChapter): PlacedFigure[] {
  const { text, at } = chapter.plain;
  const counts = findCounts(text);
  if (counts.length === 0) return [];
  const sections = findSections(text);
  const years = findYears(text);
  const edition = report.edition ?? (report.year === undefined ? 2021 : (editionOf(report.year) ?? 2021));
  const topic: Topic = {
    about: 'none',
    remedy: 'reconsideration',
    nextRemedy: undefined,
    lastKind: undefined,
  };
  let previous: Count | undefined;
  let section = -1;
  let isAboutDisclosure = false;
  return counts.map((count) => {
    while ((sections[section + 1]?.start ?? Number.POSITIVE_INFINITY) < count.start) {
      section += 1;
      topic.about = 'none';
    }
    const isFirstInSentence = previous?.sentenceStart !== count.sentenceStart;
    if (isFirstInSentence)
      isAboutDisclosure = /信息公开|依申请/.test(text.slice(count.sentenceStart, count.sentenceEnd));
    const lead = text.slice(Math.max(count.sentenceStart, count.start - leadLength), count.start);
    const inApplications = chapter.number === 3 || (sections[section]?.isAboutApplications ?? false);
    const found = classify(
      {
        count,
        lead,
        rest: text.slice(count.end, Math.min(count.sentenceEnd, count.end + restLength)),
        isFirstInSentence,
        inApplications,
        isAboutDisclosure: chapter.number === 4 || inApplications || isAboutDisclosure,
        edition,
        year: report.year,
      },
      topic,
    );
    previous = count;
    const isCarried = found.kind === 'carriedIn' || found.kind === 'carriedForward';
    if (!isCarried && (lastYear.test(count.head) || isOfOtherYear(count, years, report.year)))
      found.qualifiers.push('other-year');
    return {
      ...found,
      number: count.value,
      unit: count.unit,
      chapter: chapter.number,
      sentence: shortSentence(text, count),
      start: at[count.start] ?? 0,
      end: (at[count.end - 1] ?? 0) + 1,
      count,
    };
  });
}

interface YearMention {
  at: number;
  /** 0 for several years at once. */
  year: number;
  /** It says nothing of what stands behind: the end of its bracket. */
  until: number;
}

const carriedBehind = /^度?[^，。；\d]{0,6}结转/;

/**
 * Years the text speaks of itself: not those in book titles, those it only compares with, or those something was carried over from or
 * into.
 */
function findYears(text: string): YearMention[] {
  return Array.from(text.matchAll(yearMention)).flatMap((match) => {
    const { index } = match;
    const before = text.slice(Math.max(0, index - 80), index);
    if (before.lastIndexOf('《') > before.lastIndexOf('》') || /(?:[较比同与]|结转[到至入]?)$/.test(before))
      return [];
    if (carriedBehind.test(text.slice(index + match[0].length, index + match[0].length + 10))) return [];
    const isBracketed = before.lastIndexOf('（') > before.lastIndexOf('）');
    const closing = isBracketed ? text.indexOf('）', index) : -1;
    return [
      {
        at: index,
        year: spanBefore.test(before) ? 0 : Number(match[1] ?? 0),
        until: closing === -1 ? Number.POSITIVE_INFINITY : closing,
      },
    ];
  });
}

/** The last year named before the count in its sentence, and not in a bracket that is closed, is not the report's. */
function isOfOtherYear(count: Count, years: YearMention[], year: number | undefined): boolean {
  if (year === undefined) return false;
  for (let index = firstBehind(years, count.start) - 1; index >= 0; index--) {
    const mention = years[index];
    if (mention === undefined || mention.at < count.sentenceStart) return false;
    if (mention.until >= count.start) return mention.year !== year;
  }
  return false;
}

/** Index of the first mention at or behind an offset. */
function firstBehind(years: YearMention[], offset: number): number {
  let [low, high] = [0, years.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shortSentence(text: string, { sentenceStart, sentenceEnd, start, end }: Count): string {
  if (sentenceEnd - sentenceStart <= sentenceLength) return text.slice(sentenceStart, sentenceEnd + 1).trim();
  const from = Math.max(sentenceStart, start - sentenceLength / 2);
  return text.slice(from, Math.min(sentenceEnd + 1, end + sentenceLength / 2)).trim();
}
