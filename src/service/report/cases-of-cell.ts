import type { ApplicationLine, FeeLine, RemedyLine } from '../../report/case-list.ts';
import { findCountedCell } from '../../report/counted-cell.ts';
import { remedyGroups } from '../../report/layout.ts';
import type { CellPath } from '../../report/model.ts';
import {
  type ListPlace,
  selectCountedApplications,
  selectCountedRemedies,
  selectFees,
} from '../../store/counted-cases.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { reportYear } from './report-year.ts';

/** 哪一页. */
export interface CellPage {
  /** `next` of the page before. */
  after?: ListPlace | undefined;
  /** 50 unless told otherwise, 1000 at most. */
  limit?: number;
}

/** 一格的来历, a page of it; `next` undefined on the last page. */
export type CasesOfCell =
  | { table: 3; lines: ApplicationLine[]; next: ListPlace | undefined }
  | { table: 4; lines: RemedyLine[]; next: ListPlace | undefined };

/**
 * 数字的来历: the very applications or remedies that a cell of table 3 or 4 counts, as many as the cell says, by day and id. Throws
 * OfficeError not-found for a cell that is not counted from matters.
 */
export async function casesOfCell(
  { database }: Office,
  organId: string,
  year: number,
  path: CellPath,
  { after, limit = 50 }: CellPage = {},
): Promise<CasesOfCell> {
  const span = reportYear(year);
  const cell = findCountedCell(path, span.edition);
  if (!cell) throw new OfficeError('not-found', `没有 ${path} 这一格，或者这一格不由办件得出。`);
  const wanted = Math.min(Math.max(1, limit), 1000);
  const page = { after, limit: wanted + 1 };
  if (cell.table === 3) {
    const found = await selectCountedApplications(database, organId, span, cell, page);
    const lines = found.slice(0, wanted);
    const end = found.length > wanted ? lines.at(-1) : undefined;
    return { table: 3, lines, next: end && { day: end.receivedOn, caseId: end.caseId, remedyId: '' } };
  }
  const found = await selectCountedRemedies(database, organId, span, cell, page);
  const lines = found.slice(0, wanted);
  const end = found.length > wanted ? lines.at(-1) : undefined;
  return {
    table: 4,
    lines,
    next: end && { day: end.filedOn, caseId: end.caseId, remedyId: end.remedyId },
  };
}

/** 全年的来历: everything the year's figures count. */
export interface CasesOfYear {
  applications: ApplicationLine[];
  remedies: RemedyLine[];
  fees: FeeLine[];
}

/** 全年的来历 as of one moment, or undefined where any of its lists is longer than `most`. */
export async function casesOfYear(
  office: Office,
  organId: string,
  year: number,
  most: number,
): Promise<CasesOfYear | undefined> {
  const whole = office.database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return whole.execute(async (database) => {
    const found: CasesOfYear = { applications: [], remedies: [], fees: [] };
    const entered = ['applications.newlyReceived.total', 'applications.carriedIn.total'];
    for (const path of [...entered, ...remedyGroups.map(({ key }) => `${key}.total`)]) {
      for await (const page of pagesOfCell({ ...office, database }, organId, year, path)) {
        if (page.table === 3) found.applications.push(...page.lines);
        else found.remedies.push(...page.lines);
        if (found.applications.length > most || found.remedies.length > most) return undefined;
      }
    }
    found.fees = await selectFees(database, organId, reportYear(year), most + 1);
    return found.fees.length > most ? undefined : found;
  });
}

/** 一格的来历, page after page. */
export async function* pagesOfCell(
  office: Office,
  organId: string,
  year: number,
  path: CellPath,
): AsyncGenerator<CasesOfCell> {
  let after: ListPlace | undefined;
  do {
    const page = await casesOfCell(office, organId, year, path, { after, limit: 1000 });
    yield page;
    after = page.next;
  } while (after);
}
