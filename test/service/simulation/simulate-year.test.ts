import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateYear } from '../../../src/service/simulation/simulate-year.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { expectEverything } from './coverage.ts';
import { type RawEvent, rawEvents } from './raw-matters.ts';
import {
  expectCarried,
  expectListed,
  expectRecounted,
  expectSound,
  expectVerified,
  type SimulatedYear,
  simulated,
  year,
} from './simulated-year.ts';

const applications = 300;
let test: TestDatabase;
let one: SimulatedYear;
const days: number[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  const wish = { seed: '云岭', applications, organ: '云岭县自然资源局' };
  one = await simulated(test.database, wish, (done, of) => days.push(done / of));
}, 240_000);
afterAll(() => test.drop());

describe('模拟的一年，300件申请', () => {
  it('每类事件、每种答复、每个渠道、每类申请人、每种救济及其结果都发生过', () => {
    expect(one.cases).toBeGreaterThan(applications);
    expectEverything(one);
  });

  it('拟稿人从不审签自己的稿件，记录的时间从不倒退', () => {
    for (const events of one.events.values()) {
      let author: unknown;
      for (const event of events) {
        if (event.kind === 'draftMade') author = event.by.person;
        if (event.kind === 'draftApproved') expect(event.by.person).not.toBe(author);
      }
      const entered = events.map((event) => event.recordedAt);
      expect(entered).toEqual([...entered].sort());
    }
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days.at(-1)).toBe(1);
  });

  it('年报表三175格、表四15格和信息处理费，与从原始记录逐件另算的相同；前后两年也相同', async () => {
    await expectRecounted(one);
  });

  it('上年结转等于上年的结转下年度，各类申请人都如此', async () => {
    expect(await expectCarried(one)).toBeGreaterThan(5);
  });

  it('自填齐全的年报，体检没有任何发现', async () => {
    await expectSound(one);
  });

  it('每一格列出的正好是这一格的办件，各种结果合起来正好是全年的办件', async () => {
    await expectListed(one);
  });

  it('校验没有问题', async () => {
    await expectVerified(one);
  });

  it('已有办件的机关不能再模拟', async () => {
    const wish = { seed: '再来', year, applications: 1, organ: '云岭县自然资源局' };
    const again = simulateYear({ database: test.database, files: '' }, wish);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('别的种子', () => {
  it.each(['松坪', '石桥', '荷塘'])(
    '种子“%s”，60件：与逐件另算的相同，没有体检发现，校验没有问题',
    async (seed) => {
      const organ = `${seed}县自然资源局`;
      const other = await simulated(test.database, { seed, applications: 60, organ });
      await expectRecounted(other);
      await expectCarried(other);
      await expectSound(other);
      await expectListed(other);
      await expectVerified(other);
    },
    120_000,
  );

  it('同一种子两次模拟，各件的记录逐字相同；另一种子则不同', async () => {
    const wish = { seed: '双井', year, applications: 12, organ: '双井县自然资源局' };
    const bodies: RawEvent[][][] = [];
    for (const seed of ['双井', '双井', '官田']) {
      const own = await openTestDatabase();
      const { organId } = await simulateYear({ database: own.database, files: '' }, { ...wish, seed });
      bodies.push([...(await rawEvents(own.database, organId)).values()]);
      await own.drop();
    }
    const [first, second, other] = bodies;
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  }, 120_000);
});
