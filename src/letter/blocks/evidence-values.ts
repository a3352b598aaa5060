import type { Evidence, EvidenceKind } from '../../case/event/evidence.ts';
import { formatDay } from '../../law/plain-date.ts';
import { dayText } from '../values/matter-values.ts';
import { clause, lawName } from '../values/phrase.ts';

type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>;

const levels: Record<EvidenceOf<'secretMark'>['level'], string> = {
  topSecret: '绝密',
  secret: '机密',
  confidential: '秘密',
};
const dangers: Record<EvidenceOf<'riskAssessment'>['endangers'][number], string> = {
  nationalSecurity: '国家安全',
  publicSecurity: '公共安全',
  economicSecurity: '经济安全',
  socialStability: '社会稳定',
};
const interests: Record<EvidenceOf<'thirdPartyHarm'>['interest'], string> = {
  tradeSecret: '商业秘密',
  privacy: '个人隐私',
  other: '其他合法权益',
};
const affairs: Record<EvidenceOf<'internalAffairs'>['category'], string> = {
  personnel: '人事管理',
  logistics: '后勤管理',
  workflow: '内部工作流程',
};
const processes: Record<EvidenceOf<'processInformation'>['category'], string> = {
  discussionRecord: '讨论记录',
  draft: '过程稿',
  consultationLetter: '磋商信函',
  requestReport: '请示报告',
};
const files: Record<EvidenceOf<'enforcementFile'>['contains'], string> = {
  partyData: '当事人信息',
  inquiryRecord: '调查、询问笔录',
  other: '案卷材料',
};

/** The pieces of evidence of one kind, each word once, joined; undefined where there is none. */
function joined<K extends EvidenceKind>(
  evidence: readonly Evidence[],
  kind: K,
  text: (one: EvidenceOf<K>) => string | undefined | readonly string[],
  mark = '、',
): string | undefined {
  const isKind = (one: Evidence): one is EvidenceOf<K> => one.kind === kind;
  const texts = evidence.filter(isKind).flatMap((one) => text(one) ?? []);
  return texts.length > 0 ? [...new Set(texts)].join(mark) : undefined;
}

function term({ determinedOn, term }: EvidenceOf<'secretMark'>): string {
  return 'years' in term ? `自${formatDay(determinedOn)}起${term.years}年` : `至${formatDay(term.until)}`;
}

function searchText({ searchedOn, where, keywords }: EvidenceOf<'search'>): string {
  const words = keywords.map((word) => `“${word}”`).join('');
  return `本机关于${formatDay(searchedOn)}在${where.join('、')}以${words}为关键词检索`;
}

/**
 * 证据中可以告知的内容: facts fit to be told, by placeholder. Of a state secret level and term alone; never accounts of harm, the
 * records of talks, names of staff or of case files.
 */
export function evidenceValues(evidence: readonly Evidence[], 称谓: string) {
  const of = <K extends EvidenceKind>(
    kind: K,
    text: (one: EvidenceOf<K>) => string | undefined | readonly string[],
    mark?: string,
  ) => joined(evidence, kind, text, mark);
  return {
    公开位置: of('publicSource', ({ where }) => clause(where), '；'),
    提供形式: of('supply', ({ form }) => form),
    提供途径: of('supply', ({ route }) => route),
    提供日期: of('supply', ({ suppliedOn }) => dayText(suppliedOn)),
    密级: of('secretMark', ({ level }) => levels[level]),
    保密期限: of('secretMark', term, '；'),
    禁止条文: of('legalProhibition', ({ law, article }) => `${lawName(law)}${article}`),
    危及事项: of('riskAssessment', ({ endangers }) => endangers.map((one) => dangers[one])),
    第三方权益: of('thirdPartyHarm', ({ interest }) => interests[interest]),
    内部事务: of('internalAffairs', ({ category }) => affairs[category]),
    过程性信息: of('processInformation', ({ category }) => processes[category]),
    案卷材料: of('enforcementFile', ({ contains }) => files[contains]),
    特别规定: of('accessRule', ({ law, article }) => `${lawName(law)}${article}`),
    检索情况: of('search', (one) => (one.result === 'notFound' ? searchText(one) : undefined), '；'),
    灭失情况: of('search', ({ lost }) => clause(lost), '；'),
    不负责的理由: of('otherOrgan', ({ because }) => clause(because), '；'),
    负责机关: of(
      'otherOrgan',
      ({ name, contact }) => name && `${name}${contact ? `（联系方式：${contact}）` : ''}`,
    ),
    加工说明: of('processingNeeded', ({ because }) => clause(because), '；'),
    沟通情况: of(
      'talk',
      ({ on, means }) => `本机关于${formatDay(on)}与${称谓}${means === 'phone' ? '通过电话' : '当面'}沟通`,
      '；',
    ),
    内容性质: of('petitionContent', ({ because }) => clause(because), '；'),
    反映渠道: of('petitionContent', ({ channel }) => clause(channel)),
    此前文号: of('priorReply', ({ number }) => number),
    此前日期: of('priorReply', ({ repliedOn }) => formatDay(repliedOn)),
    出版物: of('publication', ({ title }) => lawName(title)),
    获取途径: of('publication', ({ howToGet }) => clause(howToGet), '；'),
    已获取的信息: of('alreadyObtained', ({ what }) => clause(what)),
    获取日期: of('alreadyObtained', ({ obtainedOn }) => dayText(obtainedOn)),
  };
}
