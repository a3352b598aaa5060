/** 复议、诉讼的说法: words of the narrative → cells of table four. */

export type RemedyGroup =
  | 'reconsideration'
  | 'litigation'
  | 'litigation.direct'
  | 'litigation.afterReconsideration'
  | 'both';

const mention =
  /(?:未经复议)?直接(?:起诉|提起(?:行政)?诉讼)|复议后[^，。、；]{0,6}?(?:起诉|诉讼)|行政复议|复议|行政诉讼|诉讼|应诉|涉诉|起诉/g;

/** Every procedure the words name, in their order. */
function mentionsIn(words: string): RemedyGroup[] {
  if (!words.includes('复议') && !words.includes('诉')) return [];
  return Array.from(words.matchAll(mention), ([word]) => {
    if (word.includes('直接')) return 'litigation.direct';
    if (word.startsWith('复议后')) return 'litigation.afterReconsideration';
    return word.endsWith('复议') ? 'reconsideration' : 'litigation';
  });
}

/** Which procedure the words before or behind a count speak of. */
export function findRemedy(words: string): RemedyGroup | undefined {
  const found = mentionsIn(words);
  const last = found.at(-1);
  if (last === undefined || last.startsWith('litigation.')) return last;
  return new Set(found.map((one) => one.split('.')[0])).size === 2 ? 'both' : last;
}

/** `复议、诉讼分别为7件、5件`: the two procedures in the order of their numbers. */
export function findTwoRemedies(words: string): [RemedyGroup, RemedyGroup] | undefined {
  if (!words.includes('分别')) return undefined;
  const [first, second, third] = new Set(mentionsIn(words));
  return first === undefined || second === undefined || third !== undefined ? undefined : [first, second];
}

const results: [RegExp, string][] = [
  [/结果维持|维持/, 'upheld'],
  [/结果纠正|纠正|纠错/, 'corrected'],
  [/尚未审结|未审结|审理中|正在审理|尚在审理|在审|未结|尚未办结/, 'pending'],
  [/其他结果|其它结果|其他/, 'other'],
];

/** The column of table four that the words name: upheld, corrected, pending, other; undefined for the total. */
export function findRemedyResult(words: string): string | undefined {
  return results.find(([pattern]) => pattern.test(words))?.[1];
}

const against = /败诉|撤销(?!.{0,4}申请)|责令|确认违法|改判|变更/;
const unsorted = /胜诉|驳回|撤回|撤诉|撤销|终止|调解|和解|不予受理|审结|已结|办结|发回/;

/**
 * Results in other words than the table's: `corrected` most likely where the organ lost, `unsorted` where the words leave the column
 * open (驳回 may be 维持 or 其他结果).
 */
export function findLooseResult(words: string): 'corrected' | 'unsorted' | undefined {
  if (against.test(words) && !/无|未|申请人/.test(words)) return 'corrected';
  return against.test(words) || unsorted.test(words) ? 'unsorted' : undefined;
}

/** Cells that add up to what is said of a group. */
export function remedyPaths(group: RemedyGroup, result: string | undefined): string[] {
  const cell = result ?? 'total';
  if (group === 'both')
    return [...remedyPaths('reconsideration', result), ...remedyPaths('litigation', result)];
  if (group === 'litigation') return [`litigation.direct.${cell}`, `litigation.afterReconsideration.${cell}`];
  return [`${group}.${cell}`];
}
