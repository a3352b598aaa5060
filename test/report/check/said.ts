/** What a check says, short enough to compare: `N01 error`. */
import { checkReport } from '../../../src/report/check/check.ts';
import type { Beside } from '../../../src/report/check/matter.ts';
import type { Finding, Report } from '../../../src/report/model.ts';

/** Without what could not be held for want of last year's report, which has its own test. */
export function findingsOf(report: Report, beside: Beside = {}): Finding[] {
  return checkReport(report, beside).filter(
    ({ rule, status }) => !(rule.startsWith('Y') && status === 'not-assessable'),
  );
}

export function said(report: Report, beside: Beside = {}): string[] {
  return findingsOf(report, beside).map(({ rule, severity }) => `${rule} ${severity}`);
}

/** The one finding of a rule; throws where there is none or more than one. */
export function theFinding(report: Report, rule: string, beside: Beside = {}): Finding {
  const found = findingsOf(report, beside).filter((finding) => finding.rule === rule);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${rule}: ${found.length} findings`);
  return first;
}
