/** 图表: every chart as a picture with its figures in a table beside it. */
import { type Chart, reportCharts } from '../../report/render/charts.ts';
import { type Examination, isExamined } from './examine.ts';

/** The charts of each outcome, in the order of the outcomes; none for a file that could not be read. */
export function drawCharts({ outcomes }: Examination): Promise<Chart[][]> {
  return Promise.all(
    outcomes.map(async (outcome) => {
      const hasFigures = isExamined(outcome) && Object.keys(outcome.report.cells).length > 0;
      return hasFigures ? reportCharts(outcome.report, outcome.last) : [];
    }),
  );
}

export function Charts({ charts, prefix }: { charts: Chart[]; prefix: string }) {
  if (charts.length === 0) return null;
  return (
    <>
      <h3 id={`${prefix}-charts`}>图表</h3>
      <div class="charts">
        {charts.map((chart) => (
          <ChartFigure key={chart.key} chart={chart} />
        ))}
      </div>
    </>
  );
}

function ChartFigure({ chart }: { chart: Chart }) {
  const { title, svg, table } = chart;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <img src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} alt={inWords(chart)} />
      <details>
        <summary>数据表：{title}</summary>
        <table>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...figures]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((figure, place) => (
                  <td key={place} class="figure">
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** 图的文字说明: `本年度办理结果构成：予以公开 28，54.9%；部分公开 5，9.8%……`. */
function inWords({ title, table, empty }: Chart): string {
  if (empty !== undefined) return `${title}：${empty}`;
  return `${title}：${table.rows.map(([name, ...figures]) => `${name} ${figures.join('，')}`).join('；')}。`;
}
