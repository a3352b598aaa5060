import { yearOf } from '../law/plain-date.ts';
import { findReportRow, type ReportRow } from '../law/reply/report-row.ts';
import { findSettlement } from './counted-reply.ts';
import type { ApplicantCategory } from './event/intake.ts';
import type { RemedyBlock, RemedyDecided } from './event/remedy.ts';
import type { Office } from './office.ts';
import { receiptOfCase } from './receipt.ts';
import type { CaseState } from './state.ts';

/** 一件申请在一年报告表三中的数: exactly one of the first two and exactly one of the last two hold. */
export interface ApplicationFigures {
  column: ApplicantCategory;
  entered: 'newlyReceived' | 'carriedIn';
  left: { row: ReportRow } | 'carriedForward';
}

/**
 * 表三: what one application counts for in the report of a year (1 January–31 December); undefined where it has no place in it: not an
 * application for information, not yet received, received later, settled earlier. Since what enters leaves, r1 + r2 = r3.7 + r4 in
 * every column by construction.
 */
export function findApplicationFigures(
  state: CaseState,
  year: number,
  office: Office,
): ApplicationFigures | undefined {
  const { receivedOn } = receiptOfCase(state);
  if (state.matter !== 'disclosure' || !receivedOn || yearOf(receivedOn) > year) return undefined;
  const settled = findSettlement(state, office);
  if (settled && yearOf(settled.on) < year) return undefined;
  const column = state.applicant.category;
  const entered = yearOf(receivedOn) === year ? 'newlyReceived' : 'carriedIn';
  const row = settled && yearOf(settled.on) === year ? findReportRow(settled.reply, settled.on) : undefined;
  return { column, entered, left: row ? { row } : 'carriedForward' };
}

/** 表四的一格. */
export interface RemedyFigure {
  block: RemedyBlock;
  cell: RemedyDecided['result'] | 'pending';
}

/**
 * 表四: what a year counts of the remedies of a matter. A remedy stands in every year from its filing to its final decision: pending
 * at the end of those before, with its result in the last. An instance that is not final leaves it pending.
 */
export function remedyFigures(state: CaseState, year: number): RemedyFigure[] {
  return state.remedies.flatMap(({ block, filedOn, decided }): RemedyFigure[] => {
    if (yearOf(filedOn) > year) return [];
    const decidedIn = decided?.final ? yearOf(decided.on) : undefined;
    if (!decided || decidedIn === undefined || decidedIn > year) return [{ block, cell: 'pending' }];
    return decidedIn === year ? [{ block, cell: decided.result }] : [];
  });
}
