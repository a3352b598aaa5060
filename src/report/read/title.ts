/** 标题: 单位全称 + 年份 + 政府信息公开工作年度报告, often broken over lines or printed twice. */
import { withoutSpace } from './bare-text.ts';
import type { Block } from './document.ts';
import { isPageChrome } from './page-chrome.ts';

const whole =
  /(?:政府信息(?:主动)?公开|政务公开)(?:工作)?(?:(?:20\d{2}|二[〇○零Ｏ0]..)年度?)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:总结)?(?:报告|年报)(?:[(（].{1,12}[)）])?$/;
const yearMark = /(?:20\d{2}|二[〇○零Ｏ0][一二][〇○零一二三四五六七八九十])年/;
const organEnd =
  /(?:局|厅|委|会|府|办|室|院|处|所|站|区|县|市|镇|乡|街道|中心|队|馆|社|署|司|校|台|园|银行|公司|集团)$/;

export interface TitleFound {
  title: string;
  /** Block range of the title; what stands before `from` is page, what follows `to` is preamble. */
  from: number;
  to: number;
}

/** The title among the blocks before part one, past a list of other years' titles; an empty title where none is printed. */
export function findTitleEnd(opening: Block[]): TitleFound {
  const lines = opening.map((block) => (block.kind === 'text' ? lineOf(block.text) : ''));
  let found: TitleFound | undefined;
  for (let i = 0; i < lines.length; i++) {
    const window = titleAt(lines, i);
    if (!window || titleAt(lines, nextPrinted(lines, i))?.to === window.to) continue;
    if (!found || yearIn(found.title) !== yearIn(window.title)) found = window;
    else if (sameTitle(found.title, window.title) || window.from - found.to <= 4) {
      found = { title: longer(found.title, window.title), from: found.from, to: window.to };
    }
    i = window.to - 1;
  }
  if (!found) return { title: '', from: 0, to: 0 };
  return withOrganLine(found, lines);
}

function nextPrinted(lines: string[], after: number): number {
  let next = after + 1;
  while (lines[next] === '') next++;
  return next;
}

function titleAt(lines: string[], start: number): TitleFound | undefined {
  let joined = '';
  for (let end = start; end < Math.min(start + 4, lines.length); end++) {
    const line = lines[end] ?? '';
    if (end > start && line === '') continue;
    joined += line;
    const bare = withoutSpace(joined);
    if (line === '' || bare.length > 70 || /[。；]/.test(bare)) return undefined;
    if (whole.test(bare) && yearMark.test(bare)) return { title: joined, from: start, to: end + 1 };
  }
  return undefined;
}

/** The organ's name on a line of its own above the year. */
function withOrganLine(found: TitleFound, lines: string[]): TitleFound {
  if (!/^(?:20\d{2}|二)/.test(found.title)) return found;
  let above = found.from - 1;
  while (above >= 0 && lines[above] === '') above--;
  const organ = lines[above] ?? '';
  const isOrgan = organ.length >= 3 && organ.length <= 30 && organEnd.test(organ) && !/[，。:：]/.test(organ);
  return isOrgan ? { ...found, title: `${organ}${found.title}`, from: above } : found;
}

function lineOf(text: string): string {
  const line = text
    .replace(/\s+/g, '')
    .replace(/^(?:标题|题目|文件名)[:：]/, '')
    .replace(/^[#*]+|[#*]+$/g, '')
    .replace(/^《([^《》]+)》$/, '$1');
  return isPageChrome(line) ? '' : line;
}

function yearIn(title: string): string | undefined {
  return yearMark.exec(withoutSpace(title))?.[0];
}

function sameTitle(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
