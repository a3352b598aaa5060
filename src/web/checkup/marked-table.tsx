/** 带标记的法定表格: a table as printed, with the numbers of the findings on its cells. */
import type { CellPath } from '../../report/model.ts';
import { severityNames } from '../../report/render/findings.ts';
import type { RenderedCell, RenderedTable } from '../../report/render/table-layout.ts';
import { type Mark, printedNumber } from './marks.ts';

export interface MarkedTableProps {
  table: RenderedTable;
  marks: Map<CellPath, Mark[]>;
  /** Keeps the ids of several reports on one page apart: `r1`. */
  prefix: string;
  /** Tells the tables of several reports on one page apart: `第 1 份`. */
  place: string;
}

export function MarkedTable({ table, marks, prefix, place }: MarkedTableProps) {
  const figures = new Set(table.rows.flat().map((cell) => (cell.figure ? cell.path : undefined)));
  const marksOf = (cell: RenderedCell): Mark[] => {
    if (cell.path === undefined || (!cell.figure && figures.has(cell.path))) return [];
    return marks.get(cell.path) ?? [];
  };
  const row = (cells: RenderedCell[], index: number) => (
    <tr key={index}>
      {cells.map((cell) => (
        <MarkedCell key={cell.column} cell={cell} marks={marksOf(cell)} prefix={prefix} />
      ))}
    </tr>
  );
  return (
    <div class="scroll" role="region" aria-label={`${place}${table.caption}，可左右滚动`} tabIndex={0}>
      <table class={`statutory t${table.number}`}>
        <caption>{table.caption}</caption>
        {table.number === 3 && (
          <colgroup>
            <col class="outer-head" />
            <col class="inner-head" />
            <col class="label" />
          </colgroup>
        )}
        {table.headerRows > 0 && <thead>{table.rows.slice(0, table.headerRows).map(row)}</thead>}
        <tbody>{table.rows.slice(table.headerRows).map(row)}</tbody>
      </table>
    </div>
  );
}

interface MarkedCellProps {
  cell: RenderedCell;
  marks: Mark[];
  prefix: string;
}

function MarkedCell({ cell, marks, prefix }: MarkedCellProps) {
  const spans = {
    colSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  const anchor = marks.length > 0 ? { id: cellAnchor(prefix, cell.path ?? ''), tabIndex: -1 } : {};
  if (cell.scope === undefined) {
    const headers = cell.headers?.map((id) => `${prefix}-${id}`).join(' ');
    return (
      <td
        {...spans}
        {...anchor}
        class={`${cell.figure ? 'figure' : 'corner'}${frameClass(marks)}`}
        headers={headers}
      >
        {cell.text}
        <MarkLinks marks={marks} prefix={prefix} />
      </td>
    );
  }
  // A head keeps its own id, which the figures name in `headers`; the anchor of its marks stands inside.
  return (
    <th
      {...spans}
      id={cell.id && `${prefix}-${cell.id}`}
      scope={cell.scope}
      class={`${cell.scope}${frameClass(marks)}`}
    >
      <span {...anchor}>{inHalves(cell.text)}</span>
      <MarkLinks marks={marks} prefix={prefix} />
    </th>
  );
}

/** A head of four characters (表四: 结果维持) breaks between its two words, 结果/维持, or not at all. */
function inHalves(text: string) {
  if (!/^\p{Script=Han}{4}$/u.test(text)) return text;
  return (
    <>
      {text.slice(0, 2)}
      <wbr />
      {text.slice(2)}
    </>
  );
}

/** 实线框 for the failing cell, 虚线框 for a participating one, in the colour of the gravest finding. */
function frameClass(marks: Mark[]): string {
  const own = marks.filter((mark) => mark.failing);
  const gravest = own[0] ?? marks[0];
  if (gravest === undefined) return '';
  return ` ${own.length > 0 ? 'failing' : 'taking-part'} ${gravest.severity}`;
}

/** 单元格里的编号, each a link to its finding. */
export function MarkLinks({ marks, prefix }: { marks: Mark[]; prefix: string }) {
  if (marks.length === 0) return null;
  return (
    <span class="marks">
      {marks.map((mark) => (
        <a
          key={mark.number}
          href={`#${prefix}-f${mark.number}`}
          class={mark.severity}
          data-finding={`${prefix}-f${mark.number}`}
        >
          <span class="visually-hidden">{severityNames[mark.severity]}</span>
          {printedNumber(mark.number)}
        </a>
      ))}
    </span>
  );
}

/** id of a marked cell, row head or part. */
export function cellAnchor(prefix: string, path: CellPath): string {
  return `${prefix}-${path.replaceAll('*', 'all')}`;
}
