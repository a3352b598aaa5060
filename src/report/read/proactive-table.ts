/** 表二 主动公开政府信息情况: strips → cells. Headers decide the column, whichever edition's they are, block by block. */
import { proactiveBlocks } from '../layout.ts';
import type { Edition } from '../model.ts';
import { bareText, withoutSpace } from './bare-text.ts';
import { parseCellValue } from './cell-value.ts';
import { cutsOf } from './glued-row.ts';
import { findFigures, findFiguresUnder, type RowFigures } from './row-figures.ts';
import type { Strip, StripCell } from './strip.ts';
import { keepCell, keepLabel, type TableReading } from './table-reading.ts';
import { withTextFigures } from './text-figures.ts';

const columnWords: [RegExp, string][] = [
  [/制发/, 'issued'],
  [/废止/, 'repealed'],
  [/现行有效/, 'inForce'],
  [/新制作/, 'made'],
  [/新公开/, 'published'],
  [/对外公开总/, 'totalPublished'],
  [/上一?年(?:度)?项目/, 'previousItems'],
  [/增减|增\/减/, 'change'],
  [/处理决定/, 'decisions'],
  [/收费金额/, 'amount'],
  [/采购项目/, 'projects'],
  [/采购总?金额/, 'amount'],
];
const headerWord = new RegExp(columnWords.map(([words]) => words.source).join('|'), 'g');

const rowWords: [RegExp, string][] = [
  [/^(?:部门|地方政府)?规章$/, 'regulations'],
  [/规范性(?:文件|档案|档)$/, 'normativeDocuments'],
  [/^(?:\d)?行政许可/, 'licences'],
  [/其他对外.{0,2}服务|对外管理服务/, 'otherServices'],
  [/^行政处罚/, 'penalties'],
  [/^行政强制/, 'coercion'],
  [/行政事业性收费/, 'fees'],
  [/政府集中采购/, 'procurement'],
];

interface Header {
  keys: string[];
  columns: (number | undefined)[];
  printed: string[];
}

/** Reads table 2. `fallback` is the edition to assume for rows whose header the copy lost. */
export function readProactiveTable(strips: Strip[], fallback: Edition, reading: TableReading): void {
  let header = emptyHeader();
  let used = false;
  for (const printed of strips) {
    if (printed.table !== 2) continue;
    const strip = withTexts(printed, header);
    let row: string | undefined;
    let printedRow = '';
    for (const cell of strip.labels) {
      const bare = bareText(cell.text);
      if (/第二十条/.test(bare)) header = emptyHeader();
      const key = rowKeyOf(bare);
      const found = columnsIn(cell);
      if (key) [row, printedRow] = [key, cell.text];
      else if (found.keys.length > 0 && !repeats(header, found, used)) {
        header = joined(used || startsAfresh(header, found) ? emptyHeader() : header, found);
        used = false;
      }
    }
    if (!row || strip.figures.length === 0) continue;
    used = true;
    readRow(row, printedRow, strip, header, fallback, reading);
  }
}

/** Text in the figures' places belongs to a row only if the row's label stands before it. */
function withTexts(strip: Strip, header: Header): Strip {
  const columns = header.columns.filter((column) => column !== undefined);
  if (columns.length === 0 || columns.length < header.keys.length) return strip;
  const placed = withTextFigures(strip, columns);
  return placed.labels.some((cell) => rowKeyOf(bareText(cell.text))) ? placed : strip;
}

function emptyHeader(): Header {
  return { keys: [], columns: [], printed: [] };
}

function readRow(
  row: string,
  printed: string,
  strip: Strip,
  header: Header,
  fallback: Edition,
  reading: TableReading,
): void {
  const keys = header.keys.length > 0 ? header.keys : assumedColumns(row, strip.figures, fallback);
  if (keys.length === 0 || `proactive.${row}.${keys[0]}` in reading.cells) return;
  const figures = figuresOf(strip.figures, keys.length, header);
  if (!figures) {
    if (strip.figures.some((cell) => withoutSpace(cell.text) !== '')) {
      const text = strip.figures
        .map((cell) => cell.text.trim())
        .join(' ')
        .trim();
      reading.notes.push({
        code: 'glued-digits-undecided',
        message: `表二“${printed.trim()}”一行的数字“${text}”不能确定如何分到 ${keys.length} 列，未读取。`,
        cells: keys.map((key) => `proactive.${row}.${key}`),
        ways: /^\d+$/.test(text) ? cutsOf(text, keys.length) : [],
      });
    }
    return;
  }
  for (const [index, key] of keys.entries()) keepCell(reading, `proactive.${row}.${key}`, figures[index]);
  keepLabels(row, printed, keys, header, reading);
}

function figuresOf(cells: StripCell[], count: number, header: Header): RowFigures | undefined {
  if (cells.length > count) {
    const columns = header.columns.filter((column) => column !== undefined);
    const under = columns.length === count ? findFiguresUnder(cells, columns) : undefined;
    return under?.some((figure) => figure !== null) ? under : (findFigures(cells, count) ?? under);
  }
  return findFigures(cells, count) ?? gluedFigures(cells, count);
}

/** `000` in a row of three can only be three noughts; longer runs are split only if there is one way. */
function gluedFigures(cells: StripCell[], count: number): RowFigures | undefined {
  const texts = cells.map((cell) => withoutSpace(cell.text)).filter((text) => text !== '');
  const [digits] = texts;
  if (texts.length !== 1 || !digits || !/^\d+$/.test(digits)) return undefined;
  const ways = cutsOf(digits, count);
  return ways.length === 1 ? ways[0]?.map((n) => parseCellValue(String(n))) : undefined;
}

function rowKeyOf(bare: string): string | undefined {
  return rowWords.find(([words]) => words.test(bare))?.[1];
}

function columnsIn(cell: StripCell): Header {
  const printed = cell.text.replace(/\s+/g, '').match(headerWord) ?? [];
  const keys = printed.map((text) => columnWords.find(([words]) => words.test(text))?.[1] ?? '');
  return {
    keys,
    columns: keys.map(() => (keys.length === 1 ? cell.column : undefined)),
    printed: keys.length === 1 ? [cell.text.replace(/^\s*信息内容/, '')] : keys.map(() => ''),
  };
}

/** A merged header cell that the copy printed in each place it covers. */
function repeats(header: Header, found: Header, used: boolean): boolean {
  return !used && found.keys.length === 1 && header.keys.at(-1) === found.keys[0];
}

function startsAfresh(header: Header, found: Header): boolean {
  return found.keys.some((key) => header.keys.includes(key));
}

function joined(header: Header, found: Header): Header {
  return {
    keys: [...header.keys, ...found.keys],
    columns: [...header.columns, ...found.columns],
    printed: [...header.printed, ...found.printed],
  };
}

/** Where the copy lost the header: the official columns of the row, if the figures are as many. */
function assumedColumns(row: string, cells: StripCell[], fallback: Edition): string[] {
  const count = cells.filter((cell) => withoutSpace(cell.text) !== '').length;
  const other: Edition = fallback === 2021 ? 2019 : 2021;
  for (const edition of [fallback, other]) {
    const block = proactiveBlocks[edition].find((b) => b.rows.some((r) => r.key === row));
    if (block && (block.columns.length === count || cells.length === block.columns.length)) {
      return block.columns.map((column) => column.key);
    }
  }
  return [];
}

function keepLabels(
  row: string,
  printed: string,
  keys: string[],
  header: Header,
  reading: TableReading,
): void {
  const edition: Edition = isOf2021(row, keys) ? 2021 : 2019;
  const block = proactiveBlocks[edition].find((b) => b.rows.some((r) => r.key === row));
  const official = block?.rows.find((r) => r.key === row)?.label;
  if (official) keepLabel(reading, `proactive.${row}`, printed, official);
  for (const [index, key] of keys.entries()) {
    const label = block?.columns.find((column) => column.key === key)?.label;
    const shown = header.printed[index] ?? '';
    if (label && shown) keepLabel(reading, `proactive.${row}.${key}`, shown, label);
  }
}

function isOf2021(row: string, keys: string[]): boolean {
  return proactiveBlocks[2021].some(
    (b) => b.rows.some((r) => r.key === row) && b.columns.map((c) => c.key).join() === keys.join(),
  );
}
