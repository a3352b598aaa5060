import type { RawMatter } from './raw-matters.ts';

/** 表三的结果行 in printed order, with the replies that belong to each (国办公开办函〔2021〕30号). */
const outcomeRows: [row: string, replies: string[]][] = [
  ['disclosed', ['alreadyPublic', 'disclosed']],
  ['partlyDisclosed', ['partlyDisclosed']],
  ['refused.stateSecret', ['stateSecret']],
  ['refused.forbiddenByLaw', ['forbiddenByLaw']],
  ['refused.endangersSecurityOrStability', ['endangersSecurityOrStability']],
  ['refused.thirdPartyRights', ['thirdPartyRights']],
  ['refused.internalAffairs', ['internalAffairs']],
  ['refused.processInformation', ['processInformation']],
  ['refused.enforcementFile', ['enforcementFile']],
  ['refused.administrativeInquiry', ['administrativeInquiry']],
  ['unavailable.notHeld', ['notExisting', 'notResponsible']],
  ['unavailable.wouldNeedCreation', ['wouldNeedCreation']],
  ['unavailable.unclearAfterCorrection', ['unclearAfterCorrection']],
  ['notProcessed.petition', ['petition']],
  ['notProcessed.repeated', ['repeated']],
  ['notProcessed.publishedMaterial', ['publishedMaterial']],
  ['notProcessed.excessive', ['excessive']],
  ['notProcessed.reissue', ['reissue']],
  ['otherwise.correctionLapsed', ['correctionLapsed']],
  ['otherwise.feeLapsed', ['feeLapsed']],
  ['otherwise.other', ['withdrawn', 'otherwiseEnded']],
];

export const columns = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceProvider',
  'otherOrganization',
];
const rows = ['newlyReceived', 'carriedIn', ...outcomeRows.map(([row]) => row), 'total', 'carriedForward'];
const blocks = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];
const results = ['upheld', 'corrected', 'other', 'pending'];

const givenReplies = ['alreadyPublic', 'disclosed', 'partlyDisclosed'];

/** Several pieces with several results: partly disclosed where something is given and something not, else the first row. */
function rowOf(replies: readonly string[]): string {
  const given = replies.filter((reply) => givenReplies.includes(reply)).length;
  if (replies.includes('partlyDisclosed') || (given > 0 && given < replies.length)) return 'partlyDisclosed';
  const row = outcomeRows.find(([, kinds]) => replies.some((reply) => kinds.includes(reply)));
  if (!row) throw new Error(`no row for ${replies.join('、')}`);
  return row[0];
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** In which rows of the year's table 3 an application stands: one where it enters and one where it leaves; none where it has no place. */
export function rowsOf(one: RawMatter, year: number): string[] {
  const [first] = one.conclusions;
  if (one.matter !== 'disclosure' || !one.receivedOn || yearOf(one.receivedOn) > year) return [];
  if (first && yearOf(first.on) < year) return [];
  const entered = yearOf(one.receivedOn) === year ? 'newlyReceived' : 'carriedIn';
  if (!first || yearOf(first.on) > year) return [entered, 'carriedForward'];
  const last = one.conclusions.filter(({ on }) => yearOf(on) === year).at(-1) ?? first;
  return [entered, rowOf(last.replies), 'total'];
}

/** 表三的175格和表四的15格, counted one by one. */
export function rawCells(matters: readonly RawMatter[], year: number): Record<string, number> {
  const cells: Record<string, number> = {};
  const add = (path: string) => {
    cells[path] = (cells[path] ?? 0) + 1;
  };
  for (const row of rows)
    for (const column of [...columns, 'total']) cells[`applications.${row}.${column}`] = 0;
  for (const block of blocks) for (const result of [...results, 'total']) cells[`${block}.${result}`] = 0;
  for (const one of matters) {
    for (const row of rowsOf(one, year)) {
      add(`applications.${row}.${one.column}`);
      add(`applications.${row}.total`);
    }
    for (const { block, filedOn, finalOn, result } of one.remedies) {
      if (yearOf(filedOn) > year || (finalOn !== undefined && yearOf(finalOn) < year)) continue;
      add(`${block}.${finalOn !== undefined && yearOf(finalOn) === year ? result : 'pending'}`);
      add(`${block}.total`);
    }
  }
  return cells;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** 信息处理费, in fen. */
export function rawFees(matters: readonly RawMatter[], year: number) {
  const fees = matters.flatMap(({ fee }) => fee ?? []);
  const notified = fees.filter(({ notifiedOn }) => yearOf(notifiedOn) === year);
  const paid = fees.filter(({ paidOn }) => paidOn !== undefined && yearOf(paidOn) === year);
  return {
    notices: notified.length,
    notified: sum(notified.map(({ amount }) => amount)),
    payments: paid.length,
    collected: sum(paid.map(({ amount }) => amount)),
    refunded: sum(paid.map(({ refunded }) => refunded)),
  };
}
