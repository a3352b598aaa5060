import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indexText } from '../../src/search/index-text.ts';
import { matches, parseQuery } from '../../src/search/query.ts';
import { nearTerms } from '../../src/search/suggest.ts';
import type { SearchHit } from '../../src/store/search-hits.ts';
import { findNearTitles } from '../../src/store/search-near-titles.ts';
import { putSearchText, removeSearchText } from '../../src/store/search-text.ts';
import type { Database } from '../../src/store/tables.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { queryOf, texts } from '../search/texts.ts';
import { addOrgan } from '../service/case/opened-office.ts';
import { entryOf, idsOf, type Published, publish, search } from './search-records.ts';

let test: TestDatabase;
let database: Database;
let ours: string;
let theirs: string;

beforeAll(async () => {
  test = await openTestDatabase();
  database = test.database;
  ours = await addOrgan(test, '云岭县自然资源局');
  theirs = await addOrgan(test, '青石县自然资源局');
});
afterAll(() => test.drop());
beforeEach(async () => {
  await sql`delete from search_text_1`.execute(database);
});

/** A record a quarter, `count` of them, back from 2026-02-06. */
function records(count: number, given: Omit<Published, 'organId' | 'recordId'>): Published[] {
  return Array.from({ length: count }, (_, n) => ({
    organId: n % 2 === 0 ? ours : theirs,
    recordId: `r${String(n).padStart(3, '0')}`,
    publishedOn: `${2026 - Math.floor((n + 3) / 4)}-0${1 + 3 * ((3 * n) % 3)}-06`,
    ...given,
  }));
}

function placeOf(hit: SearchHit): string {
  return `${hit.inHead === true ? 1 : 0} ${hit.publishedOn} ${hit.organId} ${hit.recordId}`;
}

describe('检索库', () => {
  it('没有公开信息时没有结果', async () => {
    expect(await search(database, '征收')).toEqual({
      hits: [],
      next: undefined,
      count: { hits: 0, more: false },
    });
  });

  it('编入即查得到，改后按新的查，移出即查不到；同一事务里也是', async () => {
    const record = { organId: ours, recordId: 'a', body: '土地征收补偿' };
    await publish(database, [record]);
    expect(idsOf(await search(database, '征收补偿'))).toEqual(['a']);
    await publish(database, [{ ...record, body: '临时用地', publishedOn: '2019-05-01' }]);
    expect(idsOf(await search(database, '征收补偿'))).toEqual([]);
    expect((await search(database, '临时用地')).hits[0]?.publishedOn).toBe('2019-05-01');
    const removed = await database
      .transaction()
      .execute((transaction) => removeSearchText(transaction, ours, 'a'));
    expect(removed).toBe(true);
    expect(idsOf(await search(database, '临时用地'))).toEqual([]);
    const again = await database
      .transaction()
      .execute((transaction) => removeSearchText(transaction, ours, 'a'));
    expect(again).toBe(false);
  });

  it('发布的事务退回，检索库也退回', async () => {
    const failed = database.transaction().execute(async (transaction) => {
      await putSearchText(transaction, entryOf({ organId: ours, recordId: 'a', body: '征收' }));
      throw new Error('退回');
    });
    await expect(failed).rejects.toThrow('退回');
    expect(idsOf(await search(database, '征收'))).toEqual([]);
  });

  it('范围：机关、栏目及其下级、年份、体裁、有效性、日期', async () => {
    const body = '征收补偿公告';
    await publish(database, [
      { organId: ours, recordId: 'a', body, nodes: ['重点领域', "征'地\\"], genre: '公告', validity: '有效' },
      {
        organId: theirs,
        recordId: 'b',
        body,
        nodes: ['重点领域'],
        genre: '通知',
        validity: '废止',
        year: 2025,
      },
      { organId: ours, recordId: 'c', body, publishedOn: '2024-12-31' },
    ]);
    for (const [filter, expected] of [
      [{}, ['b', 'a', 'c']],
      [{ organId: ours }, ['a', 'c']],
      [{ node: '重点领域' }, ['b', 'a']],
      [{ node: "征'地\\" }, ['a']],
      [{ node: '没有的栏目' }, []],
      [{ year: 2025 }, ['b']],
      [{ genre: '公告' }, ['a']],
      [{ validity: '废止' }, ['b']],
      [{ publishedUntil: '2024-12-31' }, ['c']],
      [{ publishedFrom: '2025-01-01' }, ['b', 'a']],
      [{ publishedFrom: '2027-01-01' }, []],
      [{ organId: ours, publishedFrom: '2026-02-06', publishedUntil: '2026-02-06' }, ['a']],
    ] as const) {
      const page = await search(database, '征收', { filter });
      expect([...idsOf(page)].sort(), JSON.stringify(filter)).toEqual([...expected].sort());
      expect(page.count).toEqual({ hits: expected.length, more: false });
    }
  });

  it.each(['date', 'relevance'] as const)('按 %s 逐页翻完，不重不漏', async (order) => {
    const all = records(45, { body: '土地征收补偿' });
    await publish(
      database,
      all.map((one, n) => ({ ...one, title: n % 3 === 0 ? '土地征收' : '公示' })),
    );
    const seen: SearchHit[] = [];
    let after: SearchHit | undefined;
    do {
      const page = await search(database, '土地征收', { order, after, limit: 7, countUpTo: 0 });
      expect(page.count).toBeUndefined();
      seen.push(...page.hits);
      after = page.next;
    } while (after);
    expect(new Set(seen.map((hit) => hit.recordId)).size).toBe(45);
    expect(seen.map(placeOf)).toEqual(seen.map(placeOf).sort().reverse());
    expect(seen.filter((hit) => hit.inHead === true)).toHaveLength(order === 'date' ? 0 : 15);
  });

  it('数到上限为止', async () => {
    await publish(database, records(30, { body: '征收' }));
    expect((await search(database, '征收', { countUpTo: 10 })).count).toEqual({ hits: 10, more: true });
    expect((await search(database, '征收', { countUpTo: 30 })).count).toEqual({ hits: 30, more: false });
    expect((await search(database, '征收', { countUpTo: 30, order: 'relevance' })).count?.hits).toBe(30);
    expect((await search(database, '征收', { limit: 30 })).next).toBeUndefined();
  });

  it('须与原文比对的，数到一百为止', async () => {
    await publish(database, records(101, { body: '土地征收' }));
    expect((await search(database, '土地征收')).count).toEqual({ hits: 100, more: true });
    expect((await search(database, '征收')).count).toEqual({ hits: 101, more: false });
  });

  it('词都有而不连在一起的，不是结果，也不计数', async () => {
    await publish(database, [
      { organId: ours, recordId: 'whole', body: '土地征收' },
      { organId: ours, recordId: 'apart', body: '土地，地征，征收' },
    ]);
    const page = await search(database, '土地征收');
    expect([idsOf(page), page.count?.hits]).toEqual([['whole'], 1]);
  });

  it('随机文本：结果与逐篇比对完全一致', async () => {
    const bodies = fc.sample(texts, { numRuns: 80, seed: 20260206 });
    const all = bodies.map((body, n) => ({
      organId: ours,
      recordId: `r${n}`,
      body,
      publishedOn: `2025-${String(1 + (n % 9)).padStart(2, '0')}-01`,
    }));
    await publish(database, all);
    let hits = 0;
    for (const text of fc.sample(texts, { numRuns: 100, seed: 7 })) {
      const words = text.slice(0, 12);
      const read = parseQuery(words);
      if (!read.ok) continue;
      const expected = all.filter(({ body }) => matches(indexText(['公示'], body).plain, read.value));
      const page = await search(database, words, { limit: 200 });
      expect([...idsOf(page)].sort(), words).toEqual(expected.map((one) => one.recordId).sort());
      expect(page.count?.hits).toBe(expected.length);
      const relevant = await search(database, words, { limit: 200, order: 'relevance' });
      expect([...idsOf(relevant)].sort()).toEqual([...idsOf(page)].sort());
      hits += expected.length;
    }
    expect(hits).toBeGreaterThan(20);
  });

  it('只按标题找相近的', async () => {
    await publish(database, [
      { organId: ours, recordId: 'a', title: '云岭县国土空间规划公示', body: '国土空间规化' },
      { organId: ours, recordId: 'b', title: '临时用地审批' },
    ]);
    const query = queryOf('国土空间规化');
    expect(await findNearTitles(database, nearTerms(query), 100)).toEqual([{ organId: ours, recordId: 'a' }]);
    expect(await findNearTitles(database, [], 100)).toEqual([]);
  });
});
