/** 提纲: headings and their numbers as printed. */

import { chapterHeadings } from '../../layout.ts';
import type { Edition } from '../../model.ts';
import { parseNumeral } from '../../narrative/numeral.ts';
import type { Matter } from '../matter.ts';

const numerals = '一二三四五六';
const printedNumber =
  /^\s*(?:第?([一二三四五六七八九十]+)(?:部分|、|[.．，,]|\s)|[（(]([一二三四五六七八九十]+)[）)]|(\d{1,2})\s*[.．、])/;
const subNumber = /(?:^|[。！？；：\n\]】>])（([一二三四五六七八九十]+)）/g;
const topNumber = /(?:^|\n)([一二三四五六七八九十]+)、([^\n。，]{2,24})(?=\n|$)/g;

/** `第六部分“其他需要报告的事项”`. */
export function chapterName(number: number, edition: Edition | null): string {
  return `第${numerals.charAt(number - 1)}部分“${chapterHeadings[edition ?? 2021][number - 1] ?? ''}”`;
}

/** Number printed in a heading: `二、主动公开…` → 2; undefined where none is. */
export function numberOfHeading(heading: string): number | undefined {
  const match = printedNumber.exec(heading);
  if (match === null) return undefined;
  return match[3] === undefined ? parseNumeral(match[1] ?? match[2] ?? '') : Number(match[3]);
}

/** Numbers of the （一）（二）… headings of a text, in printed order. */
export function subNumbers(text: string): number[] {
  return Array.from(text.matchAll(subNumber), (match) => parseNumeral(match[1] ?? '') ?? 0);
}

/** Headings numbered 一、二、 inside the text of a chapter, standing on a line of their own. */
export function topHeadingsInside(text: string): { number: number; heading: string }[] {
  return Array.from(text.matchAll(topNumber), (match) => ({
    number: parseNumeral(match[1] ?? '') ?? 0,
    heading: `${match[1]}、${match[2]}`,
  }));
}

const contents: Record<number, RegExp> = {
  5: /(?:（[一二三1]）|^|\n)(?:存在的?)?(?:主要|突出)?问题[\s\S]*(?:改进|整改|下一步)/,
  6: /信息处理费/,
};

/** Parts whose heading is lost while their content stands in the part before: only five and six can be told by their words. */
export function findUnheaded(matter: Matter): number[] {
  return [5, 6].filter((number) => {
    if (matter.chapter(number) !== undefined) return false;
    const before = matter.chapters.filter((chapter) => chapter.number < number).at(-1);
    return before !== undefined && before.number >= 2 && (contents[number]?.test(before.plain.text) ?? false);
  });
}
