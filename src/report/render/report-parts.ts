/** 报告的行文次序: title, preamble, parts one to six with their tables, signature, as one sequence for every writer. */
import type { Report } from '../model.ts';
import { printable } from './printable.ts';
import { type RenderedTable, reportTables } from './table-layout.ts';

export interface PrintedChapter {
  /** Place in the official order, 1–6. */
  number: number;
  /** As printed, with its number; '' where the copy has none. */
  heading: string;
  paragraphs: string[];
  /** The tables that belong to the part, printed after its text. */
  tables: RenderedTable[];
}

export interface ReportParts {
  title: string;
  preamble: string[];
  /** Tables whose part, and every part before it, the copy has lost. */
  strayTables: RenderedTable[];
  chapters: PrintedChapter[];
  closing: string[];
}

/** A table whose part is missing follows the last part before it in the official order. */
export function reportParts(report: Report): ReportParts {
  const chapters: PrintedChapter[] = report.chapters.map(({ number, heading, text }) => ({
    number,
    heading: printable(heading),
    paragraphs: paragraphsOf(text),
    tables: [],
  }));
  const strayTables: RenderedTable[] = [];
  for (const table of reportTables(report)) {
    const host =
      chapters.find(({ number }) => number === table.chapter) ??
      chapters.findLast(({ number }) => number < table.chapter);
    (host?.tables ?? strayTables).push(table);
  }
  return {
    title: printable(report.title),
    preamble: paragraphsOf(report.preamble),
    strayTables,
    chapters,
    closing: paragraphsOf(report.closing),
  };
}

function paragraphsOf(text: string): string[] {
  return printable(text)
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '');
}
