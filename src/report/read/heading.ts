/** 章标题的识别: a line that is the heading of one of the six parts, whatever number it carries or lost. */
import { withoutSpace } from './bare-text.ts';

export interface HeadingMatch {
  /** The part, 1–6. */
  part: number;
  /** Whether a Chinese numeral and 、 stood before it. */
  numbered: boolean;
  /** Whether the number stood in brackets, as numbers of subheadings do. */
  bracketed: boolean;
}

const numeral = '(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．,，:：]?|[1-9][、.．]?)?';

const cores: [number, RegExp][] = [
  [1, /^(?:政府信息公开)?(?:工作)?(?:年度)?(?:总体|基本)(?:工作)?(?:情况|概况)$|^概述$/],
  [2, /^(?:行政机关)?主动公开政府信息(?:的)?(?:工作)?(?:的)?情况$|^政府信息主动公开(?:的)?情况$/],
  [
    3,
    /^(?:行政机关)?收到(?:和|与|及|、)?(?:处理|办理)(?:的)?(?:政府)?信息(?:依申请公开|公开申请)(?:的)?情况$|^收到和处理申请情况$|^(?:政府信息)?依申请公开(?:政府信息)?(?:工作|办理)?(?:的)?情况$/,
  ],
  [
    4,
    /^(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?(?:的)?行政法?复议(?:、|和|及|,|与)?(?:被)?(?:提起)?(?:行政)?诉讼(?:的)?(?:情况)?$/,
  ],
  [
    5,
    /^(?:政府信息公开)?(?:工作)?(?:中)?(?:存在的?)?(?:主要)?(?:问题|不足)(?:和|及其?|与|以及|、)?(?:下一步)?(?:改进|整改|工作)(?:的)?(?:情况|措施|打算|意见|方向|安排|计划|思路)?$|^(?:政府信息公开工作)?存在的主要问题$/,
  ],
  [6, /^(?:其他|其它)需要?(?:报告|说明)的?(?:事项|情况)$/],
];

/** Words that head a part only behind its own numeral, for a subheading may say the same. */
const numberedCores: [number, RegExp][] = [
  [2, /^二、主动公开(?:工作)?(?:的)?情况$/],
  [3, /^三、(?:政府信息)?(?:依申请公开|公开申请)(?:工作|办理)?(?:的)?情况$/],
  [4, /^四、行政复议(?:、|和|及|与)?(?:行政)?诉讼(?:的)?情况$/],
  [6, /^六、(?:其他|其它|需要报告的(?:其他|其它))事项$/],
];

const strictNumeral = /^(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．,，:：]|[1-9][、.．])/;

const bracketedNumeral = /^[(（][一二三四五六七]{1,2}[)）][、.．]?/;

/** The part a line heads, if it is nothing but a heading. */
export function matchHeading(line: string): HeadingMatch | undefined {
  if (line.length > 120) return undefined;
  const bare = withoutSpace(line)
    .replace(/[:：。#*】]+$/u, '')
    .replace(/^[#*【]+/, '');
  if (bare.length > 40) return undefined;
  const bracketed = bracketedNumeral.test(bare);
  const numbered = strictNumeral.test(bare);
  const words = bare.replace(bracketed ? bracketedNumeral : new RegExp(`^${numeral}`), '');
  const part = partOf(words, cores) ?? partOf(bare, numberedCores);
  return part === undefined ? undefined : { part, numbered, bracketed };
}

function partOf(words: string, among: [number, RegExp][]): number | undefined {
  return among.find(([, core]) => core.test(words))?.[0];
}

const embedded =
  /(?<![（(“"《、])([一二三四五六]、\s*(?:总体情况|概述|(?:行政机关)?主动公开政府信息(?:的)?情况|(?:行政机关)?收到和处理政府信息公开申请(?:的)?情况|政府信息依申请公开(?:工作|办理)?情况|(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?行政复议(?:、|和)(?:被)?(?:提起)?行政诉讼(?:的)?情况|(?:政府信息公开工作)?(?:存在的?)?主要问题(?:及|和|以及)(?:下一步)?改进(?:情况|措施)|(?:其他|其它)需要报告的?(?:事项|情况)))/gu;

const numbered = /[一二三四五六]、/;

/** 粘连正文: cuts a text in which numbered headings stand in the running line; one piece where there are none. */
export function cutAtHeadings(text: string): string[] {
  if (!numbered.test(text)) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(embedded)) {
    if (text.length < shortestRunning && match.index > 0) break;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(match[0]);
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).replace(/^[\s:：。]+/, '');
  if (from === 0 || (pieces.length === 1 && !/\p{Script=Han}/u.test(rest))) return [text];
  return [...pieces, rest].filter((piece) => piece.trim() !== '');
}

/** In a shorter text a heading can only stand in front: `六、其他需要报告的事项无。` */
const shortestRunning = 60;
