/** 检查发现的问题. `veto`: 单项否决 of the inspection, `deduction`: 扣分, `advice`: worth mending all the same. */
export interface SiteFinding {
  rule: SiteRule;
  level: 'veto' | 'deduction' | 'advice';
  /** Path of the page, or of the column. */
  address: string;
  message: string;
  basis: string;
}

export const siteRules = {
  tags: '页面标签',
  footer: '底部功能区',
  'dead-link': '链接不可用',
  'blank-column': '空白栏目',
  'overdue-column': '栏目不更新',
  'stale-home': '首页不更新',
  interpretation: '政策解读关联',
  'annual-report': '年度报告',
  search: '检索',
  unavailable: '页面打不开',
} as const;

export type SiteRule = keyof typeof siteRules;

export const inspection = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）';
export const guidance = '《政府网站发展指引》（国办发〔2017〕47号）';
