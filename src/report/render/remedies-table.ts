/** 表四: 政府信息公开行政复议、行政诉讼情况. Three header rows over one row of 15 figures. */
import { remedyCells, remedyGroups } from '../layout.ts';
import type { Report } from '../model.ts';
import { figureCell, hasCell, headerCell } from './draft-cell.ts';
import { type DraftCell, placeCells } from './placed-cell.ts';
import type { RenderedTable } from './table-layout.ts';

const width = remedyCells.length;
const reconsideration = remedyGroups.filter((group) => group.heads.length === 0);
const litigation = remedyGroups.filter((group) => group.heads.length > 0);

export function remediesTable(report: Report): RenderedTable | undefined {
  const paths = remedyGroups.flatMap((group) => remedyCells.map((cell) => `${group.key}.${cell.key}`));
  if (!paths.some((path) => hasCell(report, path))) return undefined;
  return {
    number: 4,
    name: '表四',
    caption: '表四 政府信息公开行政复议、行政诉讼情况',
    chapter: 4,
    widths: paths.map(() => 1),
    headerRows: 3,
    rows: placeCells('t4', [...headRows(), paths.map((path) => figureCell(report, path))]),
  };
}

function headRows(): DraftCell[][] {
  return [
    [...reconsideration.map(groupHead), headerCell('行政诉讼', 'colgroup', litigation.length * width)],
    [...reconsideration.flatMap(() => cellHeads(2)), ...litigation.map(groupHead)],
    litigation.flatMap(() => cellHeads(1)),
  ];
}

function groupHead(group: { label: string }): DraftCell {
  return headerCell(group.label, 'colgroup', width);
}

function cellHeads(rowspan: number): DraftCell[] {
  return remedyCells.map((cell) => headerCell(cell.label, 'col', 1, rowspan));
}
