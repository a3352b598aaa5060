/** 标记: the numbers ①②③ that join a finding in the list to its cells in the tables. */
import type { CellPath, Finding, FindingStatus, Severity } from '../../report/model.ts';
import { circled } from '../../report/render/findings.ts';

export interface Mark {
  /** 1-based place of the finding in the list. */
  number: number;
  severity: Severity;
  /** 实线框: the cell the finding is about. Otherwise it only takes part in the reckoning (虚线框). */
  failing: boolean;
}

const severities: Severity[] = ['error', 'warning', 'info'];
const statuses: FindingStatus[] = ['fail', 'uncertain', 'not-assessable'];

/** 编号顺序: errors first, then what is certain before what is not; within that the order of the check. */
export function inListOrder(findings: Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      statuses.indexOf(a.status) - statuses.indexOf(b.status),
  );
}

/** 每个单元格上的标记. `findings` in list order. */
export function marksByCell(findings: Finding[]): Map<CellPath, Mark[]> {
  const marks = new Map<CellPath, Mark[]>();
  for (const [index, finding] of findings.entries()) {
    const isFailing = failingCells(finding);
    for (const path of new Set(finding.cells)) {
      const here = marks.get(path) ?? [];
      here.push({ number: index + 1, severity: finding.severity, failing: isFailing(path) });
      marks.set(path, here);
    }
  }
  return marks;
}

/**
 * 不符的单元格. Where parts do not add up to a single total, the total fails and the parts take part; an identity with sums on
 * both sides accuses none of its cells before the others; what cannot be assessed accuses none at all; any other finding is
 * about every cell it names.
 */
function failingCells({ cells, formula, right, status }: Finding): (path: CellPath) => boolean {
  if (status === 'not-assessable') return () => false;
  const hasSingleTotal = formula !== undefined && right !== undefined && !right.includes('+');
  return hasSingleTotal ? (path) => path === cells.at(-1) : () => true;
}

/** 编号: ① … ㊿ as in the workbook of findings, then (51). */
export function printedNumber(number: number): string {
  return number <= 50 ? circled(number) : `(${number})`;
}
