import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Facts, openFacts } from '../../src/store/facts.ts';
import { expectEverything } from '../service/simulation/coverage.ts';
import {
  expectCarried,
  expectListed,
  expectRecounted,
  expectSound,
  expectVerified,
  type SimulatedYear,
  simulated,
} from '../service/simulation/simulated-year.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-year-'));
const applications = 2000;
let facts: Facts;
let one: SimulatedYear;

const migratedAt = () => '2025-11-30T09:00:00+08:00';

beforeAll(async () => {
  // The database server of a root user runs as another one, which must get through to its folder.
  chmodSync(folder, 0o755);
  facts = await openFacts({ folder: join(folder, 'data') }, migratedAt, (line) => console.error(line));
  one = await simulated(facts.database, { seed: '一年', applications, organ: '云岭县自然资源局' });
}, 900_000);
afterAll(async () => {
  await facts.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('一个大局的一年，2000件申请，在内置数据库上', () => {
  it('凡是会发生的都发生过', () => {
    expect(one.cases).toBeGreaterThan(applications);
    expectEverything(one);
  });

  it('年报各格和信息处理费，与从原始记录逐件另算的相同', () => expectRecounted(one), 60_000);

  it('上年结转等于上年的结转下年度', async () => {
    expect(await expectCarried(one)).toBeGreaterThan(50);
  });

  it('年报体检没有任何发现', () => expectSound(one));

  it('每一格列出的正好是这一格的办件', () => expectListed(one), 60_000);

  it('校验没有问题', () => expectVerified(one), 120_000);
});
