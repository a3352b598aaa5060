import { describe, expect, test } from 'vitest';
import { applicants, read, rowOf, seven } from './page.ts';

const noughts = [0, 0, 0, 0, 0, 0, 0];
const three = [0, 0, 0, 0, 0, 3, 3];
const one = [1, 0, 0, 0, 0, 0, 1];
/** Its first cell stands elsewhere. */
const displaced = [2, 0, 0, 11, 0, 13, 0];
const misprinted = [1, 0, 0, 0, 0, 0, 9];
const first = ['一、本年新收政府信息公开申请数量', ...seven];

/** Table 3 as text that prints every cell on a line of its own. */
function cells(...lines: (string | number)[]): string {
  return `三、收到和处理政府信息公开申请情况

申请人情况
${applicants.join('\n')}
${lines.join('\n')}

四、政府信息公开行政复议、行政诉讼情况
`;
}

const repeated = 'notProcessed.repeated';
const published = 'notProcessed.publishedMaterial';

describe('一格一行的文字里格子次序错乱', () => {
  test('一行的首格落到别处：这一行和紧邻的零行都不读，合计相符的行照读，并说明', async () => {
    const report = await read(
      cells(
        ...first,
        '二、上年结转政府信息公开申请数量',
        ...seven,
        '1.信访举报投诉类申请',
        ...noughts,
        '2.重复申请',
        ...displaced,
        '总计',
        '3.要求提供公开出版物',
        ...noughts,
        0,
      ),
      'x.txt',
    );
    expect(rowOf(report, 'newlyReceived')).toEqual(seven);
    expect(rowOf(report, 'carriedIn')).toEqual(seven);
    expect(rowOf(report, 'notProcessed.petition')).toEqual([]);
    expect(rowOf(report, repeated)).toEqual([]);
    expect(rowOf(report, published)).toEqual([]);
    const note = report.notes.find(({ code }) => code === 'cells-undecided');
    expect(note?.cells).toContain(`applications.${repeated}`);
  });

  test('两个行名连在一起：数字不归前一个', async () => {
    const report = await read(
      cells(
        ...first,
        '1.申请人无',
        ...noughts,
        '正当理由逾',
        '期不补正、行政机关不再处理其政府信息公开申请',
        '2.申请人逾',
        '期未',
        ...seven,
        '四、结转下年度继续办理',
        ...noughts,
      ),
      'x.txt',
    );
    expect(rowOf(report, 'otherwise.correctionLapsed')).toEqual([]);
    expect(rowOf(report, 'newlyReceived')).toEqual(seven);
  });

  test('数字先于行名：整张表不读，不错一行', async () => {
    const report = await read(
      cells(
        ...seven,
        first[0] ?? '',
        ...three,
        '二、上年结转政府信息公开申请数量',
        ...one,
        '四、结转下年度继续办理',
      ),
      'x.txt',
    );
    expect(report.cells).toEqual({});
    expect(report.notes.map(({ code }) => code)).toContain('cells-undecided');
  });

  test('两边都是读得准的行：夹在中间的零行照读，合计不符的行不读', async () => {
    const report = await read(
      cells(
        ...first,
        '1.信访举报投诉类申请',
        ...seven,
        '2.重复申请',
        ...noughts,
        '3.要求提供公开出版物',
        ...seven,
        '4.无正当理由大量反复申请',
        ...misprinted,
        '（七）总计',
        ...seven,
        5,
        '四、结转下年度继续办理',
        ...noughts,
      ),
      'x.txt',
    );
    expect(rowOf(report, repeated)).toEqual(noughts);
    expect(rowOf(report, published)).toEqual(seven);
    expect(rowOf(report, 'notProcessed.excessive')).toEqual([]);
    expect(rowOf(report, 'total')).toEqual([]);
    expect(rowOf(report, 'carriedForward')).toEqual([]);
  });
});
