import type { Light } from '../../case/clocks/clock.ts';
import { countOpenCases } from '../../store/case-summary.ts';
import { countWaitingCorrections } from '../../store/sent-correction.ts';
import type { Office } from '../office.ts';
import { lightLimits } from './light.ts';
import { renewSummaries } from './renew-summaries.ts';
import type { Setting } from './setting.ts';

/** 未办结的件数: by phase, by light, together; and matters with a correction sent online that nobody has confirmed. */
export interface OpenCounts {
  open: number;
  phases: Record<string, number>;
  lights: Record<Light, number>;
  waitingCorrections: number;
}

/** 工作台的数字; `createCounters` binds it to an office. */
export type Counters = (organId: string) => Promise<OpenCounts>;

/** Rows that move with the day are reckoned to today first, as lists do. */
export function createCounters(office: Office, settingOf: (organId: string) => Promise<Setting>): Counters {
  const { database } = office;
  return async (organId) => {
    const setting = await settingOf(organId);
    await renewSummaries(office, organId, setting);
    const rows = await countOpenCases(database, organId, lightLimits(setting));
    const counts: OpenCounts = {
      open: 0,
      phases: {},
      lights: { red: 0, yellow: 0, green: 0, none: 0 },
      waitingCorrections: await countWaitingCorrections(database, organId),
    };
    for (const { phase, light, count } of rows) {
      counts.open += count;
      counts.lights[light] += count;
      counts.phases[phase] = (counts.phases[phase] ?? 0) + count;
    }
    return counts;
  };
}
