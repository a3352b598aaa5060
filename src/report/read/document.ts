/**
 * 版面: what a format reader (docx, html, pdf …) hands to the report reader, in reading order.
 * A format reader only transcribes; it never interprets a figure and never drops a blank cell it can see.
 */
import type { NoteCode, SourceFormat } from '../model.ts';

/** A cell as printed. `column` counts grid columns from 0; spans are at least 1. Covered positions have no cell of their own. */
export interface TableCell {
  text: string;
  column: number;
  colspan: number;
  rowspan: number;
}

export type Block =
  /**
   * One paragraph, or one line where the copy is wrapped hard (then the reader has joined what it safely could).
   * `printed` is the text before a change of script, where there was one.
   */
  | { kind: 'text'; text: string; printed?: string }
  /** A table, or the part of it that stands on one page. `rows[i]` holds only the cells that begin in row i, left to right. */
  | { kind: 'table'; rows: TableCell[][] }
  /** Cells in order whose row boundaries the copy lost (one cell a line). '' is a cell that is there and blank. */
  | { kind: 'cells'; cells: string[] }
  /** A picture that stands where text or a table could be. */
  | { kind: 'picture' };

export interface SourceDocument {
  format: SourceFormat;
  blocks: Block[];
  /** Metadata the container carries apart from the text, e.g. the HTML title or meta names. */
  meta: Record<string, string>;
  notes: { code: NoteCode; message: string }[];
}

/** Why a file cannot be read; `message` is one Chinese line that says why and what would work. */
export interface Unreadable {
  code: 'empty' | 'wrong-type' | 'damaged' | 'encrypted' | 'scanned' | 'too-large' | 'zip-bomb' | 'no-report';
  message: string;
}

/** A "no" with its reason is a value. */
export type Reading<T> = { ok: true; value: T } | { ok: false; because: Unreadable };
