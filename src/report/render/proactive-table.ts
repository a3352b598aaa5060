/** 表二: 主动公开政府信息情况 (条例 Art. 20 items 1, 5, 6, 8; edition 2019 also item 9). */
import { type Labelled, type ProactiveBlock, proactiveBlocks } from '../layout.ts';
import type { CellPath, Edition, Report } from '../model.ts';
import { figureCell, hasCell, headerCell, printedLabel } from './draft-cell.ts';
import { type DraftCell, placeCells } from './placed-cell.ts';
import type { RenderedTable } from './table-layout.ts';

/** Spans of a block's columns on the grid: three thirds; with a two-column block present also two halves. */
const spansByThirds: Record<number, number[]> = { 1: [3], 3: [1, 1, 1] };
const spansByHalves: Record<number, number[]> = { 1: [4], 2: [2, 2], 3: [1, 2, 1] };

export function proactiveTable(report: Report, edition: Edition): RenderedTable | undefined {
  const blocks = printedBlocks(report, edition);
  if (blocks.length === 0) return undefined;
  const halves = blocks.some((block) => block.columns.length === 2);
  const spans = halves ? spansByHalves : spansByThirds;
  const widths = halves ? [6, 6, 3, 3, 6] : [6, 6, 6, 6];
  const drafts = blocks.flatMap((block) => blockRows(report, block, widths.length, spans));
  const caption = '表二 主动公开政府信息情况';
  return {
    number: 2,
    name: '表二',
    caption,
    chapter: 2,
    widths,
    headerRows: 0,
    rows: placeCells('t2', drafts),
  };
}

function blockRows(
  report: Report,
  block: ProactiveBlock,
  width: number,
  spans: Record<number, number[]>,
): DraftCell[][] {
  const columnSpans = spans[block.columns.length] ?? [];
  const columnHeads = block.columns.map((column, index) => {
    const paths = block.rows.map((row) => pathOf(row, column));
    return headerCell(printedLabel(report, column.label, ...paths), 'col', columnSpans[index], 1, paths[0]);
  });
  return [
    [{ ...headerCell(block.heading, 'colgroup', width), block: true }],
    [headerCell('信息内容', 'col'), ...columnHeads],
    ...block.rows.map((row) => [
      headerCell(
        printedLabel(report, row.label, `proactive.${row.key}`),
        'row',
        1,
        1,
        `proactive.${row.key}`,
      ),
      ...block.columns.map((column, index) => figureCell(report, pathOf(row, column), columnSpans[index])),
    ]),
  ];
}

/**
 * The blocks the report has, in the order of Art. 20: in the form of its own edition; in the other edition's form where
 * only that form holds all its cells; in both, one after the other, where neither does.
 */
function printedBlocks(report: Report, edition: Edition): ProactiveBlock[] {
  const own = proactiveBlocks[edition];
  const other = proactiveBlocks[edition === 2021 ? 2019 : 2021];
  const items = [...new Set([...own, ...other].map((block) => block.article20))].sort((a, b) => a - b);
  return items.flatMap((item) => {
    const forms = [own, other].flatMap((blocks) => blocks.filter((block) => block.article20 === item));
    const paths = forms.flatMap(pathsOf).filter((path) => hasCell(report, path));
    const whole = forms.find((block) => paths.every((path) => pathsOf(block).includes(path)));
    return (whole ? [whole] : forms).flatMap((block) => withPrintedRows(report, block));
  });
}

/** The block without rows that have no cell; none if no row is left. */
function withPrintedRows(report: Report, block: ProactiveBlock): ProactiveBlock[] {
  const rows = block.rows.filter((row) =>
    block.columns.some((column) => hasCell(report, pathOf(row, column))),
  );
  return rows.length === 0 ? [] : [{ ...block, rows }];
}

function pathsOf(block: ProactiveBlock): CellPath[] {
  return block.rows.flatMap((row) => block.columns.map((column) => pathOf(row, column)));
}

function pathOf(row: Labelled, column: Labelled): CellPath {
  return `proactive.${row.key}.${column.key}`;
}
