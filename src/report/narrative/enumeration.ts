/** 总分列举: a total and the parts the narrative breaks it into, as far as the words show that they are its parts. */
import type { PlacedFigure } from './figure.ts';

export interface Enumeration {
  total: PlacedFigure;
  parts: PlacedFigure[];
  /** The words say that nothing is left out: 分别、分为、a list in brackets or behind a colon, 其他 as the last part. */
  isComplete: boolean;
}

const sentenceMark = /[。！？\n]/;
const opening = /其中|分别|分为|包括|包含|：|^（/;
const nextSentenceList =
  /^[。][^。；，：]{0,18}(?:分类|类别|渠道|按[^。；，：]{1,10}分|构成)[^。；，：]{0,14}：/;
const openList = /其中|包括|包含|含/;
const independent =
  /^[，；、]?(?:同时|此外|另外|另|并|还|累计|全年|今年|较|比|同比|环比|收到|受理|办理|召开|举办|组织|开展|关注|粉丝|阅读|浏览|点击|新开设|注销)|粉丝|阅读量|关注人数|浏览量|点击量|观看量|点赞/;
const carried = new Set(['carriedIn', 'carriedForward']);

/** Totals followed by their parts (`669 条，其中，网站 127 条，…`). `text` is the normalised text the figures were found in. */
export function findEnumerations(figures: PlacedFigure[], text: string): Enumeration[] {
  return figures.flatMap((total, index) => {
    const next = figures[index + 1];
    if (next === undefined || !isCountable(total)) return [];
    const gap = text.slice(total.count.end, next.count.start);
    const isList = nextSentenceList.test(gap);
    if (!opening.test(gap) || (sentenceMark.test(gap) && !isList) || carried.has(next.kind)) return [];
    const inBrackets = gap.startsWith('（') && !/^（(?:其中)?[^）]*）/.test(gap);
    if (gap.includes('（') && !inBrackets && !isList) return [];
    const { parts, isWhole } = collectParts(figures, index + 1, total, text, inBrackets);
    if (parts.length === 0 || (total.kind === 'received' && parts.every(({ kind }) => kind === 'outcome')))
      return [];
    return [{ total, parts, isComplete: isWhole && saysComplete(gap, parts, inBrackets) }];
  });
}

function isCountable({ unit, qualifiers }: PlacedFigure): boolean {
  return unit !== '%' && !qualifiers.includes('approximate') && !qualifiers.includes('growth');
}

function sameUnit(total: PlacedFigure, part: PlacedFigure): boolean {
  return part.unit === total.unit || (total.count.otherUnit !== '' && part.unit === total.count.otherUnit);
}

const applications = new Set(['received', 'handled', 'outcome', 'applicant', 'carriedIn', 'carriedForward']);
const remedies = new Set(['reconsideration', 'litigation']);

/** Can this be a part of that? Reviews are no parts of suits, nor applications of what was published. */
function isKin(total: PlacedFigure, part: PlacedFigure): boolean {
  if (remedies.has(total.kind) || remedies.has(part.kind))
    return total.kind === part.kind || total.kind === 'remedies';
  return applications.has(part.kind) ? total.kind !== 'published' : true;
}

/** Parts in order until the words turn to something else; `isWhole` is false where a part was broken down in its turn. */
function collectParts(
  figures: PlacedFigure[],
  from: number,
  total: PlacedFigure,
  text: string,
  inBrackets: boolean,
): { parts: PlacedFigure[]; isWhole: boolean } {
  const parts: PlacedFigure[] = [];
  const sentence = figures[from]?.count.sentenceStart;
  const limit = inBrackets ? closingBracket(text, total.count.end) : Number.POSITIVE_INFINITY;
  let before = total.count.end;
  const isOpen = openList.test(text.slice(before, figures[from]?.count.start));
  let level = 0;
  for (let index = from; index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined || figure.count.sentenceStart !== sentence || figure.count.start > limit) break;
    if (figure.unit === '%' || figure.qualifiers.includes('growth')) continue;
    const gap = text.slice(before, figure.count.start);
    if (parts.length > 0 && /其中|分别/.test(gap)) return { parts: parts.slice(0, -1), isWhole: false };
    if (parts.length > 0 && isNested(text, before, figure.count.start, inBrackets)) continue;
    if (!isKin(total, figure)) break;
    if (!sameUnit(total, figure) || figure.qualifiers.includes('approximate') || carried.has(figure.kind))
      break;
    if (parts.length > 0 && (independent.test(gap) || /共|合计|总计/.test(figure.count.head))) break;
    if (isOpen && isOver(parts, figure, gap, level)) break;
    // `其中公民27件；当面1件，信函4件`: what the ； opens is another list.
    if (isOpen && parts.length === 2 && level === 3 && isWeaker(gap))
      return { parts: parts.slice(0, 1), isWhole: false };
    if (parts.length > 0) level = Math.max(level, separators.indexOf(gap.charAt(0)));
    parts.push(figure);
    before = figure.count.end;
  }
  return { parts, isWhole: true };
}

const separators = ['', '、', '，', '；'];

function isWeaker(gap: string): boolean {
  return gap.startsWith('、') || gap.startsWith('，');
}

/**
 * A 其中 that claims no completeness ends where a stronger mark stands than between its members (`网上5件、来信3件，办结8件`), where a
 * handling follows on members that are none, and where a channel is named that the members before it share.
 */
function isOver(parts: PlacedFigure[], figure: PlacedFigure, gap: string, level: number): boolean {
  const [first] = parts;
  if (first === undefined || /其他|其它|其余/.test(figure.count.head)) return false;
  const rank = separators.indexOf(gap.charAt(0));
  // What was answered late was answered as well.
  if (/延期|延长|逾期(?!.?补正|.?缴)|超期/.test(figure.count.head)) return true;
  if (parts.length > 1 && level > 0 && rank > level) return true;
  if (figure.kind === 'handled' && first.kind !== 'handled' && rank > 1) return true;
  return rank === 3 && /^；(?:同时)?(?:通过|利用|依托)/.test(gap) && !/通过|利用|依托/.test(first.count.head);
}

function closingBracket(text: string, from: number): number {
  const at = text.indexOf('）', from);
  return at === -1 ? text.length : at;
}

/** Inside a bracket opened behind the last part. */
function isNested(text: string, before: number, start: number, inBrackets: boolean): boolean {
  if (inBrackets) return false;
  const gap = text.slice(before, start);
  return gap.lastIndexOf('（') > gap.lastIndexOf('）');
}

function saysComplete(gap: string, parts: PlacedFigure[], inBrackets: boolean): boolean {
  if (parts.length < 2) return false;
  if (/其他|其它/.test(parts.at(-1)?.count.head ?? '')) return true;
  if (/分别|分为/.test(gap)) return true;
  if (openList.test(gap)) return false;
  return inBrackets || gap.includes('：');
}

/** Parts followed by their total (`当面 72 件、来信 69 件、网上 35 件，共 176 件`). */
export function findClosingTotals(figures: PlacedFigure[]): Enumeration[] {
  return figures.flatMap((total, index) => {
    if (!/^[，、；]?(?:共计?|合计|总计|总共|一共)(?:为|有)?$/.test(total.count.head) || !isCountable(total))
      return [];
    const parts: PlacedFigure[] = [];
    for (let at = index - 1; at >= 0; at--) {
      const figure = figures[at];
      if (figure === undefined || figure.count.sentenceStart !== total.count.sentenceStart) break;
      if (!isCountable(figure) || !sameUnit(total, figure)) break;
      parts.unshift(figure);
    }
    return parts.length < 2 ? [] : [{ total, parts, isComplete: true }];
  });
}
