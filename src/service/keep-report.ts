import type { Finding, Report } from '../report/model.ts';
import {
  deleteKeptReport,
  findKeptReport as findKept,
  insertKeptReport,
  type KeptReport,
  type KeptReportFilter,
  type KeptReportLine,
  selectKeptReports,
} from '../store/kept-report.ts';
import { enterOrgan } from '../store/organ.ts';
import type { Office } from './office.ts';
import { OfficeError } from './office-error.ts';

export type { KeptReportLine };

/** What somebody asks us to keep. `organName` is for a report that does not name its organ; it wins where given. */
export interface KeepWish {
  report: Report;
  findings: Finding[];
  organName?: string;
}

/** Kept, or why not: 存档按机关归集, so a report without an organ cannot be kept. */
export type KeepOutcome =
  | { ok: true; organId: string; id: string }
  | { ok: false; because: 'organ-unknown'; message: string };

/** 存档报告 as the screens use it; `createKeepReports` binds it to an office. */
export interface KeepReports {
  keep(wish: KeepWish): Promise<KeepOutcome>;
  /** Newest first, 200 at most unless `limit` says otherwise. */
  list(filter?: Partial<KeptReportFilter>): Promise<KeptReportLine[]>;
  find(organId: string, id: string): Promise<KeptReport | undefined>;
  /** Throws OfficeError not-found. */
  forget(organId: string, id: string): Promise<void>;
}

/** 存档一份年度报告 with its findings, under the organ it names. */
async function keepReport(office: Office, wish: KeepWish): Promise<KeepOutcome> {
  const organName = printable(wish.organName ?? wish.report.organ ?? '');
  if (organName === '') {
    return { ok: false, because: 'organ-unknown', message: '报告没有写明机关名称，请填写机关全称后再存档。' };
  }
  const id = office.newId();
  const keptAt = office.now();
  const organId = await office.database.transaction().execute(async (transaction) => {
    const organ = { id: office.newId(), name: organName, createdAt: keptAt };
    const organId = await enterOrgan(transaction, organ);
    await insertKeptReport(transaction, {
      organId,
      id,
      year: wish.report.year ?? null,
      edition: wish.report.edition,
      fileName: printable(wish.report.source.file),
      title: printable(wish.report.title),
      report: wish.report,
      findings: wish.findings,
      keptAt,
    });
    return organId;
  });
  return { ok: true, organId, id };
}

/** 存档报告清单, newest first. */
async function listKeptReports(
  office: Office,
  filter: Partial<KeptReportFilter> = {},
): Promise<KeptReportLine[]> {
  return selectKeptReports(office.database, { limit: 200, ...filter });
}

async function findKeptReport(office: Office, organId: string, id: string): Promise<KeptReport | undefined> {
  return findKept(office.database, organId, id);
}

/** 删除存档报告. Throws OfficeError not-found where there is none. */
async function forgetKeptReport(office: Office, organId: string, id: string): Promise<void> {
  const found = await deleteKeptReport(office.database, organId, id);
  if (!found) throw new OfficeError('not-found', '没有这份存档报告，可能已被删除。');
}

export function createKeepReports(office: Office): KeepReports {
  return {
    keep: (wish) => keepReport(office, wish),
    list: (filter) => listKeptReports(office, filter),
    find: (organId, id) => findKeptReport(office, organId, id),
    forget: (organId, id) => forgetKeptReport(office, organId, id),
  };
}

/** Text columns take no NUL; no control character belongs into a name on a screen. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
