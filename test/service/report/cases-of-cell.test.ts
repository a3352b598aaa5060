import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplicantCategory } from '../../../src/case/event/intake.ts';
import { RemedyBlock } from '../../../src/case/event/remedy.ts';
import { replyKinds } from '../../../src/law/reply/reply-kind.ts';
import { reportRow } from '../../../src/law/reply/report-row.ts';
import { cellPaths } from '../../../src/report/layout.ts';
import type { Edition } from '../../../src/report/model.ts';
import { tallyApplications, tallyRemedies } from '../../../src/report/tally.ts';
import { casesOfCell, casesOfYear, pagesOfCell } from '../../../src/service/report/cases-of-cell.ts';
import { compileReport } from '../../../src/service/report/compile-report.ts';
import { insertApplicant } from '../../../src/store/applicant.ts';
import { addOrgan, type OpenedOffice, openOffice } from '../case/opened-office.ts';
import { twoYears } from './year-of-work.ts';

let opened: OpenedOffice;
beforeAll(async () => {
  opened = await openOffice();
});
afterAll(() => opened.test.drop());

const days = fc.constantFrom(
  '2019-12-31',
  '2020-01-01',
  '2020-07-01',
  '2020-12-31',
  '2021-01-01',
  '2021-06-30',
);
const someDay = fc.option(days, { nil: null });
const remedy = fc.record({
  block: fc.constantFrom(...RemedyBlock.options),
  filed_on: days,
  decided_on: someDay,
  result: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
});

/** 任意的办件摘要: days around the turns of 2020 and 2021, where the two editions meet. */
const summaries = fc.array(
  fc.record({
    matter: fc.constantFrom('disclosure', 'disclosure', 'disclosure', 'recordCorrection'),
    applicant_category: fc.constantFrom(...ApplicantCategory.options),
    received_on: someDay,
    settled_on: someDay,
    reply: fc.constantFrom(...replyKinds),
    remedies: fc.array(remedy, { maxLength: 2 }),
  }),
  { maxLength: 40, size: 'max' },
);
type Summaries = typeof summaries extends fc.Arbitrary<infer T> ? T : never;

/** An organ of its own with these matters. */
async function kept(all: Summaries): Promise<string> {
  const { database } = opened.test;
  const organ_id = await addOrgan(opened.test, `云岭县第${randomUUID()}局`);
  const head = {
    organ_id,
    applicant_id: 'a',
    phase: 'handling',
    rehandling: false,
    subject: '批复',
    unit: null,
  };
  const tail = { arrived_on: '2019-01-01', due_on: null, provisional: false, done_on: null, moves: false };
  await database.transaction().execute(async (transaction) => {
    const createdAt = '2020-01-05T01:30:00.000Z';
    await insertApplicant(transaction, { organId: organ_id, id: 'a', name: '郑小禾', createdAt });
    for (const [index, { reply, remedies, settled_on, ...facts }] of all.entries()) {
      const key = { case_id: randomUUID(), number: `云自然资申〔2020〕${index + 1}号` };
      const settled_reply = settled_on === null ? null : reply;
      const settled = { settled_on, settled_reply, version: 1, reckoned_on: '2021-12-31' };
      await transaction
        .insertInto('case_summary')
        .values({ ...head, ...tail, ...key, ...facts, ...settled })
        .execute();
      for (const [at, { result, ...one }] of remedies.entries()) {
        const decided = { ...one, result: one.decided_on === null ? null : result };
        const ids = { organ_id, case_id: key.case_id, remedy_id: `r${at}` };
        await transaction
          .insertInto('remedy_summary')
          .values({ ...ids, ...decided })
          .execute();
      }
    }
  });
  return organ_id;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The same figures by plain arrays, row by row. */
function countedAgain(all: Summaries, year: number, edition: Edition): Record<string, number> {
  const applications = all.flatMap((one) => {
    const { matter, applicant_category: column, received_on: received, settled_on: settled, reply } = one;
    if (matter !== 'disclosure' || received === null || yearOf(received) > year) return [];
    if (settled !== null && yearOf(settled) < year) return [];
    const entered = yearOf(received) === year ? ('newlyReceived' as const) : ('carriedIn' as const);
    const isSettled = settled !== null && yearOf(settled) === year;
    const left = isSettled ? { row: reportRow(reply, edition) } : ('carriedForward' as const);
    return [{ column, entered, left, count: 1 }];
  });
  const remedies = all.flatMap((one) =>
    one.remedies.flatMap(({ block, filed_on: filed, decided_on: decided, result }) => {
      if (yearOf(filed) > year || (decided !== null && yearOf(decided) < year)) return [];
      const cell = decided !== null && yearOf(decided) === year ? result : ('pending' as const);
      return [{ block, cell, count: 1 }];
    }),
  );
  return { ...tallyApplications(applications, edition), ...tallyRemedies(remedies) };
}

describe('数字的来历', () => {
  it.each([
    [2020, 2019],
    [2021, 2021],
  ] as const)(
    '任意一组办件，%d年各格与逐件另算的相同，每一格列出的正好是这一格的件数，没有重复',
    async (year, edition) => {
      await fc.assert(
        fc.asyncProperty(summaries, async (all) => {
          const organId = await kept(all);
          const { figures } = await compileReport(opened.office, organId, year);
          expect(figures.cells).toEqual(countedAgain(all, year, edition));
          for (const path of cellPaths(edition).filter((one) => !one.startsWith('proactive.'))) {
            const page = await casesOfCell(opened.office, organId, year, path, { limit: 1000 });
            const ids = page.lines.map((line) =>
              'remedyId' in line ? `${line.caseId} ${line.remedyId}` : line.caseId,
            );
            expect([path, new Set(ids).size, ids.length]).toEqual([
              path,
              figures.cells[path],
              figures.cells[path],
            ]);
          }
        }),
        { numRuns: 6 },
      );
    },
    120_000,
  );

  it('逐页翻完，与一次取完的相同；任意页长', async () => {
    const organId = await kept(fc.sample(summaries, { numRuns: 6, seed: 7 }).flat());
    for (const path of ['applications.newlyReceived.total', 'reconsideration.total']) {
      const whole = await casesOfCell(opened.office, organId, 2020, path, { limit: 1000 });
      expect(whole.lines.length).toBeGreaterThan(5);
      const lines: object[] = [];
      let after: typeof whole.next;
      do {
        const page = await casesOfCell(opened.office, organId, 2020, path, { limit: 3, after });
        lines.push(...page.lines);
        after = page.next;
      } while (after);
      expect(lines).toEqual(whole.lines);
      const pages: object[] = [];
      for await (const page of pagesOfCell(opened.office, organId, 2020, path)) pages.push(...page.lines);
      expect(pages).toEqual(whole.lines);
    }
  });

  it('表二不由办件得出，没有的格、别的格式的格也没有来历', async () => {
    for (const path of [
      'proactive.licences.decisions',
      'applications.nothing',
      'applications.otherwise.total',
    ]) {
      await expect(casesOfCell(opened.office, opened.organId, 2026, path)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

describe('两年办件的来历', () => {
  it('结转下年度的，列出后来何时办结、如何答复；复议、收费各成一单', async () => {
    const matters = await twoYears(opened);
    const { office, organId } = opened;
    const carried = await casesOfCell(
      office,
      organId,
      2025,
      'applications.carriedForward.commercialEnterprise',
    );
    expect(carried).toEqual({
      table: 3,
      next: undefined,
      lines: [
        {
          caseId: matters.over,
          number: '云自然资申〔2025〕2号',
          subject: '青石村三组土地征收补偿安置方案',
          category: 'commercialEnterprise',
          receivedOn: '2025-12-22',
          settledOn: '2026-01-06',
          reply: 'disclosed',
        },
      ],
    });
    const year = await casesOfYear(office, organId, 2026, 100);
    expect(year?.applications).toHaveLength(8);
    expect(year?.remedies.map(({ remedyId, result }) => [remedyId, result])).toEqual([
      ['复议1', 'corrected'],
      ['诉讼1', null],
      ['诉讼2', 'other'],
    ]);
    expect(year?.fees).toMatchObject([{ caseId: matters.feePaid, amount: 380_00, refunded: 100_00 }]);
    expect(await casesOfYear(office, organId, 2026, 7)).toBeUndefined();
  });
});
