/**
 * 政府信息公开工作年度报告 as data (条例 Arts. 49–50; 国办公开办函〔2021〕30号, 〔2019〕60号).
 *
 * The names of cells and of the JSON keys are a public contract: readers, checks, exports and outside users agree on them.
 */

/** 报告格式版本: 2019 = 〔2019〕60号 (trial, report years 2019–2020), 2021 = 〔2021〕30号 (report years 2021–). */
export type Edition = 2019 | 2021;

/** What a file turned out to be, whatever its name says. */
export type SourceFormat = 'docx' | 'doc' | 'html' | 'xlsx' | 'pdf' | 'txt' | 'md' | 'json';

/** Dotted name of a cell, e.g. `applications.refused.stateSecret.total`. The known ones are listed by `cellPaths`. */
export type CellPath = string;

/**
 * 单元格: a number; `null` = the cell is there and blank; otherwise the text as printed, with `number` where the text has
 * exactly one reading (`95件` → 95; none for `209万`, `/`, `-`). A cell the document lacks is absent from `cells`. 0 is not blank.
 */
export type CellValue = number | null | { text: string; number?: number };

/** One of the six parts. `number` is the part's place in the official order, whatever number was printed or lost. */
export interface Chapter {
  number: number;
  /** As printed, with its number when one was printed. */
  heading: string;
  /** Simplified Chinese, paragraphs separated by `\n`; the statutory tables are not repeated here. */
  text: string;
}

/** Something the reader says about the copy, never about the organ. */
export interface ReadingNote {
  code: NoteCode;
  message: string;
  cells?: CellPath[];
  /** For glued digits that stay undecided: every way to split them over `cells`, in the order of `cells`. */
  ways?: number[][];
}

/** Closed list of what can be said about a copy. */
export type NoteCode =
  | 'traditional-chinese'
  | 'pinyin-removed'
  | 'tables-missing'
  | 'tables-as-pictures'
  | 'pre-2019-format'
  | 'glued-digits-split'
  | 'glued-digits-undecided'
  | 'rows-placed-by-order'
  | 'displaced-number-placed'
  | 'cells-undecided'
  | 'untrusted-host'
  | 'text-cut-short'
  | 'part-unreadable';

export interface Report {
  source: { file: string; format: SourceFormat };
  /** 机关全称, Simplified Chinese; undefined where the document does not say. */
  organ: string | undefined;
  /** 报告年度. */
  year: number | undefined;
  /** What the tables are printed in; without tables by the year; null for years before 2019 and where nothing tells. */
  edition: Edition | null;
  cells: Record<CellPath, CellValue>;
  chapters: Chapter[];
  notes: ReadingNote[];
  /** 标题 as printed, in one line, Simplified Chinese. */
  title: string;
  /** 导言: what stands between title and part one, paragraphs separated by `\n`. */
  preamble: string;
  /** 落款: signing organ and date as printed after part six; '' where there is none. */
  closing: string;
  /**
   * Printed labels that differ from the official ones, Simplified Chinese, keyed by the path of the row, block or column they
   * head: `applications.unavailable.notHeld` → `1．本单位不掌握相关政府信息`, `proactive.licences.decisions` → `本年度处理决定数量`.
   */
  labels: Record<string, string>;
  /** What the page around the report says: publication day, host, publisher. Absent keys were not found. */
  page: { publishedOn?: string; host?: string; publisher?: string };
}

export type Severity = 'error' | 'warning' | 'info';
export type FindingStatus = 'fail' | 'uncertain' | 'not-assessable';

/** 检查发现: one failed instance of one rule. */
export interface Finding {
  /** P01, F09, N01, T12, Y02, L01, S01, W05 … */
  rule: string;
  severity: Severity;
  status: FindingStatus;
  /** Plain Chinese; names both numbers. */
  message: string;
  /** The cells it concerns; chapters as `chapter.1` … `chapter.6`, also `title`, `preamble`, `closing`, `page`. */
  cells: string[];
  /** 文号 or article the rule rests on. */
  basis: string;
  expected?: number | string;
  actual?: number | string;
  /** 勾稽公式 in words: `本年新收 + 上年结转 = 总计 + 结转下年度`. */
  formula?: string;
  /** The formula's sides with the figures in: `8 + 0`, `0 + 0`. */
  left?: string;
  right?: string;
  difference?: number;
  /** Sentence of the narrative the finding rests on. */
  evidence?: string;
  /** 修改建议. */
  suggestion?: string;
}

/** The number a cell can be reckoned with, if any. Blank and undecided text give undefined, never 0. */
export function numberIn(value: CellValue | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return value?.number;
}
