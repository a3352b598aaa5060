/** 三张法定表格, wherever in the document they stand. */
import { readApplicationsTable } from './applications-table.ts';
import type { Block } from './document.ts';
import type { Outline } from './outline.ts';
import { readProactiveTable } from './proactive-table.ts';
import { readRemediesTable } from './remedies-table.ts';
import { stripsOf } from './strip.ts';
import { emptyReading, type TableReading } from './table-reading.ts';

/** Reads the tables from parts two to four; where those hold none (headings lost), from all tables of the document. */
export function readTables(outline: Outline, blocks: Block[]): TableReading {
  const own = outline.parts.filter(({ part }) => part >= 2 && part <= 4).flatMap((part) => part.blocks);
  const amongParts = readStrips(own, true);
  const everywhere = blocks.filter((block) => block.kind !== 'text');
  const found = new Set(Object.keys(amongParts.cells).map((path) => path.slice(0, path.indexOf('.'))));
  const missing = ['proactive', 'applications', 'reconsideration'].filter((table) => !found.has(table));
  if (missing.length === 0 || everywhere.length === 0) return amongParts;
  const rest = readStrips(everywhere, false);
  const wanted = (path: string): boolean =>
    missing.some((table) => path.startsWith(table)) ||
    (missing.includes('reconsideration') && path.startsWith('litigation'));
  return {
    cells: { ...amongParts.cells, ...pick(rest.cells, wanted) },
    labels: { ...amongParts.labels, ...pick(rest.labels, wanted) },
    notes: amongParts.notes.length > 0 ? amongParts.notes : rest.notes,
  };
}

/** Table 3 is read first, for its form tells that of table 2 where the header is lost; the cells come out in printed order. */
function readStrips(blocks: Block[], inTables: boolean): TableReading {
  const [reading, applications] = [emptyReading(), emptyReading()];
  const strips = stripsOf(blocks, inTables);
  readApplicationsTable(strips, applications);
  readProactiveTable(strips, 'applications.otherwise.total' in applications.cells ? 2019 : 2021, reading);
  Object.assign(reading.cells, applications.cells);
  Object.assign(reading.labels, applications.labels);
  reading.notes.push(...applications.notes);
  readRemediesTable(strips, reading);
  return reading;
}

function pick<T>(record: Record<string, T>, wanted: (path: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([path]) => wanted(path)));
}
