import { describe, expect, test } from 'vitest';
import { page, read, row, rowOf, seven, tableThree } from './page.ts';

const grid = (...rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

function upright(rows: string[][]): string {
  return page('四、政府信息公开行政复议、行政诉讼情况', grid(...rows), '五、存在的主要问题及改进情况');
}

describe('数字的位置上印着文字', () => {
  test.each(['见附件', '详见附表', '现行有效件数见附件'])('表二“%s”原样读出', async (text) => {
    const report = await read(
      page(
        '二、主动公开政府信息情况',
        grid(
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', '0', text, text],
          ['行政规范性文件', '3', '1', '9'],
        ),
        grid(['信息内容', '本年处理决定数量'], ['行政许可', text]),
        '三、收到和处理政府信息公开申请情况',
      ),
    );
    expect(report.cells).toEqual({
      'proactive.regulations.issued': 0,
      'proactive.regulations.repealed': { text },
      'proactive.regulations.inForce': { text },
      'proactive.normativeDocuments.issued': 3,
      'proactive.normativeDocuments.repealed': 1,
      'proactive.normativeDocuments.inForce': 9,
      'proactive.licences.decisions': { text },
    });
    expect(report.labels).toEqual({});
  });

  test('表三一格或整行印着文字', async () => {
    const report = await read(
      tableThree([
        row('一、本年新收政府信息公开申请数量', seven),
        row('2.重复申请', seven).replace('<td>3</td>', '<td>见附件</td>'),
        `<tr><td>3.要求提供公开出版物</td>${'<td>详见附表</td>'.repeat(7)}</tr>`,
      ]),
    );
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([1, 2, { text: '见附件' }, 4, 5, 6, 21]);
    expect(rowOf(report, 'notProcessed.publishedMaterial')).toEqual(seven.map(() => ({ text: '详见附表' })));
  });

  test('表三作者自加的行不是数字', async () => {
    const report = await read(
      tableThree([
        row('2.重复申请', seven),
        `<tr><td>备注</td>${'<td>见附件</td>'.repeat(7)}</tr>`,
        row('3.要求提供公开出版物', seven),
      ]),
    );
    expect(Object.keys(report.cells)).toHaveLength(14);
  });

  test('表四一格印着文字', async () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const figures = Array.from({ length: 15 }, (_, at) => (at === 6 ? '见附件' : String(at)));
    const report = await read(
      page(
        '四、政府信息公开行政复议、行政诉讼情况',
        grid([...results, ...results, ...results], figures).replace(
          '<tr>',
          '<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr><tr>',
        ),
        '五、存在的主要问题及改进情况',
      ),
    );
    expect(Object.values(report.cells)).toEqual(
      figures.map((text, at) => (at === 6 ? { text } : Number(text))),
    );
  });
});

test('表四竖排成十五行：逐格读出；次序不对不读', async () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const groups = [['行政复议'], ['行政诉讼', '未经复议直接起诉'], ['复议后起诉']];
  const rows = groups.flatMap((heads, group) =>
    results.map((result, at) => [...(at === 0 ? heads : []), result, String(group * 5 + at)]),
  );
  expect(Object.values((await read(upright(rows))).cells)).toEqual(rows.map((_, at) => at));
  expect((await read(upright(rows.toReversed()))).cells).toEqual({});
});
