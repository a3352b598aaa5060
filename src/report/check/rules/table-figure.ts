/** 表中数: what the tables say about the cells a sentence speaks of, blanks and false totals included. */
import { applicantColumns, remedyCells } from '../../layout.ts';
import type { CellPath } from '../../model.ts';
import type { Matter } from '../matter.ts';
import { printedOutcomePaths } from './identities.ts';
import { exact, sideOf } from './identity.ts';

export interface TableFigure {
  /** What the table gives; where cells are blank, no less than this. */
  number: number;
  isComplete: boolean;
  /** A second reading where the table contradicts itself: the sum of the parts beside the printed total. */
  otherwise: number | undefined;
}

/** Sum of the cells as the table gives it; undefined where nothing is printed. */
export function tableFigure(matter: Matter, paths: readonly CellPath[]): TableFigure | undefined {
  let number = 0;
  let otherwise = 0;
  let isComplete = true;
  let isPrinted = false;
  for (const path of paths) {
    const printed = matter.number(path);
    const parts = partsOf(matter, path);
    const sum = parts && sideOf(matter, parts);
    if (sum && sum.blanks < sum.paths.length) isPrinted = true;
    if (printed === undefined) {
      isComplete = false;
      number += sum?.known ?? 0;
    } else {
      isPrinted = true;
      number += printed;
    }
    otherwise += sum === undefined || sum.blanks > 0 ? (printed ?? sum?.known ?? 0) : sum.known;
  }
  if (!isPrinted) return undefined;
  return { number: exact(number), isComplete, otherwise: otherwise === number ? undefined : otherwise };
}

/** Cells a total cell is the sum of. */
function partsOf(matter: Matter, path: CellPath): CellPath[] | undefined {
  const row = /^applications\.(.+)\.total$/.exec(path)?.[1];
  if (row === 'total') return printedOutcomePaths(matter, 'total');
  if (row !== undefined) {
    return applicantColumns
      .filter(({ key }) => key !== 'total')
      .map(({ key }) => `applications.${row}.${key}`);
  }
  const group = /^(reconsideration|litigation\.\w+)\.total$/.exec(path)?.[1];
  if (group === undefined) return undefined;
  return remedyCells.filter(({ key }) => key !== 'total').map(({ key }) => `${group}.${key}`);
}

/** Does what the sentence says agree with the table? `open`: the table has blanks that leave room for it. */
export function agrees(said: number, table: TableFigure): 'yes' | 'no' | 'open' {
  if (said === table.number || said === table.otherwise) return 'yes';
  if (table.isComplete) return 'no';
  return said < table.number ? 'no' : 'open';
}
