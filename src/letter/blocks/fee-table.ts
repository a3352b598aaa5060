import type { FeeTier } from '../../law/fee.ts';
import { itemFee, pageFee } from '../../law/fee.ts';
import type { LetterTable } from '../document.ts';
import type { LetterFacts } from '../facts/letter-facts.ts';
import type { Filled } from '../template/fill.ts';

interface Reckoned {
  /** 条文 of the fee. */
  basis: readonly string[];
  standard: string;
  table: Filled;
}

const lacking: Filled = { blocks: [], gaps: ['计费明细'] };

/**
 * 计费: the scale in force on the day of the notice, the part of it this application falls into, and the amount. An amount that does
 * not follow from the scale leaves a gap: such a notice cannot go out.
 */
export function feeReckoning({ basis, amount, on }: LetterFacts<'feeNotice'>): Reckoned {
  if (basis.per === 'page') {
    const fee = pageFee(basis.pages, on);
    const standard = `按量计收，本件申请共提供${basis.pages}页`;
    if (!fee.ok || fee.value.fee !== amount) return { basis: [], standard, table: lacking };
    return { basis: fee.value.basis, standard, table: tableOf('页', fee.value.tiers, amount) };
  }
  const fee = itemFee(basis.nth, on);
  const standard = `按件计收，本件为申请人在本自然月内提出的第${basis.nth}件申请`;
  if (!fee.ok || fee.value.fee !== amount) return { basis: [], standard, table: lacking };
  const own = fee.value.tiers.slice(-1).map((tier) => ({ ...tier, quantity: 1, amount: tier.rate }));
  return { basis: fee.value.basis, standard, table: tableOf('件', own, amount) };
}

function tableOf(unit: '件' | '页', tiers: readonly FeeTier[], amount: number): Filled {
  const heads = [`区间（${unit}）`, `标准（元/${unit}）`, `数量（${unit}）`, '金额（元）'];
  const rows = tiers.map(({ from, to, rate, quantity, amount }) => [
    to === null ? `${from}以上` : `${from}—${to}`,
    String(rate / 100),
    String(quantity),
    String(amount / 100),
  ]);
  const table: LetterTable = {
    kind: 'table',
    caption: '信息处理费计费明细',
    widths: [3, 3, 3, 3],
    headerRows: 1,
    rows: [
      { cells: heads.map((text) => ({ text, header: 'column' as const })) },
      ...rows.map((texts) => ({
        cells: texts.map((text, index) =>
          index === 0
            ? { text, header: 'row' as const, align: 'center' as const }
            : { text, align: 'center' as const },
        ),
      })),
      {
        cells: [
          { text: '合计', header: 'row', align: 'center', colspan: 3 },
          { text: String(amount / 100), align: 'center' },
        ],
      },
    ],
  };
  return { blocks: [table], gaps: [] };
}
