import type { ApplicationFigures, RemedyFigure } from '../../case/figures.ts';
import { reportRow } from '../../law/reply/report-row.ts';
import { checkReport } from '../../report/check/check.ts';
import { draftReport, type YearFigures } from '../../report/draft/draft-report.ts';
import type { Typed } from '../../report/draft/typed.ts';
import type { CellPath, Edition, Finding, Report } from '../../report/model.ts';
import { type Counted, tallyApplications, tallyRemedies } from '../../report/tally.ts';
import { selectOrgans } from '../../store/organ.ts';
import type { Database } from '../../store/tables.ts';
import {
  type ApplicationGroup,
  countApplications,
  countRemedies,
  type RemedyGroup,
  sumFees,
} from '../../store/year-figures.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { documentCells } from '../record/year-figures.ts';
import { type ReportYear, reportYear } from './report-year.ts';

/** 编成的年报: the report, the figures it was written from, and what the check says of it. */
export interface Compiled {
  report: Report;
  figures: YearFigures;
  findings: Finding[];
}

/**
 * 编制年报 of an organ (条例 Arts. 49–50) from its matters as of 31 December of the year: tables 3 and 4 counted, the sentences about them
 * and about the fee written from the figures; 规章、行政规范性文件 of table 2 counted from what was published here, where they are not
 * `typed`; the rest as `typed` or left open. With `last`, the report of the year before, the years
 * are compared. Throws OfficeError not-found; RangeError for a year before 2019, which has no form.
 */
export async function compileReport(
  office: Office,
  organId: string,
  year: number,
  typed: Typed = {},
  last?: Report,
): Promise<Compiled> {
  const span = reportYear(year);
  const whole = office.database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const { organ, figures } = await whole.execute(async (database) => {
    const [found] = await selectOrgans(database, organId);
    if (!found) throw new OfficeError('not-found', '没有这个机关。');
    return { organ: found.name, figures: await figuresOfYear(database, organId, year, span, typed) };
  });
  const { edition } = span;
  const report = draftReport({ organ, year, edition, figures, typed, last });
  return { report, figures, findings: checkReport(report, last ? { last } : {}) };
}

async function figuresOfYear(
  database: Database,
  organId: string,
  year: number,
  span: ReportYear,
  typed: Typed,
): Promise<YearFigures> {
  const applications = await countApplications(database, organId, span);
  const remedies = await countRemedies(database, organId, span);
  const documents = span.edition === 2021 ? await documentCells(database, organId, year) : {};
  const cells = {
    ...documents,
    ...ofDocuments(typed, documents),
    ...tallyApplications(
      applications.map((group) => applicationFigures(group, span.edition)),
      span.edition,
    ),
    ...tallyRemedies(remedies.map(remedyFigure)),
  };
  return { cells, fee: await sumFees(database, organId, span) };
}

/** What was typed for a cell stands before what was counted for it. */
function ofDocuments({ cells = {} }: Typed, counted: Record<CellPath, number>): Record<CellPath, number> {
  return Object.fromEntries(Object.entries(cells).filter(([path]) => path in counted));
}

function applicationFigures(
  { category, isCarriedIn, isSettled, reply, count }: ApplicationGroup,
  edition: Edition,
): Counted<ApplicationFigures> {
  return {
    column: category,
    entered: isCarriedIn ? 'carriedIn' : 'newlyReceived',
    left: isSettled && reply ? { row: reportRow(reply, edition) } : 'carriedForward',
    count,
  };
}

function remedyFigure({ block, result, count }: RemedyGroup): Counted<RemedyFigure> {
  return { block, cell: result ?? 'pending', count };
}
