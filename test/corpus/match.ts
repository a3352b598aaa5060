/** Which finding answers which known defect: one finding for one defect. */
import type { Finding } from '../../src/report/model.ts';
import type { KnownDefect } from './corpus.ts';

/** Rules for defects that are only told in words. */
const ruleOfKind: Record<string, string> = {
  'unit-suspicion': 'F15',
  'hotline-scope-unclear': 'L09',
  'fullwidth-punct': 'F10',
  'narrative-only-figures': 'T01',
  'missing-proactive-total': 'F02',
  'format-pre-2019': 'F08',
  'duplicated-bracket': 'W17',
  'publish-late': 'P01',
  'incomplete-sentence': 'W05',
};

/** Rules that need the report of the year before. */
const acrossYears = /^Y0[1-59]$/;

export interface Matching {
  found: { defect: KnownDefect; finding: Finding }[];
  missed: KnownDefect[];
  /** Cannot be told from one report. */
  unassessable: KnownDefect[];
  unlisted: Finding[];
}

function isOf(rule: string, finding: Finding): boolean {
  return rule === 'T' ? finding.rule.startsWith('T') : finding.rule === rule;
}

function overlap(defect: KnownDefect, finding: Finding): number {
  return defect.cells.filter((cell) => finding.cells.includes(cell)).length;
}

/** Exact rule ids choose before `T`; among findings of a rule the one that names most of the defect's cells, then its severity. */
export function matchDefects(defects: KnownDefect[], findings: Finding[], hasLast: boolean): Matching {
  const left = [...findings];
  const result: Matching = { found: [], missed: [], unassessable: [], unlisted: left };
  const inOrder = [...defects].sort((a, b) => Number(a.rule === 'T') - Number(b.rule === 'T'));
  for (const defect of inOrder) {
    const rule = defect.rule ?? ruleOfKind[defect.kind] ?? '';
    if (acrossYears.test(rule) && !hasLast) {
      result.unassessable.push(defect);
      continue;
    }
    const [finding] = left
      .filter((one) => isOf(rule, one))
      .sort(
        (a, b) =>
          overlap(defect, b) - overlap(defect, a) ||
          Number(b.severity === defect.severity) - Number(a.severity === defect.severity),
      );
    if (finding === undefined) {
      result.missed.push(defect);
      continue;
    }
    left.splice(left.indexOf(finding), 1);
    result.found.push({ defect, finding });
  }
  return result;
}
