/** 年报的 JSON: the public contract of `gongkai report read --json`; `parseReportJson` reads it back. */
import type { CellPath, CellValue, Chapter, Edition, ReadingNote, Report } from '../model.ts';

export interface ReportJson {
  source: Report['source'];
  /** null where the document does not say. */
  organ: string | null;
  year: number | null;
  edition: Edition | null;
  cells: Record<CellPath, CellValue>;
  chapters: Chapter[];
  notes: ReadingNote[];
  title: string;
  preamble: string;
  closing: string;
  labels: Record<string, string>;
  page: Report['page'];
}

export function reportJson(report: Report): ReportJson {
  const { source, organ, year, edition, cells, chapters, notes, title, preamble, closing, labels, page } =
    report;
  return {
    source,
    organ: organ ?? null,
    year: year ?? null,
    edition,
    cells,
    chapters,
    notes,
    title,
    preamble,
    closing,
    labels,
    page,
  };
}
