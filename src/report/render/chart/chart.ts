/** 图表: a picture with the figures it shows as a table, so that nobody depends on seeing it. */
import type { CellPath, Report } from '../../model.ts';
import { numberIn } from '../../model.ts';
import { printedValue } from '../draft-cell.ts';

export interface Chart {
  /** `outcomes`, `applicants` …; ids inside the picture begin with it. */
  key: string;
  title: string;
  /** A complete `<svg role="img">` with title and description; no script, no style element, no style attribute. */
  svg: string;
  /** The same figures in words: `head` names the columns, each row begins with its name. */
  table: { head: string[]; rows: string[][] };
  /** What to say where there is nothing to draw. */
  empty?: string;
}

/** A figure to draw; `number` is undefined where the report has no number there (a blank is not 0). */
export interface Figure {
  name: string;
  number: number | undefined;
  /** As the data table says it. */
  printed: string;
}

/** The figure of one cell. */
export function figureOf(report: Report, path: CellPath, name: string): Figure {
  const value = report.cells[path];
  const number = numberIn(value);
  return {
    name,
    number,
    printed: value === null ? '空白' : value === undefined ? '无此格' : printedValue(value),
  };
}

/** The sum of several cells; cells without a number are not counted and said so. */
export function sumOf(report: Report, paths: CellPath[], name: string): Figure {
  const present = paths.filter((path) => report.cells[path] !== undefined);
  const numbers = present
    .map((path) => numberIn(report.cells[path]))
    .filter((number) => number !== undefined);
  if (numbers.length === 0)
    return { name, number: undefined, printed: present.length === 0 ? '无此格' : '空白' };
  const number = numbers.reduce((sum, one) => sum + one, 0);
  const left = present.length - numbers.length;
  return {
    name,
    number,
    printed: left === 0 ? String(number) : `${number}（另有${left}格不是数字，未计入）`,
  };
}
