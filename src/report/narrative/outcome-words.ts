/** 办理结果的说法: words of the narrative → rows of table three. First match wins, so the longer wording stands first. */

import { outcomeRows } from '../layout.ts';
import type { Edition } from '../model.ts';

const words: [RegExp, string[]][] = [
  [/(?:予以|同意|主动|准予)?公开(?:和|或|及|、|以及)(?:予以)?部分公开/, ['disclosed', 'partlyDisclosed']],
  [/部分公开|部分予以公开|区分处理/, ['partlyDisclosed']],
  [/不掌握(?!.{0,6}等)[^，；]{0,12}无法提供|无法提供.{0,4}不掌握/, ['unavailable.notHeld']],
  [/无法提供|不能提供|未能提供/, ['unavailable']],
  [/不予公开|不宜公开|未予公开/, ['refused']],
  [/国家秘密/, ['refused.stateSecret']],
  [/法律、?行政法规禁止/, ['refused.forbiddenByLaw']],
  [/三安全一稳定/, ['refused.endangersSecurityOrStability']],
  [/第三方合法权益/, ['refused.thirdPartyRights']],
  [/内部事务/, ['refused.internalAffairs']],
  [/过程性/, ['refused.processInformation']],
  [/执法案卷/, ['refused.enforcementFile']],
  [/行政查询/, ['refused.administrativeInquiry']],
  [/不掌握|信息不存在|不存在/, ['unavailable.notHeld']],
  [/没有现成|另行制作|需要?制作/, ['unavailable.wouldNeedCreation']],
  [/补正后.{0,8}不明确|仍不明确|申请内容不明确/, ['unavailable.unclearAfterCorrection']],
  [/信访、?举报、?投诉/, ['notProcessed.petition']],
  [/重复申请/, ['notProcessed.repeated']],
  [/公开出版物/, ['notProcessed.publishedMaterial']],
  [/大量反复/, ['notProcessed.excessive']],
  [/重新出具/, ['notProcessed.reissue']],
  [/不予处理/, ['notProcessed']],
  [/逾期(?:不|未)补正|不补正|未补正|补正逾期/, ['otherwise.correctionLapsed']],
  [/逾期未(?:按.{0,8})?(?:缴费|缴纳)/, ['otherwise.feeLapsed']],
  [/其他处理|其它处理|其他(?:情况|情形|方式(?:处理|办结|答复)|类型?)?(?:的)?$/, ['otherwise']],
  [/予以公开|全部公开|已主动公开|同意公开|准予公开|已经?公开|公开答复|^公开$/, ['disclosed']],
];

/** Row keys the words name, or undefined. Only meant for words that speak of applications. */
export function findOutcome(text: string): string[] | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1];
}

const rows: Record<Edition, string[]> = {
  2021: outcomeRows(2021).map((row) => row.key),
  2019: outcomeRows(2019).map((row) => row.key),
};

/** Leaf rows of an outcome or of a group of outcomes (`refused` → its eight rows; 2019 `otherwise` is one row). */
export function rowsOfOutcome(key: string, edition: Edition): string[] {
  return rows[edition].filter((row) => row === key || row.startsWith(`${key}.`));
}
