import type { Edition, Finding, Report } from '../report/model.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 存档报告 as a line of a list. */
export interface KeptReportLine {
  organId: string;
  id: string;
  organName: string;
  /** null: the document does not say. */
  year: number | null;
  edition: Edition | null;
  fileName: string;
  title: string;
  keptAt: string;
}

/** 存档报告: the line, the report and its findings as they were when kept. */
export interface KeptReport extends KeptReportLine {
  report: Report;
  findings: Finding[];
}

export interface KeptReportFilter {
  organId?: string;
  year?: number;
  limit: number;
}

export async function insertKeptReport(
  transaction: DatabaseTransaction,
  kept: Omit<KeptReport, 'organName'>,
): Promise<void> {
  await transaction
    .insertInto('kept_report')
    .values({
      organ_id: kept.organId,
      id: kept.id,
      year: kept.year,
      edition: kept.edition,
      file_name: kept.fileName,
      title: kept.title,
      report: JSON.stringify(kept.report),
      findings: JSON.stringify(kept.findings),
      kept_at: kept.keptAt,
    })
    .execute();
}

/** Newest first. */
export async function selectKeptReports(
  database: Database,
  filter: KeptReportFilter,
): Promise<KeptReportLine[]> {
  let query = selectLines(database).orderBy('kept_at', 'desc').orderBy('organId').orderBy('id');
  if (filter.organId !== undefined) query = query.where('kept_report.organ_id', '=', filter.organId);
  if (filter.year !== undefined) query = query.where('kept_report.year', '=', filter.year);
  return query.limit(filter.limit).execute();
}

export async function findKeptReport(
  database: Database,
  organId: string,
  id: string,
): Promise<KeptReport | undefined> {
  return selectLines(database)
    .select(['kept_report.report', 'kept_report.findings'])
    .where('kept_report.organ_id', '=', organId)
    .where('kept_report.id', '=', id)
    .executeTakeFirst();
}

/** False: there was none. */
export async function deleteKeptReport(database: Database, organId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('kept_report')
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function selectLines(database: Database) {
  return database
    .selectFrom('kept_report')
    .innerJoin('organ', 'organ.id', 'kept_report.organ_id')
    .select([
      'kept_report.organ_id as organId',
      'kept_report.id',
      'organ.name as organName',
      'kept_report.year',
      'kept_report.edition',
      'kept_report.file_name as fileName',
      'kept_report.title',
      'kept_report.kept_at as keptAt',
    ]);
}
