/** 受检报告: a report made ready for the rules: every chapter normalised once, every figure found once. */
import { editionOf } from '../layout.ts';
import { type CellPath, type CellValue, type Edition, numberIn, type Report } from '../model.ts';
import type { PlacedFigure } from '../narrative/figure.ts';
import { type PlainChapter, placedFigures, plainChapters } from '../narrative/figures.ts';
import { plainText } from '../narrative/plain-text.ts';
import { type OrganNature, organNature } from './organ.ts';

/** 参照: what a report may be held against. */
export interface Beside {
  /** 上一年度报告 of the same organ. */
  last?: Report;
  /** 下级报告 that the report sums. */
  children?: Report[];
  /** 应报单位: names of the organs whose reports must be there. */
  expectedChildren?: string[];
}

export interface Matter {
  report: Report;
  beside: Beside;
  year: number | undefined;
  /** Form the tables are printed in; null where no table was found. */
  edition: Edition | null;
  /** Form the report's year demands; null for a report of before 2019. A report without a year is taken at its tables' word. */
  due: Edition | null;
  nature: OrganNature;
  chapters: PlainChapter[];
  figures: PlacedFigure[];
  preamble: string;
  /** 导言 and all chapters in one piece, to look for a word once. */
  all: string;
  /** The printed cells with their values, listed once. */
  cells: [CellPath, CellValue][];
  /** Cells that are printed, blank or not, and the rows they stand in (`applications.disclosed`). */
  paths: CellPath[];
  rows: Set<string>;
  closing: string;
  /** The number of a cell that can be reckoned with; never a blank, never an undecided text. */
  number(path: CellPath): number | undefined;
  value(path: CellPath): CellValue | undefined;
  /** Normalised text of a part, '' where the part is missing. */
  text(chapter: number): string;
  chapter(number: number): PlainChapter | undefined;
}

/** 受检报告 from the report as read. */
export function prepareMatter(report: Report, beside: Beside = {}): Matter {
  const chapters = plainChapters(report);
  const cells = Object.entries(report.cells);
  const paths = cells.map(([path]) => path);
  const values = new Map(cells);
  const preamble = plainText(report.preamble).text;
  const byNumber = new Map<number, PlainChapter>();
  for (const chapter of chapters) if (!byNumber.has(chapter.number)) byNumber.set(chapter.number, chapter);
  return {
    report,
    beside,
    year: report.year,
    edition: report.edition,
    due: report.year === undefined ? (report.edition ?? 2021) : editionOf(report.year),
    nature: organNature(report.organ),
    chapters,
    figures: placedFigures(report, chapters),
    preamble,
    all: [preamble, ...chapters.map(({ plain }) => plain.text)].join('\n'),
    cells,
    paths,
    rows: new Set(paths.map((path) => path.slice(0, path.lastIndexOf('.')))),
    closing: plainText(report.closing).text,
    number: (path) => numberIn(values.get(path)),
    value: (path) => values.get(path),
    text: (chapter) => byNumber.get(chapter)?.plain.text ?? '',
    chapter: (number) => byNumber.get(number),
  };
}

/** Sum of cells; undefined as soon as one of them has no number. */
export function sumOf(matter: Matter, paths: readonly CellPath[]): number | undefined {
  let sum = 0;
  for (const path of paths) {
    const number = matter.number(path);
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
}
