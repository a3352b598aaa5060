import type { Instrument } from './instrument.ts';

/** 一格. A line break in `text` begins a new paragraph. */
export interface LetterCell {
  text: string;
  /** Names the column or row it heads. */
  header?: 'column' | 'row';
  align?: 'left' | 'center';
  colspan?: number;
  rowspan?: number;
}

/** 表格: `widths` are shares of the text width, one a column; the first `headerRows` are repeated on every page. */
export interface LetterTable {
  kind: 'table';
  caption: string;
  widths: readonly number[];
  headerRows: number;
  /** `height` is the least height of the row in mm. */
  rows: readonly { cells: readonly LetterCell[]; height?: number }[];
}

/** 正文的一块. List items carry their own numbers in the text. */
export type LetterBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; texts: readonly string[] }
  | { kind: 'attachments'; titles: readonly string[] }
  | LetterTable;

/** 文书: what is printed, in order, before HTML or DOCX. Plain text throughout. */
export interface LetterDocument {
  instrument: Instrument;
  /** `letter` 信函格式 with the organ's name above; `form` a bordered form. */
  layout: 'letter' | 'form';
  /** 发文机关标志. */
  heading?: string;
  /** 文号. */
  number?: string;
  title: string;
  /** 主送. */
  addressee?: string;
  blocks: readonly LetterBlock[];
  /** 署名和成文日期: '2026年2月6日'. */
  signature?: { organ: string; date: string };
  /** 附注, below the signature. */
  notes: readonly string[];
  /** 待补: what the law or the wording demands and the facts lack; a paper with gaps must not go out. */
  gaps: readonly string[];
}
