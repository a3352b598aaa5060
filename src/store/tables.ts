import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { Edition, Finding, Report } from '../report/model.ts';

/** 行政机关: a small table every other one points to. */
interface OrganTable {
  id: string;
  name: string;
  created_at: string;
}

/** 存档的年度报告: the report and its findings exactly as they were when kept. */
interface KeptReportTable {
  organ_id: string;
  id: string;
  year: number | null;
  edition: Edition | null;
  file_name: string;
  title: string;
  report: ColumnType<Report, string, never>;
  findings: ColumnType<Finding[], string, never>;
  kept_at: string;
}

interface Tables {
  organ: OrganTable;
  kept_report: KeptReportTable;
}

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
