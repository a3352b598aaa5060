/** 一格所计: what must be true of an application or a remedy to be counted in a cell of table 3 or 4. */
import type { ApplicantCategory } from '../case/event/intake.ts';
import type { RemedyBlock } from '../case/event/remedy.ts';
import type { RemedyFigure } from '../case/figures.ts';
import { type ReplyKind, replyKinds } from '../law/reply/reply-kind.ts';
import { reportRow } from '../law/reply/report-row.ts';
import { applicantColumns, applicationPath, applicationRows, remedyCells, remedyGroups } from './layout.ts';
import type { CellPath, Edition } from './model.ts';

/** 表三的一格: `column` undefined is 总计, `settled` is （七）总计, a list of replies is a row of outcomes. */
export interface ApplicationCell {
  table: 3;
  column: ApplicantCategory | undefined;
  row: 'newlyReceived' | 'carriedIn' | 'carriedForward' | 'settled' | readonly ReplyKind[];
}

/** 表四的一格: `cell` undefined is 总计. */
export interface RemedyCell {
  table: 4;
  block: RemedyBlock;
  cell: RemedyFigure['cell'] | undefined;
}

export type CountedCell = ApplicationCell | RemedyCell;

const cells: Record<Edition, Map<CellPath, CountedCell>> = { 2021: cellsOf(2021), 2019: cellsOf(2019) };

/** What a cell counts; undefined for paths that are not in tables 3 and 4 of the edition. */
export function findCountedCell(path: CellPath, edition: Edition): CountedCell | undefined {
  return cells[edition].get(path);
}

function cellsOf(edition: Edition): Map<CellPath, CountedCell> {
  const applications = applicationRows[edition].flatMap(({ key: row }) =>
    applicantColumns.map(({ key }): [CellPath, CountedCell] => {
      const column = key === 'total' ? undefined : key;
      return [applicationPath(row, key), { table: 3, column, row: conditionOf(row, edition) }];
    }),
  );
  const remedies = remedyGroups.flatMap(({ key: block }) =>
    remedyCells.map(({ key }): [CellPath, CountedCell] => {
      const cell = key === 'total' ? undefined : key;
      return [`${block}.${key}`, { table: 4, block, cell }];
    }),
  );
  return new Map([...applications, ...remedies]);
}

function conditionOf(row: string, edition: Edition): ApplicationCell['row'] {
  switch (row) {
    case 'newlyReceived':
    case 'carriedIn':
    case 'carriedForward':
      return row;
    case 'total':
      return 'settled';
    default:
      return replyKinds.filter((kind) => reportRow(kind, edition) === row);
  }
}
