/** 图表: every chart as a picture with its figures in a table beside it. */
import type { Report } from '../../../report/model.ts';
import { type ChartData, chartsOf } from './chart-data.ts';
import { chartSvg } from './chart-svg.ts';

export interface ChartsProps {
  report: Report;
  last: Report | undefined;
  prefix: string;
}

export function Charts({ report, last, prefix }: ChartsProps) {
  const charts = chartsOf(report, last);
  if (charts.length === 0) return null;
  return (
    <>
      <h3 id={`${prefix}-charts`}>图表</h3>
      <div class="charts">
        {charts.map((chart) => (
          <Chart key={chart.title} chart={chart} />
        ))}
      </div>
    </>
  );
}

function Chart({ chart }: { chart: ChartData }) {
  // As a picture, not inline: what the drawing carries in styles would be refused by our own content policy.
  const picture = `data:image/svg+xml;base64,${Buffer.from(chartSvg(chart)).toString('base64')}`;
  return (
    <figure>
      <figcaption>{chart.title}</figcaption>
      <img src={picture} alt={inWords(chart)} />
      {chart.incomplete && <p class="hint">有空白或者不是数字的单元格，没有计入本图。</p>}
      <details>
        <summary>数据表：{chart.title}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {chart.series.map((name, place) => (
                <th key={place} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.rows.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, place) => (
                  <td key={place} class="figure">
                    {value ?? '缺'}
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

/** 图的文字说明: `办理结果构成（件）：予以公开 28，部分公开 5……`. */
function inWords({ title, series, rows }: ChartData): string {
  const words = rows.map(({ label, values }) => {
    const figures = values.map(
      (value, place) => `${series.length > 1 ? `${series[place]} ` : ''}${value ?? '缺'}`,
    );
    return `${label} ${figures.join('，')}`;
  });
  return `${title}：${words.join('；')}。`;
}
