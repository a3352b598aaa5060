/** 复议、诉讼的说法: words of the narrative → cells of table four. */

export interface RemedyMention {
  group: 'reconsideration' | 'litigation' | 'litigation.direct' | 'litigation.afterReconsideration' | 'both';
}

const mention = /未经复议直接起诉|直接起诉|复议后起诉|复议后诉讼|行政复议|复议|行政诉讼|诉讼|应诉|起诉/g;

/** Which procedure the words before or behind a count speak of. */
export function findRemedy(words: string): RemedyMention['group'] | undefined {
  const found = Array.from(words.matchAll(mention), (match) => match[0]);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  if (/直接起诉/.test(last)) return 'litigation.direct';
  if (/复议后/.test(last)) return 'litigation.afterReconsideration';
  const isBoth = found.some((word) => word.endsWith('复议')) && found.some((word) => /诉/.test(word));
  if (isBoth) return 'both';
  return last.endsWith('复议') ? 'reconsideration' : 'litigation';
}

const results: [RegExp, string][] = [
  [/结果维持|维持/, 'upheld'],
  [/结果纠正|纠正|纠错/, 'corrected'],
  [/尚未审结|未审结|审理中|正在审理|尚在审理/, 'pending'],
  [/其他结果|其它结果|其他|撤回|终止/, 'other'],
];

/** The column of table four that the words name: upheld, corrected, pending, other; undefined for the total. */
export function findRemedyResult(words: string): string | undefined {
  return results.find(([pattern]) => pattern.test(words))?.[1];
}

/** Cells that add up to what is said of a group. */
export function remedyPaths(group: RemedyMention['group'], result: string | undefined): string[] {
  const cell = result ?? 'total';
  if (group === 'both')
    return [...remedyPaths('reconsideration', result), ...remedyPaths('litigation', result)];
  if (group === 'litigation') return [`litigation.direct.${cell}`, `litigation.afterReconsideration.${cell}`];
  return [`${group}.${cell}`];
}
