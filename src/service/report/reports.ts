import type { Typed } from '../../report/draft/typed.ts';
import type { CellPath } from '../../report/model.ts';
import type { Office } from '../office.ts';
import { type CasesOfCell, type CellPage, casesOfCell } from './cases-of-cell.ts';
import { type Compiled, compileReport } from './compile-report.ts';

/** 年报的编制; `createReports` binds it to an office. */
export interface Reports {
  compile(organId: string, year: number, typed?: Typed): Promise<Compiled>;
  /** Throws OfficeError not-found for a cell that is not counted from matters. */
  casesOfCell(organId: string, year: number, path: CellPath, page: CellPage): Promise<CasesOfCell>;
}

export function createReports(office: Office): Reports {
  return {
    compile: (organId, year, typed) => compileReport(office, organId, year, typed),
    casesOfCell: (organId, year, path, page) => casesOfCell(office, organId, year, path, page),
  };
}
