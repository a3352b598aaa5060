/** 信息处理费的提问: the fields of the form, as typed and as numbers. */
import { type FeeTier, itemFee, pageFee } from '../../law/fee.ts';
import type { PlainDate } from '../../law/plain-date.ts';

export type FeeManner = 'count' | 'pages';

/** One of the two ways of charging, reckoned out. Amounts in fen (分). */
export interface FeeAnswer {
  manner: FeeManner;
  quantity: number;
  fee: number;
  /** By item only: what the month's applications cost together. */
  monthTotal: number | undefined;
  tiers: FeeTier[];
  basis: string[];
}

export interface FeeQuestion {
  /** As typed. */
  count: string;
  pages: string;
  problems: string[];
  answers: FeeAnswer[];
}

/** More is no case of one applicant; it keeps the table of bands on a page. */
const most: Record<FeeManner, number> = { count: 1000, pages: 100_000 };

/** 读表单并计算, by the scale in force on `today`. */
export function answerFeeQuestion(query: URLSearchParams, today: PlainDate): FeeQuestion {
  const typed = { count: (query.get('count') ?? '').trim(), pages: (query.get('pages') ?? '').trim() };
  const problems: string[] = [];
  const answers: FeeAnswer[] = [];
  const quantity = (name: string, text: string, least: number, most: number): number | undefined => {
    if (text === '') return undefined;
    // 35件, １２ and 1,000 are as plain as 35, 12 and 1000.
    const plain = text
      .normalize('NFKC')
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .replace(/\s*[件页]$/, '');
    const number = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
    if (number >= least && number <= most) return number;
    problems.push(`${name}“${text}”应当是 ${least} 至 ${most} 的整数，用阿拉伯数字填写，例如 35。`);
    return undefined;
  };
  const count = quantity('件数', typed.count, 1, most.count);
  const pages = quantity('页数', typed.pages, 0, most.pages);
  if (query.size > 0 && typed.count === '' && typed.pages === '') problems.push('请填写件数或者页数。');
  if (count !== undefined) {
    const fee = itemFee(count, today);
    if (fee.ok) answers.push({ manner: 'count', quantity: count, ...fee.value });
    else problems.push(fee.because.message);
  }
  if (pages !== undefined) {
    const fee = pageFee(pages, today);
    if (fee.ok) answers.push({ manner: 'pages', quantity: pages, monthTotal: undefined, ...fee.value });
    else problems.push(fee.because.message);
  }
  return { ...typed, problems, answers };
}
