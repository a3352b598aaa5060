import { describe, expect, it } from 'vitest';
import { fee } from '../../src/cli/fee.ts';
import { runCommand } from './run-command.ts';

function run(...args: string[]) {
  return runCommand(fee, args);
}

const source = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

describe('gongkai fee', () => {
  it.each([
    ['10', 0, 0],
    ['11', 100, 100],
    ['30', 100, 2000],
    ['31', 200, 2200],
    ['35', 200, 3000],
    ['40', 200, 4000],
    ['45', 300, 5500],
    ['50', 300, 7000],
    ['51', 400, 7400],
    ['60', 400, 11000],
  ])('--count %s --json：本件 %i 元，合计 %i 元', async (count, amount, monthTotal) => {
    const { out, err, status } = await run('--count', count, '--json');
    expect(JSON.parse(out)).toMatchObject({ count: Number(count), fee: amount, monthTotal });
    expect([err, status]).toEqual(['', 0]);
  });

  it.each([
    ['30', 0],
    ['31', 10],
    ['68', 380],
    ['100', 700],
    ['101', 720],
    ['200', 2700],
    ['201', 2740],
    ['250', 4700],
  ])('--pages %s --json：%i 元', async (pages, amount) => {
    const { out, status } = await run('--pages', pages, '--json');
    expect(JSON.parse(out)).toMatchObject({ pages: Number(pages), fee: amount });
    expect(status).toBe(0);
  });

  it('--count 11 --json 的全部内容，金额以元计', async () => {
    expect(JSON.parse((await run('--count', '11', '--json')).out)).toEqual({
      count: 11,
      fee: 100,
      monthTotal: 100,
      tiers: [
        { from: 1, to: 10, rate: 0, quantity: 10, amount: 0 },
        { from: 11, to: 30, rate: 100, quantity: 1, amount: 100 },
      ],
      basis: [`${source}第四条：同一申请人一个自然月内累计申请件数，超额累进`],
    });
  });

  it('--pages 31 --json 的全部内容，金额以元计', async () => {
    expect(JSON.parse((await run('--pages', '31', '--json')).out)).toEqual({
      pages: 31,
      fee: 10,
      tiers: [
        { from: 1, to: 30, rate: 0, quantity: 30, amount: 0 },
        { from: 31, to: 100, rate: 10, quantity: 1, amount: 10 },
      ],
      basis: [`${source}第五条：单件申请提供的页数，超额累进`],
    });
  });

  it('文字说明逐档列出', async () => {
    expect((await run('--count', '45')).out).toBe(
      [
        '按件计收：当月第45件，本件300元；如当月各件均按件计收，合计5500元。',
        '  第1至10件：10件 × 0元 = 0元',
        '  第11至30件：20件 × 100元 = 2000元',
        '  第31至40件：10件 × 200元 = 2000元',
        '  第41至50件：5件 × 300元 = 1500元',
        `依据：${source}第四条：同一申请人一个自然月内累计申请件数，超额累进。`,
        '',
      ].join('\n'),
    );
    expect((await run('--pages', '250')).out).toContain('  第201页起：50页 × 40元 = 2000元\n');
  });

  it.each([
    [[], '应给出 --count（按件）或者 --pages（按量）。'],
    [['--count', '3', '--pages', '3'], '同一件申请只能按件或者按量计收一种'],
    [['--count', '0'], '--count 应为1至1000000的整数，不能是“0”。'],
    [['--count', '1.5'], '--count 应为1至1000000的整数'],
    [['--count', '1000001'], '--count 应为1至1000000的整数'],
    [['--pages', '十'], '--pages 应为0至1000000的整数，不能是“十”。'],
    [['--count'], '参数 --count 有误。用法：'],
    [['45'], '参数有误。用法：'],
    [['--count', '3', '--on', '2020-13-01'], '日期“2020-13-01”不存在'],
    [['--count', '31', '--on', '2020-12-31'], '2020-12-31尚无信息处理费'],
  ])('%j：一行中文说明，退出状态 2', async (args, message) => {
    const { out, err, status } = await run(...args);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
    expect([out, status]).toEqual(['', 2]);
  });

  it('--help 说明用法，退出状态 0', async () => {
    expect(await run('--help')).toMatchObject({
      out: expect.stringContaining('用法：gongkai fee'),
      status: 0,
    });
  });
});
