/**
 * 三张表的版面: tables 2, 3 and 4 of one report as rows of cells with spans, header relations and paths. Every writer
 * (HTML, DOCX, XLSX, Markdown, the web page) prints this one model. Figures and labels stand as the original printed them.
 */
import type { CellPath, CellValue, Report } from '../model.ts';
import { applicationsTable } from './applications-table.ts';
import { proactiveTable } from './proactive-table.ts';
import { remediesTable } from './remedies-table.ts';

/** What a header cell heads; `undefined` for figures and for the corner note. */
export type HeaderScope = 'col' | 'colgroup' | 'row' | 'rowgroup';

export interface RenderedCell {
  /** As printed; '' is a blank cell. */
  text: string;
  /** First grid column, from 0. */
  column: number;
  colspan: number;
  rowspan: number;
  scope?: HeaderScope;
  /** Figures only: the cell's path. */
  path?: CellPath;
  /** Header cells only: the key of `report.labels` that overrides their official text. */
  labelKey?: string;
  /** Figures only; undefined = the original has no such cell (`text` is then the mark 〔缺〕). */
  value?: CellValue;
  /** True for a figure's cell, present or missing. */
  figure: boolean;
  /** Header cells: id unique among the three tables of one report. */
  id?: string;
  /** Figures: ids of the headers that name it, outermost first. */
  headers?: string[];
}

export interface RenderedTable {
  number: 2 | 3 | 4;
  /** `表二`. */
  name: string;
  /** `表二 主动公开政府信息情况`. */
  caption: string;
  /** Part of the report the table belongs to. */
  chapter: number;
  /** Relative widths of the grid columns. */
  widths: number[];
  /** Rows at the top that are repeated on every page. */
  headerRows: number;
  /** `rows[i]` holds the cells that begin in row i, left to right. */
  rows: RenderedCell[][];
}

/**
 * 三张表: the tables the report has, in order. A row or block whose cells are all absent is left out, likewise a table
 * without any cell; a single absent cell is marked 〔缺〕. Columns of the 2019 form in a 2021 report (and the reverse) keep
 * their own headers.
 */
export function reportTables(report: Report): RenderedTable[] {
  if (report.edition === null) return [];
  const tables = [
    proactiveTable(report, report.edition),
    applicationsTable(report, report.edition),
    remediesTable(report),
  ];
  return tables.filter((table) => table !== undefined);
}
