/** F19 落款: who signed and when. */
import type { Matter } from '../matter.ts';
import { isShortOf } from '../organ.ts';
import type { Failing } from '../rule.ts';

export const signedOn = /(20\d\d)年(\d{1,2})月(\d{1,2})日/;

/** 落款: missing, of another organ, or of another year. */
export function signature({ report, closing }: Matter): Failing[] {
  const lacking = [
    ...(/[局厅委室府部会院处所]/.test(closing.replace(signedOn, '')) ? [] : ['落款单位']),
    ...(/年.{1,3}月.{1,3}日/.test(closing) ? [] : ['落款日期']),
  ];
  if (lacking.length > 0) return [{ message: `没有${lacking.join('和')}。`, cells: ['closing'] }];
  return [...signedTooEarly(closing, report.year), ...foreignSigner(closing, report.organ ?? '')];
}

/** Before December of the year it reports on nobody signs: last year's date was left standing. */
function signedTooEarly(closing: string, year: number | undefined): Failing[] {
  const signed = signedOn.exec(closing);
  if (signed === null || year === undefined) return [];
  const [signedYear, month] = [Number(signed[1]), Number(signed[2])];
  if (signedYear > year || (signedYear === year && month === 12)) return [];
  return [
    {
      message: `落款日期“${signed[0]}”在 ${year} 年统计期结束之前，年份疑误。`,
      cells: ['closing'],
      severity: 'warning',
      expected: year + 1,
      actual: signedYear,
    },
  ];
}

function foreignSigner(closing: string, organ: string): Failing[] {
  const signer = /[\u4e00-\u9fff]{3,}/.exec(closing)?.[0] ?? '';
  const isAlike =
    organ === '' || [...organ].filter((char) => signer.includes(char)).length >= organ.length / 2;
  if (isAlike && !isSister(signer, organ)) return [];
  return [
    {
      message: `落款单位“${signer}”与报告机关“${organ}”不一致。`,
      cells: ['closing'],
      severity: 'warning',
      expected: organ,
      actual: signer,
    },
  ];
}

/** Two bureaus of one place: 云溪县教育局 and 云溪县公安局; not a short name beside its full one. */
function isSister(signer: string, organ: string): boolean {
  const isBureau = /(?:局|厅|委员会)$/;
  return (
    isBureau.test(signer) && isBureau.test(organ) && !isShortOf(signer, organ) && !isShortOf(organ, signer)
  );
}
