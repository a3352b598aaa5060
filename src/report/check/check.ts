/**
 * 年度报告检查: all rules over one report (and what may stand beside it), findings in printed order of seriousness.
 */
import type { Finding, Report } from '../model.ts';
import { type Beside, type Matter, prepareMatter } from './matter.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

const order = { error: 0, warning: 1, info: 2 } as const;

/**
 * 检查年度报告. One finding per failed instance; errors first. Without `last` the rules across years do not run, without `children`
 * the sums over levels do not. Sources: 国办公开办函〔2021〕30号, 〔2019〕60号; each finding names its own.
 */
export function checkReport(report: Report, beside: Beside = {}): Finding[] {
  const matter = prepareMatter(report, beside);
  return rules
    .filter((rule) => applies(rule, matter))
    .flatMap((rule) => findingsOf(rule, matter))
    .sort((a, b) => order[a.severity] - order[b.severity]);
}

function applies({ editions }: Rule, { due }: Matter): boolean {
  return editions === 'any' || (due !== null && editions.includes(due));
}

function findingsOf(rule: Rule, matter: Matter): Finding[] {
  return rule.find(matter).map((failing) => ({
    rule: rule.id,
    severity: rule.severity,
    status: 'fail',
    basis: rule.basis,
    ...failing,
  }));
}
