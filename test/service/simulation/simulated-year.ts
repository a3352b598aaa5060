import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { Typed } from '../../../src/report/draft/typed.ts';
import { numberIn, type Report } from '../../../src/report/model.ts';
import type { Office } from '../../../src/service/office.ts';
import { settingOf } from '../../../src/service/organ/organ-settings.ts';
import { pagesOfCell } from '../../../src/service/report/cases-of-cell.ts';
import { compileReport } from '../../../src/service/report/compile-report.ts';
import { type Simulated, simulateYear } from '../../../src/service/simulation/simulate-year.ts';
import type { Fault } from '../../../src/service/verify/fault.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import type { Database } from '../../../src/store/tables.ts';
import { typedParts } from '../../report/draft/typed-parts.ts';
import { columns, rawCells, rawFees, rowsOf } from './raw-figures.ts';
import { type RawEvent, type RawMatter, rawEvents, readMatter } from './raw-matters.ts';

export const year = 2026;

/** 模拟的一年 and what stands in the database after it. */
export interface SimulatedYear extends Simulated {
  office: Office;
  events: Map<string, RawEvent[]>;
  matters: RawMatter[];
}

export async function simulated(
  database: Database,
  wish: { seed: string; applications: number; organ: string },
  progress?: (days: number, of: number) => void,
): Promise<SimulatedYear> {
  const place = { database, files: join(tmpdir(), 'gongkai-simulated-files') };
  const done = await simulateYear(place, { ...wish, year }, progress);
  const events = await rawEvents(database, done.organId);
  const matters = [...events].map(([caseId, list]) => readMatter(caseId, list));
  const office = { database, now: () => '2027-02-20T10:00:00+08:00', newId: () => 'none' };
  return { ...done, office, events, matters };
}

/** What the organ wrote the year before, in other words than this year's. */
const partsBefore: Typed['parts'] = {
  ...typedParts.parts,
  one: {
    opening: '本年度机构调整以后，信息公开职责重新分工，各科室确定一名联络员。',
    proactive: '主动公开政府信息318条。现行有效行政规范性文件8件。',
    management: '重新编制公开指南和目录，清理失效文件。',
    platform: '专栏迁移到县政府门户网站统一平台。',
    supervision: '参加全县公开工作培训1次，未发生责任追究。',
  },
  five: '机构调整以后人员变动较大，业务不够熟练。下一步组织集中学习。',
};

/** The year's report with its typed parts; nine normative documents are in force after 2026, so eight were before. */
function compiled({ office, organId }: SimulatedYear, of: number, last?: Report) {
  const isBefore = of < year;
  const parts = isBefore ? partsBefore : typedParts.parts;
  const inForce = isBefore ? { 'proactive.normativeDocuments.inForce': 8 } : {};
  const cells = { ...typedParts.cells, ...inForce };
  const typed = { ...typedParts, parts, cells, signedOn: plainDate(`${of + 1}-01-18`) };
  return compileReport(office, organId, of, typed, last);
}

/** 年报与逐件另算的相同: 175 + 15 cells and the fee, of the year and of the one before and after. */
export async function expectRecounted(one: SimulatedYear): Promise<void> {
  for (const of of [year - 1, year, year + 1]) {
    const { figures } = await compiled(one, of);
    const again = rawCells(one.matters, of);
    expect(Object.keys(again)).toHaveLength(190);
    expect(figures.cells).toEqual(again);
    expect(figures.fee).toEqual(rawFees(one.matters, of));
  }
}

/** 结转: what one year hands on is what the next takes over, class by class. */
export async function expectCarried(one: SimulatedYear): Promise<number> {
  const cells = await Promise.all(
    [year - 1, year, year + 1].map(async (of) => (await compiled(one, of)).figures.cells),
  );
  for (const at of [0, 1]) {
    for (const column of [...columns, 'total']) {
      const handedOn = cells[at]?.[`applications.carriedForward.${column}`];
      expect(cells[at + 1]?.[`applications.carriedIn.${column}`]).toBe(handedOn);
    }
  }
  return cells[1]?.['applications.carriedIn.total'] ?? 0;
}

/**
 * 体检: against a whole year before, no finding at all. Without one, two rules say that they have nothing to hold the year against.
 */
export async function expectSound(one: SimulatedYear): Promise<void> {
  const alone = await compiled(one, year);
  expect(alone.findings.map(({ rule, status }) => [rule, status])).toEqual([
    ['Y01', 'not-assessable'],
    ['Y02', 'not-assessable'],
  ]);
  const { report: december } = await compiled(one, year - 1);
  const against = await compiled(one, year, wholeYear(december, alone.figures.cells));
  expect(against.findings).toEqual([]);
}

/** The year before as if it had not begun in December: in addition as many received, settled and decided as in the year after it. */
function wholeYear(december: Report, after: Readonly<Record<string, number>>): Report {
  const cells = { ...december.cells };
  const add = (path: string, more: number) => {
    cells[path] = (numberIn(cells[path]) ?? 0) + more;
  };
  for (const [path, figure] of Object.entries(after)) {
    if (/^applications\.(?!newlyReceived|carriedForward)/.test(path)) add(path, figure);
    const [, row, column] = /^applications\.(total|carriedIn)\.(.+)$/.exec(path) ?? [];
    if (row !== undefined) add(`applications.newlyReceived.${column}`, row === 'total' ? figure : -figure);
    const block = /^(reconsideration|litigation\.\w+)\.(?:upheld|corrected|other)$/.exec(path)?.[1];
    if (block === undefined) continue;
    add(path, figure);
    add(`${block}.total`, figure);
  }
  return { ...december, cells };
}

/** 数字的来历: every cell lists as many as it counts, and just those; the outcomes together are the matters of the year. */
export async function expectListed(one: SimulatedYear): Promise<void> {
  const { figures } = await compiled(one, year);
  const listed = new Map<string, string[]>();
  for (const path of Object.keys(figures.cells)) {
    const ids: string[] = [];
    for await (const { lines } of pagesOfCell(one.office, one.organId, year, path)) {
      ids.push(
        ...lines.map((line) => ('remedyId' in line ? `${line.caseId} ${line.remedyId}` : line.caseId)),
      );
    }
    expect([path, ids.length, new Set(ids).size]).toEqual([path, figures.cells[path], figures.cells[path]]);
    listed.set(path, ids);
  }
  const ofYear = one.matters.filter((matter) => rowsOf(matter, year).length > 0).map(({ caseId }) => caseId);
  const outcomes = [...listed].filter(
    ([path]) =>
      /^applications\.(?:disclosed|partlyDisclosed|refused|unavailable|notProcessed|otherwise|carriedForward)/.test(
        path,
      ) && path.endsWith('.total'),
  );
  expect(outcomes).toHaveLength(22);
  expect(outcomes.flatMap(([, ids]) => ids).sort()).toEqual(ofYear.sort());
}

/** 校验: nothing is found. */
export async function expectVerified({ office, organId, cases }: SimulatedYear): Promise<void> {
  const faults: Fault[] = [];
  const reckoningOf = (id: string) => settingOf(office.database, id, '2027-02-19');
  const listener = { find: (fault: Fault) => faults.push(fault), progress: () => undefined };
  const [verified] = await verifyFacts(office, { organId, reckoningOf }, listener);
  expect(faults).toEqual([]);
  expect(verified).toMatchObject({ organId, cases });
}
