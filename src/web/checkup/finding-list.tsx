/** 发现清单: every finding with its reckoning, its basis and what to do. */
import { cellLabel } from '../../report/cell-label.ts';
import type { CellPath, Finding, Report, Severity } from '../../report/model.ts';
import { severityNames, statusNames } from '../../report/render/findings.ts';
import { cellAnchor } from './marked-table.tsx';
import { printedNumber } from './marks.ts';

export interface FindingListProps {
  report: Report;
  /** In list order. */
  findings: Finding[];
  prefix: string;
  /** Paths that stand somewhere on the page, so that a link to them arrives. */
  shown: Set<CellPath>;
}

/** More cells than this are folded away: an identity over a whole column names two dozen. */
const cellsAtOnce = 8;

export function FindingList({ report, findings, prefix, shown }: FindingListProps) {
  const numbered = findings.map((finding, index) => ({ finding, number: index + 1 }));
  return (
    <div class="findings">
      {(['error', 'warning', 'info'] as const).map((severity) => {
        const group = numbered.filter(({ finding }) => finding.severity === severity);
        return group.length === 0 ? null : (
          <div key={severity}>
            <h4>
              {severityNames[severity]}（{group.length} 处）
            </h4>
            <ol>
              {group.map(({ finding, number }) => (
                <FindingItem key={number} {...{ report, finding, number, prefix, shown }} />
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
}

interface FindingItemProps {
  report: Report;
  finding: Finding;
  number: number;
  prefix: string;
  shown: Set<CellPath>;
}

function FindingItem({ report, finding, number, prefix, shown }: FindingItemProps) {
  const id = `${prefix}-f${number}`;
  return (
    <li id={id} class={`finding ${finding.severity}`} tabIndex={-1}>
      <p class="what">
        <span class="number">{printedNumber(number)}</span> <SeverityTag severity={finding.severity} />{' '}
        {finding.status !== 'fail' && <span class="tag plain">{statusNames[finding.status]}</span>}{' '}
        {finding.message}
      </p>
      <dl>
        <Line name="公式" value={finding.formula} />
        <Line name="左边" value={sideOf(finding.left)} />
        <Line name="右边" value={sideOf(finding.right)} />
        <Line name="相差" value={finding.difference && Math.abs(finding.difference)} />
        {finding.left === undefined && <Line name="应为" value={finding.expected} />}
        {finding.left === undefined && <Line name="实为" value={finding.actual} />}
        <Line name="原文" value={finding.evidence} whole />
        <Line name="建议" value={finding.suggestion} whole />
        <Line name="依据" value={`${finding.basis}（规则 ${finding.rule}）`} whole />
        <div class="whole">
          <dt>位置</dt>
          <dd>
            <CellLinks {...{ report, cells: finding.cells, prefix, shown }} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

function SeverityTag({ severity }: { severity: Severity }) {
  return <span class={`tag ${severity}`}>{severityNames[severity]}</span>;
}

interface LineProps {
  name: string;
  value: string | number | undefined;
  /** Takes a line of its own. */
  whole?: boolean;
}

function Line({ name, value, whole = false }: LineProps) {
  if (value === undefined || value === '') return null;
  return (
    <div class={whole ? 'whole' : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** `8 + 0` → `8 + 0 = 8`; a lone figure or a text stays as it is. */
function sideOf(side: string | undefined): string | undefined {
  if (side === undefined || !/^[\d.\s+-]+$/.test(side) || !/\d\s*[+-]\s*\d/.test(side)) return side;
  const sum = side
    .replaceAll(/\s/g, '')
    .match(/[+-]?[\d.]+/g)
    ?.reduce((total, term) => total + Number(term), 0);
  return sum === undefined ? side : `${side} = ${Math.round(sum * 1e6) / 1e6}`;
}

interface CellLinksProps {
  report: Report;
  cells: CellPath[];
  prefix: string;
  shown: Set<CellPath>;
}

function CellLinks({ report, cells, prefix, shown }: CellLinksProps) {
  const paths = [...new Set(cells)];
  const link = (path: CellPath) => {
    const label = cellLabel(path, report.edition);
    return (
      <li key={path}>
        {shown.has(path) ? <a href={`#${cellAnchor(prefix, path)}`}>{label}</a> : `${label}（文中没有）`}
      </li>
    );
  };
  if (paths.length === 0) return <>整份报告</>;
  const [first, rest] = [paths.slice(0, cellsAtOnce), paths.slice(cellsAtOnce)];
  return (
    <>
      <ul class="cells">{first.map(link)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>另外 {rest.length} 格</summary>
          <ul class="cells">{rest.map(link)}</ul>
        </details>
      )}
    </>
  );
}
