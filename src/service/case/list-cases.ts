import type { Light } from '../../case/clocks/clock.ts';
import type { Phase } from '../../case/phase.ts';
import { type CaseLine as Line, selectCaseLines } from '../../store/case-summary.ts';
import type { Office } from '../office.ts';
import { boundsOf, lightLimits, lightOfSummary } from './light.ts';
import { renewSummaries } from './renew-summaries.ts';
import type { Setting } from './setting.ts';

/** 办件清单的一行, with its light of today. */
export interface CaseLine extends Line {
  light: Light;
}

export interface CaseFilter {
  phase?: Phase;
  /** 承办科室. */
  unit?: string;
  /** 未办结 (true) or 已办结 (false). */
  open?: boolean;
  light?: Light;
  /** `next` of the page before. */
  after?: PagePlace;
  /** 50 unless told otherwise, 500 at most. */
  limit?: number;
}

/** 翻页位置: due day and id of the last row. */
export interface PagePlace {
  due: string | null;
  caseId: string;
}

export interface CasePage {
  lines: CaseLine[];
  /** Undefined on the last page. */
  next: PagePlace | undefined;
}

/** 办件清单 of an organ, by due day, those without one last. Rows that move with the day are reckoned to today first. */
export async function listCases(
  office: Office,
  organId: string,
  { phase, unit, open, light, after, limit = 50 }: CaseFilter,
  setting: Setting,
): Promise<CasePage> {
  await renewSummaries(office, organId, setting);
  const limits = lightLimits(setting);
  const wanted = Math.min(Math.max(1, limit), 500);
  const bounds = light && boundsOf(light, limits);
  const filter = { phase, unit, open, light: bounds, after, limit: wanted + 1 };
  const found = await selectCaseLines(office.database, organId, filter);
  const lines = found.slice(0, wanted).map((line) => ({ ...line, light: lightOfSummary(line, limits) }));
  const last = found.length > wanted ? lines.at(-1) : undefined;
  return { lines, next: last && { due: last.dueOn, caseId: last.caseId } };
}
