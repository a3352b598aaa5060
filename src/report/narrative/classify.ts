/** 归类: what a count in the narrative speaks of, decided from the words around it and from what was counted just before. */
import { findApplicant, findCarried, findHandling } from './application-words.ts';
import { classifyRemedy } from './classify-remedy.ts';
import type { Count } from './count.ts';
import { type DocumentMention, documentPaths, findAct, findDocuments } from './document-words.ts';
import type { Qualifier } from './figure.ts';
import { findOutcome, rowsOfOutcome } from './outcome-words.ts';
import {
  applicationNoun,
  type Classified,
  isBare,
  plain,
  type Surroundings,
  type Topic,
} from './surroundings.ts';

const neighbouring =
  /12345|12342|热线|工单|信访(?!、?举报|举报)|信件|来信|来电|留言|邮箱|建议|提案|议案|咨询|培训|会议|活动|解读|新闻发布|粉丝|关注|阅读|视频|舆情|投诉件|诉求|网民|问题|督查|检查|通报|办件/;
const caseUnits = new Set([
  '件',
  '件次',
  '次',
  '条',
  '份',
  '宗',
  '起',
  '例',
  '个',
  '项',
  '条次',
  '人次',
  '批次',
]);
const publishing = /公开|发布|推送|刊登|编发|更新|公布|上传|转发|推出/;
const growth =
  /(?:增加|增长|减少|下降|上升|回落|上涨|降低|(?<!新)增|减|(?<!许)多|更少|少|增幅|降幅)(?:了|约|近|至|为)?$/;
const decision = /行政(许可|处罚|强制)(?:案件|事项|决定书?|措施)*(?:共计?|合计|总计|数量|数|为|有|了)*$/;
const decisionBehind = /^(?:的)?行政(许可|处罚|强制)(?:案件|事项|决定)?/;
const decisionRows: Record<string, string> = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercion' };
/** `全年收到申请9件` in a report that has no headings. */
const bareReceipt = /(?:^|年度?|全年|共|内)(?:共|新)?(?:收到|收)申请$/;
/** Letters sent out are not applications answered. */
const letter = /(?:答复书|告知书|通知书|决定书|征求意见函|意见函|补正函|协查函|回执)(?:共计?|合计|为|有)*$/;
const corrected = /^[^。；]{0,20}(?:补正后|经补正|要求补正|通知补正|补正通知|告知补正)/;
const subset =
  /其中|当场|网上|网络|在线|信函|邮寄|邮件|当面|现场|传真|平台|书面|口头|窗口|涉及|关于|类|按期|延期|逾期|超期|领域|方面|公众号|分别/;
const overall = /(?<![公中])共(?![同享建产治赢识创和])|全年|累计|总计|合计|各类|总数/;

/** Classifies one count and leaves in `topic` what the next one may inherit. */
export function classify(at: Surroundings, topic: Topic): Classified {
  if (at.isFirstInSentence) topic.lastKind = undefined;
  const found = classifyWords(at, topic);
  const { head } = at.count;
  const words = `${at.isFirstInSentence ? at.lead : ''}${head}`;
  if (at.count.approximate) found.qualifiers.push('approximate');
  if (overall.test(words) && !head.includes('其中')) found.qualifiers.push('whole');
  else if (subset.test(head) || (at.count.opener === '（' && found.kind !== 'carriedIn'))
    found.qualifiers.push('part');
  topic.lastKind = found.kind;
  return found;
}

function classifyWords(at: Surroundings, topic: Topic): Classified {
  const { unit, head } = at.count;
  if (growth.test(head)) return { kind: topic.lastKind ?? 'other', paths: [], qualifiers: ['growth'] };
  if (unit === '%') return { kind: 'percent', paths: [], qualifiers: [] };
  if (unit === '元' || unit === '万元' || unit === '亿元') return money(head, topic);
  if (!caseUnits.has(unit) && unit !== '期' && unit !== '篇' && unit !== '则' && unit !== '部')
    return plain('other');
  return (
    classifyRemedy(at, topic) ??
    document(at, topic) ??
    decided(at) ??
    neighbour(at, topic) ??
    application(at, topic) ??
    published(at)
  );
}

function money(head: string, topic: Topic): Classified {
  if (/处理费/.test(head) || (topic.lastKind === 'processingFee' && /收|费/.test(head)))
    return plain('processingFee');
  if (/行政事业性收费/.test(head)) return { kind: 'fees', paths: ['proactive.fees.amount'], qualifiers: [] };
  return plain('other');
}

function document({ count, lead, edition }: Surroundings, topic: Topic): Classified | undefined {
  const mention = findDocuments(count.head, count.tail, lead) ?? continuedDocuments(count.head, lead, topic);
  if (mention === undefined) return undefined;
  const isLoose = mention.act === 'published' || mention.kind === 'policyDocuments';
  return { kind: mention.kind, paths: documentPaths(mention, edition), qualifiers: isLoose ? ['loose'] : [] };
}

const continued =
  /^[、，]?(?:其中|年内|全年|本年度?|当年|截至.{0,10}底|目前|现有?|宣布|清理后|已|共|新|依法)*(制发|印发|制定|出台|废止|失效|现行有效|继续有效)(?:（失效）)?(?:的|共计?|为|有|了)*$/;
const documentNoun = /(规范性文件|规章)(?![^，。；]*(?:规章|文件))/;

/** `印发规范性文件3件，废止2件`, `清理规范性文件，废止2件`: the noun is not said again. */
function continuedDocuments(head: string, lead: string, { lastKind }: Topic): DocumentMention | undefined {
  const verb = continued.exec(head)?.[1];
  if (verb === undefined) return undefined;
  const act = findAct(verb) ?? '';
  if (lastKind === 'normativeDocuments' || lastKind === 'regulations') return { kind: lastKind, act };
  const clauses = lead.split(/[，；：]/);
  const noun = documentNoun.exec(clauses.slice(-3).join('，'))?.[1];
  if (noun === undefined || /解读|政策文件|政策措施|制度/.test(lead)) return undefined;
  return { kind: noun === '规章' ? 'regulations' : 'normativeDocuments', act };
}

function decided({ count }: Surroundings): Classified | undefined {
  const word = decision.exec(count.head)?.[1] ?? decisionBehind.exec(count.tail)?.[1];
  if (word === undefined || /公开|公示|发布|信息/.test(count.head)) return undefined;
  const isSure = /[作做]出|决定/.test(`${count.head}${count.tail}`);
  const path = `proactive.${decisionRows[word] ?? ''}.decisions`;
  return { kind: 'decisions', paths: [path], qualifiers: isSure ? [] : ['loose'] };
}

function neighbour({ count, isFirstInSentence }: Surroundings, topic: Topic): Classified | undefined {
  const words = `${count.head}${isBare(count.head) ? count.tail : ''}`;
  if (applicationNoun.test(words)) return undefined;
  if (neighbouring.test(words)) {
    topic.about = 'neighbouring';
    return plain('neighbouring');
  }
  if (topic.about === 'neighbouring' && !isFirstInSentence) return plain('neighbouring');
  return undefined;
}

function application(at: Surroundings, topic: Topic): Classified | undefined {
  const { count, edition } = at;
  const words = isBare(count.head) ? count.head + count.tail : count.head;
  const carried = findCarried(words, at.year) ?? findCarried(`${count.head}${count.tail}`, at.year);
  if (!isTopicApplications(at, topic, words, carried !== undefined)) return undefined;
  if (!caseUnits.has(count.unit)) return undefined;
  if (letter.test(count.head) || isStep(count) || isOfItems(at)) return plain('other');
  topic.about = 'applications';
  if (carried) {
    const paths = [`applications.${carried.kind}.total`];
    const isAfterHandling = topic.lastKind === 'handled' && /(?:^|[^含中括])结转$/.test(count.head);
    return { kind: carried.kind, paths, qualifiers: carried.isLoose && !isAfterHandling ? ['loose'] : [] };
  }
  const outcome = findOutcome(words) ?? findOutcome(count.tail);
  if (outcome && isStillUnclear(at, outcome)) return plain('other');
  if (outcome && !/收到|受理|接收|接到|新收/.test(count.head)) {
    const paths = outcome
      .flatMap((key) => rowsOfOutcome(key, edition))
      .map((row) => `applications.${row}.total`);
    return { kind: 'outcome', paths, qualifiers: [] };
  }
  const applicant = findApplicant(words);
  if (applicant) {
    return { kind: 'applicant', paths: [`applications.newlyReceived.${applicant}`], qualifiers: [] };
  }
  return handling(count, words);
}

/** `40件申请……信息条目126条，其中已公开68条`: pieces of information asked for, where applications are counted by 件. */
function isOfItems({ count, lead }: Surroundings): boolean {
  return count.unit === '条' && /\d[件宗]/.test(lead);
}

/** A step of the handling, a sample or an average: not how many were received or answered. */
function isStep({ head, tail }: Count): boolean {
  if (/抽查|暗访|评查|模拟申请|人均|日均|月均|平均/.test(head)) return true;
  return (
    /^(?:申请|答复)?[^，。]{0,6}(?:延期|延长|补正|征求|转送|移送)/.test(tail) && /(?:^|[，、])对?$/.test(head)
  );
}

/** `4件申请内容不明确，经补正后受理`: not the outcome of that name. */
function isStillUnclear({ lead, rest }: Surroundings, outcome: string[]): boolean {
  return (
    outcome.includes('unavailable.unclearAfterCorrection') && corrected.test(rest) && !/仍|补正后/.test(lead)
  );
}

function handling(count: Count, words: string): Classified | undefined {
  const found = findHandling(words) ?? findHandling(count.tail);
  if (found === undefined) {
    if (!/申请(?:公开)?(?:政府)?(?:信息)?(?:共计?|合计|总计|数量|为|有)*$/.test(count.head)) return undefined;
    return { kind: 'received', paths: ['applications.newlyReceived.total'], qualifiers: ['loose'] };
  }
  if (found.kind === 'handled')
    return { kind: 'handled', paths: ['applications.total.total'], qualifiers: [] };
  const qualifiers: Qualifier[] =
    found.verb === '新收' || found.verb === '新增' || found.verb === '新受理'
      ? ['newly']
      : found.verb === '受理'
        ? ['accepted']
        : [];
  return { kind: 'received', paths: ['applications.newlyReceived.total'], qualifiers };
}

function isTopicApplications(at: Surroundings, topic: Topic, words: string, isCarried: boolean): boolean {
  if (applicationNoun.test(`${words}${at.count.tail}`)) return true;
  const hasNoun =
    /申请/.test(words) || (/收到|受理|接收|办结|答复/.test(words) && /申请/.test(at.count.tail));
  if (hasNoun && (at.inApplications || at.isAboutDisclosure)) return true;
  if (publishing.test(words) && findOutcome(words) === undefined) return false;
  if (topic.about === 'applications' && !at.isFirstInSentence) return true;
  if (at.isFirstInSentence && applicationNoun.test(at.lead)) return true;
  if (bareReceipt.test(words)) return true;
  if (!at.inApplications && topic.about !== 'applications') return false;
  return (
    isCarried ||
    findOutcome(words) !== undefined ||
    findApplicant(words) !== undefined ||
    findHandling(`${words}${at.count.tail}`) !== undefined
  );
}

function published({ count, lead, isFirstInSentence }: Surroundings): Classified {
  const words = `${count.head}${isBare(count.head) ? count.tail : ''}`;
  const isPublishing = publishing.test(words) || (!isFirstInSentence && publishing.test(lead));
  if (!isPublishing || /受理|收到|召开|举办|组织/.test(words)) return plain('other');
  return plain('published');
}
