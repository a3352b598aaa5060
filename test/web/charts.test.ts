import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../src/web/checkup/chart/chart-data.ts';
import { chartSvg } from '../../src/web/checkup/chart/chart-svg.ts';
import { sampleLastYear, sampleReport } from '../../src/web/checkup/sample-report.ts';

describe('图表的数', () => {
  it('办理结果六类合计：予以公开 28、部分公开 5、不予公开 3、无法提供 11、不予处理 4、其他处理 1', () => {
    const [ring] = chartsOf(sampleReport, undefined);
    expect(ring?.rows.map(({ label, values }) => `${label} ${values[0]}`)).toEqual([
      '予以公开 28',
      '部分公开 5',
      '不予公开 3',
      '无法提供 11',
      '不予处理 4',
      '其他处理 1',
    ]);
    expect(ring?.incomplete).toBe(false);
  });

  it('申请人六类，不含总计', () => {
    const bars = chartsOf(sampleReport, undefined)[1];
    expect(bars?.rows.map(({ values }) => values[0])).toEqual([42, 5, 0, 0, 3, 1]);
  });

  it('给了上一年度才有比较图：本年新收 37 → 51', () => {
    expect(chartsOf(sampleReport, undefined)).toHaveLength(2);
    const comparison = chartsOf(sampleReport, sampleLastYear)[2];
    expect(comparison?.series).toEqual(['2023 年', '2024 年']);
    expect(comparison?.rows[0]).toEqual({ label: '本年新收', values: [37, 51] });
  });

  it('空白格不当作 0，并注明没有计入', () => {
    const cells = { ...sampleReport.cells, 'applications.newlyReceived.researchInstitution': null };
    const bars = chartsOf({ ...sampleReport, cells }, undefined)[1];
    expect(bars?.rows[2]?.values).toEqual([undefined]);
    expect(bars?.incomplete).toBe(true);
  });

  it('没有表格的年报没有图', () => {
    expect(chartsOf({ ...sampleReport, edition: null, cells: {} }, undefined)).toEqual([]);
  });
});

describe('画图', () => {
  it('每一类的名称和件数都写在环图上，标记只当文字', () => {
    const [ring] = chartsOf(sampleReport, undefined);
    const svg = ring ? chartSvg({ ...ring, rows: [...ring.rows, { label: '<b>', values: [2] }] }) : '';
    for (const words of ['予以公开 28', '其他处理 1', '&lt;b&gt; 2']) expect(svg).toContain(words);
    expect(svg).not.toContain('<b>');
  });
});
