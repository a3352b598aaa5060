/** What a check says, short enough to compare: `N01 error`. */
import { checkReport } from '../../../src/report/check/check.ts';
import type { Beside } from '../../../src/report/check/matter.ts';
import type { Finding, Report } from '../../../src/report/model.ts';

export function said(report: Report, beside: Beside = {}): string[] {
  return checkReport(report, beside).map(({ rule, severity }) => `${rule} ${severity}`);
}

/** The one finding of a rule; throws where there is none or more than one. */
export function theFinding(report: Report, rule: string, beside: Beside = {}): Finding {
  const found = checkReport(report, beside).filter((finding) => finding.rule === rule);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${rule}: ${found.length} findings`);
  return first;
}
