import { parseArgs } from 'node:util';
import { type FeeTier, itemFee, pageFee } from '../law/fee.ts';
import type { Outcome } from '../law/outcome.ts';
import { type PlainDate, parsePlainDate, plainDate } from '../law/plain-date.ts';
import { BadInput, badInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';

const usage = '用法：gongkai fee --count 当月第几件 | --pages 页数 [--on 日期] [--json]';

/** 信息处理费 was first charged on this day; the scale has not changed since. */
const firstDay = plainDate('2021-01-01');
const most = 1_000_000;

/**
 * `gongkai fee --count N | --pages N [--on DAY] [--json]`: 信息处理费 of the N-th application of the month and the month's total,
 * or of N pages; amounts in yuan. `--on` (default: the first day of the scale now known) chooses the scale. Exit status 0; 2
 * with one line on standard error where the input is malformed or no fee was in force.
 */
export function fee(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${usage}\n`);
    return Promise.resolve(0);
  }
  try {
    const { count, pages, on, json } = readArgs(args);
    const answer = count === undefined ? feeOfPages(pages, on) : feeOfCount(count, on);
    io.out(`${json ? JSON.stringify(answer.data, null, 2) : answer.lines.join('\n')}\n`);
    return Promise.resolve(0);
  } catch (error) {
    return Promise.resolve(badInput(error, usage, io));
  }
}

type Wanted = { count: number; pages?: never } | { count?: never; pages: number };

function readArgs(args: string[]): Wanted & { on: PlainDate; json: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string' },
      pages: { type: 'string' },
      on: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const { count, pages, json = false } = values;
  const on = values.on === undefined ? firstDay : parsePlainDate(values.on);
  if (!on) throw new BadInput(`日期“${values.on}”不存在或者写法不对，应写作 2026-02-06。`);
  if (count !== undefined && pages !== undefined) {
    throw new BadInput('同一件申请只能按件或者按量计收一种，--count 与 --pages 不能同时使用。');
  }
  if (count !== undefined) return { count: wholeNumber('--count', count, 1), on, json };
  if (pages !== undefined) return { pages: wholeNumber('--pages', pages, 0), on, json };
  throw new BadInput(`应给出 --count（按件）或者 --pages（按量）。${usage}`);
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!/^\d{1,7}$/.test(text) || number < least || number > most) {
    throw new BadInput(`${option} 应为${least}至${most}的整数，不能是“${text}”。`);
  }
  return number;
}

function allowed<T>(outcome: Outcome<T, { message: string }>): T {
  if (!outcome.ok) throw new BadInput(outcome.because.message);
  return outcome.value;
}

function feeOfCount(count: number, on: PlainDate) {
  const { fee, monthTotal, tiers, basis } = allowed(itemFee(count, on));
  const lines = [
    `按件计收：当月第${count}件，本件${yuan(fee)}元；如当月各件均按件计收，合计${yuan(monthTotal)}元。`,
    ...tiers.map((tier) => tierLine(tier, '件')),
    `依据：${basis.join('；')}。`,
  ];
  return {
    data: { count, fee: yuan(fee), monthTotal: yuan(monthTotal), tiers: tiers.map(inYuan), basis },
    lines,
  };
}

function feeOfPages(pages: number, on: PlainDate) {
  const { fee, tiers, basis } = allowed(pageFee(pages, on));
  const lines = [
    `按量计收：单件申请${pages}页，应收${yuan(fee)}元。`,
    ...tiers.map((tier) => tierLine(tier, '页')),
    `依据：${basis.join('；')}。`,
  ];
  return { data: { pages, fee: yuan(fee), tiers: tiers.map(inYuan), basis }, lines };
}

function yuan(fen: number): number {
  return fen / 100;
}

function inYuan(tier: FeeTier): FeeTier {
  return { ...tier, rate: yuan(tier.rate), amount: yuan(tier.amount) };
}

function tierLine({ from, to, rate, quantity, amount }: FeeTier, unit: '件' | '页'): string {
  const range = to === null ? `第${from}${unit}起` : `第${from}至${to}${unit}`;
  return `  ${range}：${quantity}${unit} × ${yuan(rate)}元 = ${yuan(amount)}元`;
}
