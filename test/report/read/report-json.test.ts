import { describe, expect, test } from 'vitest';
import { fixtureReport } from '../../../bench/fixture-report.ts';
import { parseReportJson } from '../../../src/report/read/report-json.ts';
import { reportJson } from '../../../src/report/render/json.ts';

describe('读回报告 JSON', () => {
  test('写出再读回，连同来源和说明都不变', () => {
    const report = {
      ...fixtureReport(),
      notes: [{ code: 'cells-undecided' as const, message: '表三一格', cells: ['a.b'] }],
    };
    expect(parseReportJson(JSON.stringify(reportJson(report)))).toEqual({ ok: true, value: report });
  });

  test('不知道机关和年度时写 null，读回为没有', () => {
    const report = { ...fixtureReport(), organ: undefined, year: undefined };
    expect(JSON.stringify(reportJson(report))).toContain('"organ":null,"year":null');
    expect(parseReportJson(JSON.stringify(reportJson(report)))).toEqual({ ok: true, value: report });
  });

  test('只有约定的7个键也能读，其余为空', () => {
    const { source, organ, year, edition, cells, chapters } = fixtureReport();
    const reading = parseReportJson(
      JSON.stringify({ source, organ, year, edition, cells, chapters, notes: [] }),
    );
    expect(reading.ok && reading.value.title).toBe('');
    expect(reading.ok && reading.value.labels).toEqual({});
  });

  test('一个文件里列出的一份报告可读，两份则说明逐份读', () => {
    const json = reportJson(fixtureReport());
    expect(parseReportJson(JSON.stringify([json])).ok).toBe(true);
    expect(parseReportJson(JSON.stringify([json, json]))).toEqual({
      ok: false,
      because: {
        code: 'damaged',
        message: '报告 JSON 一个文件里有 2 份报告，这里一次只读一份；请逐份导出后再试。',
      },
    });
  });

  test.each([
    ['不是 JSON', '{"cells":', '不是完整的 JSON'],
    [
      '单元格写成字符串',
      JSON.stringify({ ...reportJson(fixtureReport()), cells: { 'a.b': '8' } }),
      'cells.a.b 处',
    ],
    ['版本写成2020', JSON.stringify({ ...reportJson(fixtureReport()), edition: 2020 }), 'edition 处'],
    ['不是对象', '3', '顶层 处'],
  ])('%s：说明错在哪里', (_what, text, where) => {
    const reading = parseReportJson(text);
    expect(reading.ok ? '' : reading.because.message).toContain(where);
  });
});
