/** 复议诉讼归类: counts of reviews and suits, by procedure and result. */
import { findCarried } from './application-words.ts';
import type { FigureKind, Qualifier } from './figure.ts';
import {
  findLooseResult,
  findRemedy,
  findRemedyResult,
  findTwoRemedies,
  type RemedyGroup,
  remedyPaths,
} from './remedy-words.ts';
import {
  applicationNoun,
  type Classified,
  isBare,
  plain,
  type Surroundings,
  type Topic,
} from './surroundings.ts';

const disclosure = /信息公开|依申请/;
/** The organ speaks as the one that decides reviews, not as the one reviewed. */
const asAuthority = /复议机构|作为复议机关|复议局|复议委员会|复议中心|复议办公室/;
const laterNarrowed = /^[^。；]{0,30}其中[^。；，]{0,12}(?:信息公开|依申请)/;
const labelBefore = /([^。，；：（）！？\n]*)：[^：]*$/;
const plainCount = /^(?:全年|本年度?|共计?|发生|收到|涉及|案件|合计|总计)*$/;

/** What a count says of 复议 or 诉讼; undefined where it speaks of something else. */
export function classifyRemedy(at: Surroundings, topic: Topic): Classified | undefined {
  const { count, isFirstInSentence } = at;
  const { head, tail } = count;
  const isContinued = topic.about === 'remedies' && !isFirstInSentence;
  const next = isFirstInSentence ? undefined : topic.nextRemedy;
  topic.nextRemedy = undefined;
  if (next && /^[、和与及，]?$/.test(head)) return total(next, at, topic);
  const two = findTwoRemedies(head);
  if (two) {
    topic.nextRemedy = two[1];
    return total(two[0], at, topic);
  }
  const named = namedIn(at);
  if (named === undefined && !isContinued) return undefined;
  const isNamedBehind = isBare(head.slice(head.lastIndexOf('，') + 1));
  const looseResult = findLooseResult(head) ?? (isNamedBehind ? findLooseResult(tail) : undefined);
  const result = findRemedyResult(head) ?? (isNamedBehind ? findRemedyResult(tail) : undefined);
  if (named === undefined && applicationNoun.test(head)) return leave(topic);
  if (named === undefined && result === undefined && looseResult === undefined) {
    if (findCarried(`${head}${tail}`, at.year) && !head.includes('申请')) return part(topic.remedy);
    if (disclosure.test(head)) return total(topic.remedy, at, topic);
    return leave(topic);
  }
  topic.about = 'remedies';
  if (named !== undefined) topic.remedy = named;
  const group = topic.remedy;
  if (asAuthority.test(`${at.lead}${head}`)) return plain('neighbouring');
  if (/[一二再]审/.test(`${head}${tail}`)) return part(group);
  if (result !== undefined)
    return { kind: kindOf(group), paths: remedyPaths(group, result), qualifiers: loose(at) };
  if (looseResult === 'unsorted') return part(group);
  if (looseResult === 'corrected')
    return { kind: kindOf(group), paths: remedyPaths(group, 'corrected'), qualifiers: ['loose'] };
  return total(group, at, topic);
}

/** The procedure named before the count, in the label before a colon, or behind the count. */
function namedIn({ count, lead }: Surroundings): RemedyGroup | undefined {
  const { head, tail, opener } = count;
  const own = findRemedy(head);
  if (own !== undefined) return own;
  if (opener === '：' && (findRemedyResult(head) !== undefined || plainCount.test(head))) {
    const label = findRemedy(labelBefore.exec(lead)?.[1] ?? '');
    if (label !== undefined) return label;
  }
  return applicationNoun.test(head) ? undefined : findRemedy(tail);
}

function total(group: RemedyGroup, at: Surroundings, topic: Topic): Classified {
  topic.about = 'remedies';
  topic.remedy = group;
  if (asAuthority.test(`${at.lead}${at.count.head}`)) return plain('neighbouring');
  const isNarrowed = laterNarrowed.test(at.rest) && !disclosure.test(at.count.head);
  if (isNarrowed) return part(group);
  return { kind: kindOf(group), paths: remedyPaths(group, undefined), qualifiers: loose(at) };
}

function loose({ isAboutDisclosure, lead }: Surroundings): Qualifier[] {
  return isAboutDisclosure || disclosure.test(lead) ? [] : ['loose'];
}

/** Something of a procedure that no cell stands for. */
function part(group: RemedyGroup): Classified {
  return { kind: kindOf(group), paths: [], qualifiers: ['part'] };
}

function kindOf(group: RemedyGroup): FigureKind {
  if (group === 'both') return 'remedies';
  return group === 'reconsideration' ? 'reconsideration' : 'litigation';
}

function leave(topic: Topic): undefined {
  topic.about = 'none';
  return undefined;
}
