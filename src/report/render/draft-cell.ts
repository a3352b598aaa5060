/** 单元格文字: what a figure's cell or a label prints. */
import { absentMark } from '../absent-mark.ts';
import type { CellPath, CellValue, Report } from '../model.ts';
import type { DraftCell } from './placed-cell.ts';
import { printable } from './printable.ts';
import type { HeaderScope } from './table-layout.ts';

const decimal = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** A figure as printed: the number without separators or exponent, '' for blank, otherwise the text. */
export function printedValue(value: CellValue | undefined): string {
  if (value === undefined) return absentMark;
  if (value === null) return '';
  return typeof value === 'number' ? decimal.format(value === 0 ? 0 : value) : printable(value.text);
}

export function figureCell(report: Report, path: CellPath, colspan = 1): DraftCell {
  const value = report.cells[path];
  const cell: DraftCell = { text: printedValue(value), colspan, rowspan: 1, path, figure: true };
  return value === undefined ? cell : { ...cell, value };
}

/** The printed label where the report has one under a key, else the official one. */
export function printedLabel(report: Report, official: string, ...keys: string[]): string {
  const key = keys.find((key) => report.labels[key] !== undefined);
  const printed = key === undefined ? undefined : report.labels[key];
  return printed === undefined ? official : printable(printed);
}

export function headerCell(
  text: string,
  scope: HeaderScope,
  colspan = 1,
  rowspan = 1,
  labelKey?: string,
): DraftCell {
  const cell: DraftCell = { text, colspan, rowspan, scope, figure: false };
  return labelKey === undefined ? cell : { ...cell, labelKey };
}

/** Whether the original has the cell at all, be it blank. */
export function hasCell(report: Report, path: CellPath): boolean {
  return report.cells[path] !== undefined;
}
