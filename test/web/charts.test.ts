import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../src/web/checkup/charts.tsx';
import { examined } from '../../src/web/checkup/examine.ts';
import { sampleLastYear, sampleReport } from '../../src/web/checkup/sample-report.ts';

async function titlesOf(...outcomes: Parameters<typeof examined>[]): Promise<string[][]> {
  const examination = { outcomes: outcomes.map((each) => examined(...each)), lastUnread: undefined };
  return (await drawCharts(examination)).map((charts) => charts.map(({ title }) => title));
}

describe('结果页的图', () => {
  it('给了上一年度才多一张比较图', async () => {
    const [alone, compared] = await titlesOf(
      ['甲', sampleReport, undefined],
      ['乙', sampleReport, sampleLastYear],
    );
    expect(alone).toHaveLength(4);
    expect(compared).toHaveLength(5);
    expect(alone?.[0]).toBe('本年度办理结果构成');
  });

  it('没有表格的年报没有图', async () => {
    expect(await titlesOf(['甲', { ...sampleReport, edition: null, cells: {} }, undefined])).toEqual([[]]);
  });
});
