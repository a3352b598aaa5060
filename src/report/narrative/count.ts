/**
 * 数量: every number with a counting unit in a text, with the words around it. Says nothing yet about what is counted.
 * Years, days, document numbers and telephone numbers are not quantities.
 */
import { parseNumeral } from './numeral.ts';

export interface Count {
  value: number;
  /** 件、条、%、万元 …; 条（期） gives `条` with `otherUnit` 期. */
  unit: string;
  otherUnit: string;
  /** 约, 余, 多, 近, 超, 以上, or counted in rounded 万. */
  approximate: boolean;
  /** Offsets in the plain text: the number with its unit. */
  start: number;
  end: number;
  sentenceStart: number;
  sentenceEnd: number;
  /** Words before it since the last count or clause mark; where they only say 共 or 为, the clause before as well. */
  head: string;
  /** Words behind it up to the next clause mark or count. */
  tail: string;
  /** The clause mark the head begins behind: ， 、 。 （ … or '' behind another count. */
  opener: string;
}

const number =
  /(\d+(?:\.\d+)?)|(?<![第之每逐同统唯单头数几上近十百千万零一二两三四五六七八九])([零〇一二两三四五六七八九十百千]+)(?=[余多]?(?:件(?!事)|起|宗|例|条(?!线)|份|篇))/g;
const unitBehind =
  /^(万(?!元)|亿(?!元))?([余多])?(件次|人次|条次|批次|个百分点|万元|亿元|千元|小时|个月|工作日|个工作日|分钟|[%件条期篇次份宗起例个项则部场幅人家户元类批台名处张册封年月日号楼层室时天届站米])?/;
const notQuantities = new Set([
  '年',
  '月',
  '日',
  '号',
  '楼',
  '层',
  '室',
  '时',
  '天',
  '届',
  '站',
  '米',
  '小时',
  '个月',
  '工作日',
  '个工作日',
  '分钟',
]);
const alternative = /^（([件条期篇次份个]{1,2})）/;
const clauseMark = /[，。；：（）！？\n]/;
const sentenceMark = /[。！？\n]/;
const emptyHead =
  /^(?:一?共计?|合计|总计|累计|总数|总共|数量|数|有|为|达到?|计|其中|均|约|近|的|了|是|及|和|并|已|各|则|分别|超过?|逾|不少于)*$/;
const approximateBefore = /(?:约|近|超过?|逾|不少于|达到?近|大约)$/;

/** All counts of a plain text, in order. */
export function findCounts(text: string): Count[] {
  const counts: Count[] = [];
  for (const match of text.matchAll(number)) {
    const start = match.index;
    const before = text.charAt(start - 1);
    if (/[-—.\d〔[【/:A-Za-z@第]/.test(before) && before !== '—') continue;
    const value = match[1] === undefined ? parseNumeral(match[2] ?? '') : Number(match[1]);
    if (value === undefined) continue;
    const behind = unitBehind.exec(text.slice(start + match[0].length, start + match[0].length + 8));
    const unit = behind?.[3] ?? '';
    if (unit === '' || notQuantities.has(unit)) continue;
    const count = countAt(
      text,
      start,
      match[0].length + (behind?.[0].length ?? 0),
      value,
      unit,
      behind,
      counts,
    );
    counts.push(count);
  }
  for (const [index, count] of counts.entries()) count.tail = tailOf(text, count, counts[index + 1]);
  return counts;
}

function countAt(
  text: string,
  start: number,
  length: number,
  value: number,
  unit: string,
  behind: RegExpExecArray | null,
  earlier: Count[],
): Count {
  const scale = behind?.[1] === '万' ? 10_000 : behind?.[1] === '亿' ? 100_000_000 : 1;
  const other = alternative.exec(text.slice(start + length, start + length + 5));
  const end = start + length + (other?.[0].length ?? 0);
  const previous = earlier.at(-1);
  const { head, opener } = headOf(text, start, previous);
  const approximate =
    behind?.[2] !== undefined ||
    scale > 1 ||
    approximateBefore.test(text.slice(Math.max(0, start - 4), start)) ||
    text.startsWith('以上', end);
  const inSame = previous !== undefined && start < previous.sentenceEnd;
  return {
    value: value * scale,
    unit,
    otherUnit: other?.[1] ?? '',
    approximate,
    start,
    end,
    sentenceStart: inSame ? previous.sentenceStart : markBefore(text, start, sentenceMark, 0) + 1,
    sentenceEnd: inSame ? previous.sentenceEnd : markBehind(text, end, sentenceMark),
    head,
    tail: '',
    opener,
  };
}

function headOf(text: string, start: number, previous: Count | undefined): { head: string; opener: string } {
  const floor = previous?.end ?? 0;
  const mark = markBefore(text, start, clauseMark, floor);
  const opener = mark < floor ? '' : text.charAt(mark);
  const between = text.slice(mark + 1, start);
  // `6件维持、1件纠正`: what stands behind a count up to the 、 is its own.
  const head = mark < floor && previous ? between.slice(Math.max(0, between.indexOf('、'))) : between;
  if (mark < floor || !emptyHead.test(head) || sentenceMark.test(opener) || opener === '）') {
    return { head, opener };
  }
  const earlier = markBefore(text, mark, clauseMark, floor);
  if (earlier < floor && previous !== undefined) return { head, opener };
  return { head: text.slice(earlier + 1, start), opener: earlier < 0 ? '' : text.charAt(earlier) };
}

function tailOf(text: string, count: Count, next: Count | undefined): string {
  const limit = Math.min(next?.start ?? text.length, count.end + 40);
  for (let index = count.end; index < limit; index++) {
    if (clauseMark.test(text.charAt(index)) || text.charAt(index) === '、')
      return text.slice(count.end, index);
  }
  return text.slice(count.end, limit);
}

/** The last mark before `from`, not further back than `floor`; `floor - 1` where there is none. */
function markBefore(text: string, from: number, mark: RegExp, floor: number): number {
  let index = from - 1;
  while (index >= floor && !mark.test(text.charAt(index))) index--;
  return index;
}

function markBehind(text: string, from: number, mark: RegExp): number {
  let index = from;
  while (index < text.length && !mark.test(text.charAt(index))) index++;
  return index;
}
