/** 章标题的识别: a line that is the heading of one of the six parts, whatever number it carries or lost. */
import { withoutSpace } from './bare-text.ts';

export interface HeadingMatch {
  /** The part, 1–6. */
  part: number;
  /** Whether a Chinese numeral and 、 stood before it. */
  numbered: boolean;
}

const numeral = '(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．,，:：]?|[1-9][、.．])?';

const cores: [number, RegExp][] = [
  [1, /^(?:政府信息公开(?:工作)?)?(?:总体|基本)情况$|^概述$/],
  [2, /^(?:行政机关)?主动公开政府信息(?:的)?(?:工作)?情况$|^政府信息主动公开情况$/],
  [
    3,
    /^(?:行政机关)?收到和(?:处理|办理)(?:的)?政府信息公开申请(?:的)?情况$|^收到和处理申请情况$|^(?:政府信息)?依申请公开(?:政府信息)?(?:工作|办理)?(?:的)?情况$/,
  ],
  [
    4,
    /^(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?行政法?复议(?:、|和|及|,|与)?(?:被)?(?:提起)?行政诉讼(?:的)?(?:情况)?$/,
  ],
  [
    5,
    /^(?:政府信息公开(?:工作)?(?:中)?)?(?:存在的?)?(?:主要)?(?:问题|不足)(?:和|及|与|以及)?(?:下一步)?(?:改进|整改|工作)(?:情况|措施|打算|意见|方向)?$|^(?:政府信息公开工作)?存在的主要问题$/,
  ],
  [6, /^(?:其他|其它)需要(?:报告|说明)的?(?:事项|情况)$/],
];

const strictNumeral = /^(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．,，:：]|[1-9][、.．])/;

/** The part a line heads, if it is nothing but a heading. */
export function matchHeading(line: string): HeadingMatch | undefined {
  if (line.length > 120) return undefined;
  const bare = withoutSpace(line)
    .replace(/[:：。#*]+$/u, '')
    .replace(/^[#*]+/, '');
  if (bare.length > 40) return undefined;
  const words = bare.replace(new RegExp(`^${numeral}`), '').replace(/^[(（][^)）]{1,3}[)）]/, '#');
  for (const [part, core] of cores) {
    if (core.test(words)) return { part, numbered: strictNumeral.test(bare) };
  }
  return undefined;
}

const embedded =
  /(?<![（(“"《、])([一二三四五六]、\s*(?:总体情况|概述|(?:行政机关)?主动公开政府信息情况|(?:行政机关)?收到和处理政府信息公开申请情况|政府信息依申请公开(?:工作|办理)?情况|(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?行政复议(?:、|和)(?:被)?(?:提起)?行政诉讼(?:的)?情况|(?:政府信息公开工作)?(?:存在的)?主要问题(?:及|和)改进(?:情况|措施)|其他需要报告的?事项))/gu;

/** 粘连正文: cuts a text in which numbered headings stand in the running line; one piece where there are none. */
export function cutAtHeadings(text: string): string[] {
  if (text.length < 60) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(embedded)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(match[0]);
    from = match.index + match[0].length;
  }
  if (from === 0) return [text];
  if (from < text.length) pieces.push(text.slice(from));
  return pieces.filter((piece) => piece.trim() !== '');
}
