/** 信息处理费的文字 (国办公开办函〔2021〕30号: part six; 国办函〔2020〕109号). */

/**
 * 一年的信息处理费, amounts in fen (分): notices made in the year, payments of the year, and how much of these was paid back.
 */
export interface FeeFigures {
  notices: number;
  notified: number;
  payments: number;
  collected: number;
  refunded: number;
}

/** Notices and their total, what was actually collected; that there was none, where there was none. */
export function feeSentence({ notices, notified, payments, collected, refunded }: FeeFigures): string {
  if (notices === 0 && payments === 0) {
    return '本年度没有因政府信息公开申请收取信息处理费，发出收费通知0件，总金额0元，实际收取0元。';
  }
  const back = refunded > 0 ? `，其中已退还${yuan(refunded)}元` : '';
  return `本年度发出政府信息公开信息处理费收费通知${notices}件，总金额${yuan(notified)}元，实际收取信息处理费${yuan(collected)}元${back}。`;
}

/** 38050 → '380.5'. */
function yuan(fen: number): string {
  return String(fen / 100);
}
