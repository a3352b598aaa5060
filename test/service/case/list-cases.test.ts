import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Light } from '../../../src/case/clocks/clock.ts';
import { addDays, plainDate } from '../../../src/law/plain-date.ts';
import { lightLimits, lightOfSummary } from '../../../src/service/case/light.ts';
import type { PagePlace } from '../../../src/service/case/list-cases.ts';
import { findLeadingClock, summaryOf } from '../../../src/service/case/summary.ts';
import { consulted, correction, disclosed, stateOf } from '../../case/matter.ts';
import { histories } from '../../case/random-matter.ts';
import { type OpenedOffice, openOffice, receive, settingOn, take } from './opened-office.ts';

let opened: OpenedOffice;
const on = (day: string) => ({ on: plainDate(day) });

beforeAll(async () => {
  opened = await openOffice();
  // Due 2026-03-12, 2026-03-13, none, done, and one whose due day moves.
  await take(opened, await receive(opened, on('2026-02-06')), [
    ['2026-02-09', 'office', { act: 'assign', facts: { unit: '利用科' } }],
  ]);
  await receive(opened, on('2026-02-09'));
  await take(opened, await receive(opened, on('2026-02-06')), correction('2026-02-10'));
  await take(opened, await receive(opened, on('2026-02-06')), disclosed('2026-02-10'));
  await take(opened, await receive(opened, on('2026-02-06')), consulted('c1', '2026-02-10'));
});
afterAll(() => opened.test.drop());

async function numbers(filter: Parameters<typeof opened.cases.listCases>[1], day = '2026-03-09') {
  const { lines } = await opened.cases.listCases(opened.organId, filter, settingOn(day));
  return lines.map(({ number }) => Number(/(\d+)号/.exec(number)?.[1]));
}

describe('办件清单', () => {
  it('按到期日排列，同日的按编号，没有到期日的在最后；带申请人姓名和灯色', async () => {
    const { lines, next } = await opened.cases.listCases(opened.organId, {}, settingOn('2026-02-11'));
    const days = lines.map(({ dueOn }) => dueOn);
    expect(days.at(-1)).toBeNull();
    const dated = days.filter((day) => day !== null);
    expect(dated).toEqual(dated.toSorted((a, b) => a.localeCompare(b)));
    expect(dated).toHaveLength(4);
    expect(new Set(lines.map(({ applicantName }) => applicantName))).toEqual(new Set(['郑小禾']));
    expect(next).toBeUndefined();
  });

  it('每页1件、2件，翻到底，不漏不重', async () => {
    const whole = await numbers({});
    for (const limit of [1, 2]) {
      const seen: number[] = [];
      let after: PagePlace | undefined;
      do {
        const filter = { limit, ...(after ? { after } : {}) };
        const page = await opened.cases.listCases(opened.organId, filter, settingOn('2026-03-09'));
        seen.push(...page.lines.map(({ number }) => Number(/(\d+)号/.exec(number)?.[1])));
        after = page.next;
      } while (after);
      expect(seen).toEqual(whole);
    }
  });

  it('可按阶段、科室、灯色筛选', async () => {
    expect(await numbers({ phase: 'served' })).toEqual([4]);
    expect(await numbers({ phase: 'awaitingCorrection' })).toEqual([3]);
    expect(await numbers({ unit: '利用科' })).toEqual([1]);
    expect(await numbers({ unit: '规划科' })).toEqual([]);
    expect(await numbers({ open: false })).toEqual([4]);
    expect(await numbers({ open: true, unit: '利用科' })).toEqual([1]);
    expect(await numbers({ light: 'red' }, '2026-03-11')).toEqual([1, 2]);
    expect(await numbers({ light: 'yellow' }, '2026-03-09')).toEqual([1, 2]);
    expect(await numbers({ light: 'none' }, '2026-03-09')).toEqual([4, 3]);
  });

  it.each(['2026-02-11', '2026-03-06', '2026-03-11', '2026-03-13', '2026-04-20'])(
    '%s 按灯色筛选所得，与逐行的灯色一致',
    async (day) => {
      const all = await opened.cases.listCases(opened.organId, {}, settingOn(day));
      for (const light of ['red', 'yellow', 'green', 'none'] satisfies Light[]) {
        const filtered = await opened.cases.listCases(opened.organId, { light }, settingOn(day));
        expect(filtered.lines).toEqual(all.lines.filter((line) => line.light === light));
      }
    },
  );

  it('征求意见期间到期日逐日后移，查询时先重算；答复期满后不再移', async () => {
    const dueOn = async (day: string) => {
      const { lines } = await opened.cases.listCases(opened.organId, {}, settingOn(day));
      return lines.find(({ number }) => number.endsWith('〕5号'))?.dueOn;
    };
    expect(await dueOn('2026-05-06')).toBe(await dueOn('2026-06-05'));
    await opened.cases.renewSummaries(opened.organId, settingOn('2026-02-11'), 'all');
    const [first, second] = [await dueOn('2026-02-11'), await dueOn('2026-02-25')];
    expect(first && second && first < second).toBe(true);
  });
});

it('任意办理过程、任意一天：由摘要得出的灯色与期限所示相同', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 60 }), (all, days) => {
      const last = all.at(-1);
      if (!last) throw new Error('no history');
      const setting = settingOn(addDays(last.today, days));
      const state = stateOf(last.events);
      const clock = findLeadingClock(state, setting);
      const light = lightOfSummary(summaryOf(state, setting), lightLimits(setting));
      expect(light).toBe(clock?.light ?? 'none');
    }),
    { numRuns: 50 },
  );
});
