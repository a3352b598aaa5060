/** 体检结论: one line that says how the report stands. */
import type { Finding, Severity } from '../../report/model.ts';

export function countBySeverity(findings: Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function Verdict({ findings }: { findings: Finding[] }) {
  const counts = countBySeverity(findings);
  const notAssessable = findings.filter(({ status }) => status === 'not-assessable').length;
  const tone = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'good';
  return (
    <div class={`notice verdict ${tone}`}>
      <p>
        <strong>{sentence(counts)}</strong>
      </p>
      <p>
        错误 {counts.error} 处，警告 {counts.warning} 处，提示 {counts.info} 处
        {notAssessable > 0 && `；其中 ${notAssessable} 处因缺少数据无法核对`}。
      </p>
    </div>
  );
}

function sentence({ error, warning }: Record<Severity, number>): string {
  if (error > 0) return '有错误，应当改正后再报送、公布。';
  if (warning > 0) return '没有发现错误，有需要核实的地方。';
  return '没有发现错误和警告。';
}
