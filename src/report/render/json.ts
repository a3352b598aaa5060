/** 年报的 JSON: the public contract of `gongkai report read --json`; `parseReportJson` reads it back. */
import type { Report } from '../model.ts';

/** `organ` and `year` are null where the document does not say. */
export type ReportJson = Omit<Report, 'organ' | 'year'> & { organ: string | null; year: number | null };

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
