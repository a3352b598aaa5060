import type { PlainDate } from '../law/plain-date.ts';
import { findInForce, type Since, since } from '../law/since.ts';
import type { ReviewStep } from './event/review.ts';

/** 规范用语: what is looked for in the text, and what to say of it. */
export interface WordRule {
  wrong: string;
  right: string | undefined;
  because: string;
}

/** 栏目更新要求: a column with nothing for so long is overdue. */
export interface ColumnLimit {
  count: number;
  unit: 'day' | 'month';
}

/** 本机关的公开规则: what the law leaves to the organ, each figure with the day from which it holds. */
export interface Office {
  /** 审核环节: 报送、保密审查、合法性审查、办公室审核、签发、发布. */
  reviewChain: History<readonly ReviewStep[]>;
  /** 每一审核环节的办理时间 in working days: the office's own. */
  reviewPeriod: History<number>;
  /** 不予公开信息定期评估 (Art. 18) in months. */
  rereview: History<number>;
  /** 政策解读的发布期限 in working days after the document. */
  interpretation: History<number>;
  /** 有效期届满前的提醒 in months. */
  validityWarning: History<number>;
  /** 规范性文件有效期的上限 in months. */
  validityMost: History<number>;
  /** 栏目更新: the thresholds of the two kinds of column the inspection names. */
  columns: History<{ news: ColumnLimit; notices: ColumnLimit }>;
  /** 一票否决的栏目数. */
  columnVeto: History<{ overdue: number; longOverdue: number; blank: number }>;
  /** 红黄绿灯: yellow at or below, red at or below, in working days left. */
  lights: History<{ yellow: number; red: number }>;
  /** 规范用语表. */
  wording: History<readonly WordRule[]>;
  /** 索引号编制规则. */
  indexPattern: History<string>;
}

type History<T> = readonly Since<T>[];

/** Settings hold from the beginning of reckoning until a dated entry of the organ follows. */
function always<T>(value: T, basis: string, certainty: Since<T>['certainty'] = 'derived'): History<T> {
  return [since('1900-01-01', value, basis, certainty)];
}

const practice = '本机关规则（默认）';
const inspection = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）';

function step(id: string, title: string, role: ReviewStep['role'], does: ReviewStep['does']): ReviewStep {
  return { id, title, role, does };
}

function word(wrong: string, right: string | undefined, because: string): WordRule {
  return { wrong, right, because };
}

/** 默认规则: used where an organ has set nothing else. */
export const defaultOffice: Office = {
  reviewChain: always(
    [
      step('submit', '单位报送', 'contributor', 'submit'),
      step('secrecy', '保密审查', 'secrecyReviewer', 'secrecy'),
      step('legality', '合法性审查', 'counsel', 'legality'),
      step('office', '办公室审核', 'office', 'office'),
      step('sign', '签发', 'leader', 'sign'),
      step('publish', '发布', 'publisher', 'publish'),
    ],
    practice,
  ),
  reviewPeriod: always(5, practice),
  rereview: always(12, '《中华人民共和国政府信息公开条例》第十八条（定期；期限由本机关定）'),
  interpretation: always(3, '国办发〔2016〕80号，国办发〔2017〕47号', 'recalled'),
  validityWarning: always(6, '本机关规则：有效期届满前6个月评估'),
  validityMost: always(60, '行政规范性文件有效期一般不超过5年（国办发〔2018〕37号及地方规定）', 'recalled'),
  columns: always({ news: { count: 14, unit: 'day' }, notices: { count: 6, unit: 'month' } }, inspection),
  columnVeto: always({ overdue: 5, longOverdue: 10, blank: 5 }, inspection),
  lights: always({ yellow: 5, red: 2 }, practice),
  wording: always(
    [
      word('截止目前', '截至目前', '“截止”不接时间'),
      word('截止到', '截至', '“截止”不接时间'),
      word('登陆网站', '登录网站', '错别字'),
      word('帐号', '账号', '现行规范词形'),
      word('按排', '安排', '错别字'),
      word('既使', '即使', '错别字'),
      word('做为', '作为', '错别字'),
      word('必需遵守', '必须遵守', '错别字'),
      word('三需要', undefined, '2019年5月15日起申请公开不再要求说明特殊需要'),
      word('15个工作日内予以答复', '20个工作日内予以答复', '现行条例第三十三条'),
    ],
    practice,
  ),
  indexPattern: always('{组织机构代码}/{年}-{序号:5}', '国办秘函〔2009〕6号', 'recalled'),
};

/** 当日适用的规则: the organ's own entry of that day; before its first entry the default, which holds always. */
export function getRuleEntry<K extends keyof Office>(
  office: Office,
  name: K,
  on: PlainDate,
): Since<Office[K][number]['value']> {
  const own: History<Office[K][number]['value']> = office[name];
  const entry = findInForce(own, on) ?? findInForce<Office[K][number]['value']>(defaultOffice[name], on);
  if (!entry) throw new RangeError(`no rule ${name} on ${on}`);
  return entry;
}

export function getRule<K extends keyof Office>(
  office: Office,
  name: K,
  on: PlainDate,
): Office[K][number]['value'] {
  return getRuleEntry(office, name, on).value;
}
