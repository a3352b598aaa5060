import { editionOf } from '../../report/layout.ts';
import type { Edition } from '../../report/model.ts';
import type { YearSpan } from '../../store/year-figures.ts';

/** 报告年度: its days (国办公开办函〔2021〕30号: all figures as of 31 December) and its form. */
export interface ReportYear extends YearSpan {
  edition: Edition;
}

/** Throws RangeError for a year that has no form: before 2019. */
export function reportYear(year: number): ReportYear {
  const edition = editionOf(year);
  if (edition === null || !Number.isInteger(year) || year > 2999)
    throw new RangeError(`report year: ${year}`);
  return { first: `${year}-01-01`, last: `${year}-12-31`, edition };
}
