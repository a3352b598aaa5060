import { replyKinds, replyRules } from '../../law/reply/reply-kind.ts';
import type { TextName } from '../../letter/template/text-name.ts';
import { findInstrument, titleOf } from './title-of.ts';

const wordings: Readonly<Record<string, string>> = {
  'ending.correctionLapsed': '不再处理的原因：逾期不补正',
  'ending.feeLapsed': '不再处理的原因：逾期不缴费',
  'ending.otherwiseEnded': '不再处理的原因：其他',
  'recordCorrection.corrected': '更正申请的结果：已经更正',
  'recordCorrection.foundRight': '更正申请的结果：不予更正',
  'recordCorrection.forwarded': '更正申请的结果：转送',
  'recordCorrection.referred': '更正申请的结果：指引',
  'suggestion.adopted': '建议的结果：采纳',
  'suggestion.declined': '建议的结果：不采纳',
  'remedy.reconsiderationFirst': '救济告知：先申请行政复议',
  'remedy.reconsiderationOrLitigation': '救济告知：复议或者诉讼',
  'remedy.online': '救济告知：网上申请行政复议',
};

/** 文字的名称, in Chinese. */
export function textLabel(name: TextName): string {
  if (findInstrument(name)) return titleOf(name);
  const kind = replyKinds.find((one) => name === `answer.${one}`);
  return kind ? `答复的用语：${replyRules[kind].term}` : (wordings[name] ?? name);
}
