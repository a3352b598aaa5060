/** 表四: 政府信息公开行政复议、行政诉讼情况. One row of figures under three header rows. */
import { remedyCells, remedyGroups } from '../layout.ts';
import type { Report } from '../model.ts';
import { figureCell, hasCell, headerCell, printedLabel } from './draft-cell.ts';
import { type DraftCell, placeCells } from './placed-cell.ts';
import type { RenderedTable } from './table-layout.ts';

interface Group {
  key: string;
  label: string;
  cells: readonly { key: string; label: string }[];
}

export function remediesTable(report: Report): RenderedTable | undefined {
  const groups: Group[] = remedyGroups
    .map(({ key, label }) => ({
      key,
      label,
      cells: remedyCells.filter((cell) => hasCell(report, `${key}.${cell.key}`)),
    }))
    .filter((group) => group.cells.length > 0);
  if (groups.length === 0) return undefined;
  const reconsideration = groups.filter((group) => group.key === 'reconsideration');
  const litigation = groups.filter((group) => group.key !== 'reconsideration');
  const width = litigation.reduce((sum, group) => sum + group.cells.length, 0);
  const groupHead = (group: Group): DraftCell =>
    headerCell(printedLabel(report, group.label, group.key), 'colgroup', group.cells.length, 1, group.key);
  const cellHeads = (group: Group, rowspan: number): DraftCell[] =>
    group.cells.map((cell) => {
      const path = `${group.key}.${cell.key}`;
      return headerCell(printedLabel(report, cell.label, path), 'col', 1, rowspan, path);
    });
  const litigationHead = headerCell(
    printedLabel(report, '行政诉讼', 'litigation'),
    'colgroup',
    width,
    1,
    'litigation',
  );
  const drafts: DraftCell[][] = [
    [...reconsideration.map(groupHead), ...(litigation.length === 0 ? [] : [litigationHead])],
    [
      ...reconsideration.flatMap((group) => cellHeads(group, litigation.length === 0 ? 1 : 2)),
      ...litigation.map(groupHead),
    ],
    ...(litigation.length === 0 ? [] : [litigation.flatMap((group) => cellHeads(group, 1))]),
    groups.flatMap((group) => group.cells.map((cell) => figureCell(report, `${group.key}.${cell.key}`))),
  ];
  return {
    number: 4,
    name: '表四',
    caption: '表四 政府信息公开行政复议、行政诉讼情况',
    chapter: 4,
    widths: groups.flatMap((group) => group.cells.map(() => 1)),
    headerRows: drafts.length - 1,
    rows: placeCells('t4', drafts),
  };
}
