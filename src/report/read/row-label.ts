/**
 * 表三行名的识别: printed row names drift (本单位 for 本机关, lost or added characters, other numbering), so a row is
 * known by the words only it has, and failing that by likeness to the official label.
 */
import { applicationRows } from '../layout.ts';
import { bareText, likeness } from './bare-text.ts';

/** Words that single out a row, tried in this order. */
const tellingWords: [RegExp, string][] = [
  [/(?:本年|本年度|今年)?新收|新收到?政府信息公开申请/, 'newlyReceived'],
  [/上(?:一)?年(?:度)?结转/, 'carriedIn'],
  [/结转下(?:一)?年|结转至?下(?:一)?年度|转下年度/, 'carriedForward'],
  [/逾期不补正|逾期未补正/, 'otherwise.correctionLapsed'],
  [/收费通知|逾期未缴|缴纳费用/, 'otherwise.feeLapsed'],
  [/国家秘密/, 'refused.stateSecret'],
  [/其他法律.*公开|法规禁止公开/, 'refused.forbiddenByLaw'],
  [/三安全一稳定/, 'refused.endangersSecurityOrStability'],
  [/第三方合法权益|保护第三方/, 'refused.thirdPartyRights'],
  [/内部事务/, 'refused.internalAffairs'],
  [/过程性信息/, 'refused.processInformation'],
  [/行政执法案卷/, 'refused.enforcementFile'],
  [/行政查询/, 'refused.administrativeInquiry'],
  [/不掌握/, 'unavailable.notHeld'],
  [/另行制作/, 'unavailable.wouldNeedCreation'],
  [/补正后.*不明确|内容仍不明确/, 'unavailable.unclearAfterCorrection'],
  [/信访.*(?:举报|投诉)/, 'notProcessed.petition'],
  [/重复申请/, 'notProcessed.repeated'],
  [/公开出版物/, 'notProcessed.publishedMaterial'],
  [/大量反复/, 'notProcessed.excessive'],
  [/确认或.*重新出具|重新出具/, 'notProcessed.reissue'],
  [/部分公开/, 'partlyDisclosed'],
  [/予以公开$/, 'disclosed'],
];

/** Share of a label that must be as printed for the rest to count as lost or changed by the copy. */
const enough = 0.7;

const numbering = /^(?:[一二三四五六七八九十]+|\d+)?/;
const heads = /^[三四五六]?(?:不予公开|无法提供|不予处理|(?:三)?本年度?办理结果)$/;

const officialLabels = [...applicationRows[2021], ...applicationRows[2019]].map((row) => {
  const bare = bareText(row.label).replace(numbering, '');
  return { key: row.key, bare, characters: new Set(bare) };
});

const printedLabels = new Map(
  [...applicationRows[2019], ...applicationRows[2021]].map((row) => [row.label, row.key] as const),
);

/** Key of the row a printed label heads (`refused.stateSecret`, `otherwise` …); undefined for group heads and other text. */
export function findRowKey(printed: string): string | undefined {
  const official = printedLabels.get(printed);
  if (official !== undefined) return official;
  const bare = bareText(printed);
  if (bare === '' || heads.test(bare)) return undefined;
  if (bare.endsWith('不予公开')) return undefined;
  for (const [words, key] of tellingWords) if (words.test(bare)) return key;
  const words = bare.replace(numbering, '');
  if (/^(?:总计|合计|总数)$/.test(words)) return 'total';
  if (/^其他(?:情形|情况|原因)?$/.test(words)) return 'otherwise.other';
  if (words.endsWith('其他处理')) return 'otherwise';
  return findAlike(words);
}

/** Whether the text is one of the merged heads left of the rows (（三）不予公开 …), which carry no figures of their own. */
export function isRowHead(printed: string): boolean {
  const bare = bareText(printed);
  return heads.test(bare) || /^六?其他处理$/.test(bare);
}

function findAlike(words: string): string | undefined {
  if (words.length < 4) return undefined;
  let [best, second] = [{ key: '', score: 0 }, 0];
  for (const { key, bare, characters } of officialLabels) {
    if (sharedCharacters(words, characters) < enough * Math.max(words.length, bare.length)) continue;
    const score = likeness(words, bare);
    if (score > best.score) [best, second] = [{ key, score }, best.key === key ? second : best.score];
    else if (key !== best.key && score > second) second = score;
  }
  return best.score >= enough && best.score - second >= 0.1 ? best.key : undefined;
}

/** At most so many characters can be alike; far quicker to count than the likeness itself. */
function sharedCharacters(words: string, characters: Set<string>): number {
  let shared = 0;
  for (const character of words) if (characters.has(character)) shared++;
  return shared;
}
