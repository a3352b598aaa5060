import { describe, expect, it } from 'vitest';
import { deadline } from '../../src/cli/deadline.ts';
import { runCommand } from './run-command.ts';

function run(...args: string[]) {
  return runCommand(deadline, args);
}

describe('gongkai deadline', () => {
  it.each([
    [['2026-01-30'], '2026-03-05', false],
    [['2026-02-06', '--extend', '20'], '2026-04-10', false],
    [['2026-02-06', '--extend', '0'], '2026-03-12', false],
    [['2026-02-06', '--corrected', '2026-03-02'], '2026-03-30', false],
    [['2026-02-06', '--consult', '2026-02-09..2026-02-12'], '2026-03-17', false],
    [
      ['2026-02-06', '--consult', '2026-02-09..2026-02-12', '--consult', '2026-02-10..2026-02-13'],
      '2026-03-18',
      false,
    ],
    [['2026-11-20', '--extend', '20'], '2027-01-15', true],
  ])('%j --json 给出 due、provisional 和四个列表：%s', async (args, due, provisional) => {
    const { out, err, status } = await run(...args, '--json');
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({ due, provisional });
    expect(Object.keys(Object(answer))).toEqual([
      'due',
      'provisional',
      'counted',
      'skipped',
      'paused',
      'basis',
    ]);
    expect([err, status]).toEqual(['', 0]);
  });

  it('2026-01-30 的说明：起算、届满、逐月日历、放假、调休和依据', async () => {
    const { out } = await run('2026-01-30', '--consult', '2026-02-02..2026-02-05');
    expect(out).toContain('收到申请：2026年1月30日（周五）');
    expect(out).toContain('征求意见：2026年2月2日（周一）发出，2026年2月5日（周四）收到答复');
    expect(out).toContain(
      '答复期限届满：2026年3月10日（周二），计入20个工作日，跳过休息日16天，征求意见不计3个工作日。',
    );
    expect(out).toContain('02[1]    03停     04停     05停     06[2]    07休     08休\n');
    expect(out).toContain('09[19]   10[20]届 11 ');
    expect(out).toContain('放假：春节 2026-02-15至2026-02-23，9天');
    expect(out).toContain('上班：2026年2月28日（周六），春节调休上班，计入工作日');
    expect(out).toContain('  4. 国办发明电〔2025〕7号：2026年节假日安排。');
    expect(out).not.toContain('暂定');
  });

  it('跨入2027年的，说明为暂定及其原因', async () => {
    const { out } = await run('2026-12-11');
    expect(out).toContain('2027年1月8日（周五）【暂定】');
    expect(out).toContain('2027年节假日安排尚未公布');
  });

  it('收到补正的，日历自补正之日起', async () => {
    const { out } = await run('2026-01-05', '--corrected', '2026-03-02');
    expect(out).toContain('收到补正：2026年3月2日（周一），期限重新计算');
    expect(out).toContain('02起');
    expect(out).not.toContain('\n2026年1月\n');
  });

  it.each([
    [[], '应给出一个收到申请的日期。用法：'],
    [['2026-02-06', '2026-02-07'], '应给出一个收到申请的日期。'],
    [['2026-02-30'], '日期“2026-02-30”不存在或者写法不对，应写作 2026-02-06。'],
    [['2026-02-06', '--corrected', '昨天'], '日期“昨天”不存在'],
    [['2026-02-06', '--consult', '2026-02-09'], '征求意见“2026-02-09”写法不对'],
    [
      ['2026-02-06', '--consult', '2026-02-12..2026-02-09'],
      '征求意见的答复日（2026-02-09）不能早于发出日（2026-02-12）。',
    ],
    [['2026-02-06', '--corrected', '2026-02-05'], '不能早于收到申请之日（2026-02-06）'],
    [['2026-02-06', '--extend', '21'], '延长的期限最长不得超过20个工作日，不能延长21个工作日'],
    [['2026-02-06', '--extend', '两'], '延长的工作日数“两”应为整数'],
    [['2026-02-06', '--extend', '-5'], '参数 --extend 有误。用法：'],
    [['2026-02-06', '--extended'], '参数 --extended 有误。用法：'],
    [['2019-05-14'], '2019-05-14早于《政府信息公开条例》施行之日（2019-05-15）'],
  ])('%j：一行中文说明，退出状态 2', async (args, message) => {
    const { out, err, status } = await run(...args);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
    expect([out, status]).toEqual(['', 2]);
  });

  it('--help 说明用法，退出状态 0', async () => {
    expect(await run('--help')).toMatchObject({
      out: expect.stringContaining('用法：gongkai deadline'),
      status: 0,
    });
  });
});
