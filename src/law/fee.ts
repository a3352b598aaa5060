import { no, type Outcome, yes } from './outcome.ts';
import type { PlainDate } from './plain-date.ts';
import { findInForce, type Since, since } from './since.ts';

/**
 * 超额累进标准: open bands up to `upTo`, then bands of `width`, each dearer than the last by `step`. Rates in fen (分) each.
 * A band that never ends has `width: Infinity`.
 */
interface FeeScale {
  unit: '件' | '页';
  opening: { upTo: number; rate: number }[];
  beyond: { width: number; rate: number; step: number };
}

/** 一档: what of the quantity falls into one band and what it costs. `to` null: the band has no end. Amounts in fen (分). */
export interface FeeTier {
  from: number;
  to: number | null;
  rate: number;
  quantity: number;
  amount: number;
}

/** 当时尚无收费: before 2021-01-01 there was no such fee. */
export interface NoFee {
  code: 'no-fee-then';
  message: string;
}

/** 按件计收. Amounts in fen (分). */
export interface ItemFee {
  /** Fee of the n-th application of the month alone. */
  fee: number;
  /** Fees of applications 1 to n together, all charged by item. */
  monthTotal: number;
  tiers: FeeTier[];
  basis: string[];
}

/** 按量计收. Amounts in fen (分). */
export interface PageFee {
  fee: number;
  tiers: FeeTier[];
  basis: string[];
}

const measures = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/** 按件: the same applicant, one calendar month; 1–10 free, 11–30 100 yuan each, then bands of 10, each 100 yuan dearer. */
const itemScales: Since<FeeScale>[] = [
  since(
    '2021-01-01',
    {
      unit: '件',
      opening: [
        { upTo: 10, rate: 0 },
        { upTo: 30, rate: 100_00 },
      ],
      beyond: { width: 10, rate: 200_00, step: 100_00 },
    },
    `${measures}第四条：同一申请人一个自然月内累计申请件数，超额累进`,
  ),
];

/** 按量: pages of one application, A4 or smaller, one side; 1–30 free, then 10, 20 and 40 yuan a page. */
const pageScales: Since<FeeScale>[] = [
  since(
    '2021-01-01',
    {
      unit: '页',
      opening: [
        { upTo: 30, rate: 0 },
        { upTo: 100, rate: 10_00 },
        { upTo: 200, rate: 20_00 },
      ],
      beyond: { width: Number.POSITIVE_INFINITY, rate: 40_00, step: 0 },
    },
    `${measures}第五条：单件申请提供的页数，超额累进`,
  ),
];

/**
 * 第 n 件的信息处理费 (按件): `n` counts the applicant's applications of one calendar month, from 1; every kind of reply is charged.
 * The scale is the one in force on `on`. Throws RangeError where n is not a whole number from 1.
 */
export function itemFee(n: number, on: PlainDate): Outcome<ItemFee, NoFee> {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`applications of the month: ${n}`);
  const scale = findInForce(itemScales, on);
  if (!scale) return no(noFeeOn(on));
  const tiers = tiersOf(scale.value, n);
  return yes({ fee: tiers.at(-1)?.rate ?? 0, monthTotal: sum(tiers), tiers, basis: [scale.basis] });
}

/**
 * 一件申请的信息处理费 (按量): pages of a single application, never added up over several. Not due where the applicant is merely
 * told where published information stands. Throws RangeError where pages is not a whole number from 0.
 */
export function pageFee(pages: number, on: PlainDate): Outcome<PageFee, NoFee> {
  if (!Number.isInteger(pages) || pages < 0) throw new RangeError(`pages: ${pages}`);
  const scale = findInForce(pageScales, on);
  if (!scale) return no(noFeeOn(on));
  const tiers = tiersOf(scale.value, pages);
  return yes({ fee: sum(tiers), tiers, basis: [scale.basis] });
}

function tiersOf({ opening, beyond }: FeeScale, quantity: number): FeeTier[] {
  const tiers: FeeTier[] = [];
  let from = 1;
  for (let band = 0; from <= quantity; band += 1) {
    const open = opening[band];
    const later = band - opening.length;
    const end = open ? open.upTo : from + beyond.width - 1;
    const rate = open ? open.rate : beyond.rate + beyond.step * later;
    const taken = Math.min(end, quantity) - from + 1;
    tiers.push({ from, to: Number.isFinite(end) ? end : null, rate, quantity: taken, amount: rate * taken });
    from = end + 1;
  }
  return tiers;
}

function sum(tiers: FeeTier[]): number {
  return tiers.reduce((total, tier) => total + tier.amount, 0);
}

function noFeeOn(on: PlainDate): NoFee {
  return { code: 'no-fee-then', message: `${on}尚无信息处理费：${measures}自2021年1月1日起施行。` };
}
