import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TERMS_VERSION } from '../../src/search/terms.ts';
import { rebuildSearch } from '../../src/store/search-rebuild.ts';
import { getSearchState } from '../../src/store/search-state.ts';
import { removeSearchText, type SearchEntry } from '../../src/store/search-text.ts';
import type { Database } from '../../src/store/tables.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { addOrgan } from '../service/case/opened-office.ts';
import { entryOf, idsOf, publish, search } from './search-records.ts';

let test: TestDatabase;
let database: Database;
let organId: string;
/** What is public, as the table of records would say. */
let isPublic: Map<string, SearchEntry>;

beforeAll(async () => {
  test = await openTestDatabase();
  database = test.database;
  organId = await addOrgan(test, '云岭县自然资源局');
  isPublic = new Map(
    Array.from({ length: 10 }, (_, n) => [
      `r${n}`,
      entryOf({ organId, recordId: `r${n}`, body: `征收第${n}号` }),
    ]),
  );
});
afterAll(() => test.drop());

/** Three at a time, by id. */
async function published(_transaction: unknown, after: SearchEntry | undefined): Promise<SearchEntry[]> {
  const ids = [...isPublic.keys()].sort().filter((id) => after === undefined || id > after.recordId);
  return ids.slice(0, 3).flatMap((id) => isPublic.get(id) ?? []);
}

/** For a site with very many records, by other rules than before. */
const anew = { termsVersion: 3, expected: 1_000_000, published };

async function found(): Promise<string[]> {
  return [...idsOf(await search(database, '征收', { limit: 100 }))].sort();
}

async function change(): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const id of ['r0', 'r8']) {
      isPublic.delete(id);
      await removeSearchText(transaction, organId, id);
    }
  });
  const added = { organId, recordId: 's0', body: '征收' };
  isPublic.set('s0', entryOf(added));
  await publish(database, [added]);
}

describe('重建检索库', () => {
  it('新装的检索库按现行规则', async () => {
    expect(await getSearchState(database)).toEqual({
      live: { name: 'search_text_1', months: 12 },
      building: undefined,
      termsVersion: TERMS_VERSION,
    });
  });

  it('建成之前照旧检索，建成之后换用新的，进度逐批报告', async () => {
    await publish(database, [{ organId, recordId: 'old', body: '征收' }]);
    const progress: number[] = [];
    const during: string[][] = [];
    const outcome = await rebuildSearch(database, {
      ...anew,
      termsVersion: 2,
      published: async (transaction, after) => {
        during.push(await found());
        return published(transaction, after);
      },
      onProgress: (done) => progress.push(done),
    });
    expect(outcome).toEqual({ ok: true, value: 10 });
    expect(progress).toEqual([3, 6, 9, 10]);
    expect(during).toEqual(during.map(() => ['old']));
    expect(await found()).toEqual([...isPublic.keys()].sort());
    expect(await getSearchState(database)).toEqual({
      live: { name: 'search_text_2', months: 3 },
      building: undefined,
      termsVersion: 2,
    });
    const { rows } = await sql`select from search_text_1`.execute(database);
    expect(rows).toEqual([]);
  });

  it('重建期间发布、更改、移出的，新旧都算数', async () => {
    let batch = 0;
    await rebuildSearch(database, {
      ...anew,
      termsVersion: 2,
      onProgress: () => {
        batch++;
      },
    });
    expect(batch).toBe(4);
    let step = 0;
    let changing: Promise<void> = Promise.resolve();
    const outcome = await rebuildSearch(database, {
      ...anew,
      termsVersion: 2,
      // While the second batch is being written, one already copied and one not yet copied are withdrawn, and one is added.
      published: async (transaction, after) => {
        const entries = await published(transaction, after);
        if (++step === 2) changing = change();
        return entries;
      },
      onProgress: () => undefined,
    });
    await changing;
    expect(outcome).toMatchObject({ ok: true });
    expect(await found()).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r9', 's0']);
  });

  it('中途失败的，旧的照用，其后可以再建', async () => {
    const before = await getSearchState(database);
    const failing = rebuildSearch(database, {
      ...anew,
      published: async (transaction, after) => {
        if (after !== undefined) throw new Error('读取失败');
        return published(transaction, after);
      },
      onProgress: () => undefined,
    });
    await expect(failing).rejects.toThrow('读取失败');
    expect(await getSearchState(database)).toEqual(before);
    expect(await found()).toContain('s0');
    const again = await rebuildSearch(database, { ...anew, onProgress: () => undefined });
    expect(again).toEqual({ ok: true, value: 9 });
    expect((await getSearchState(database)).termsVersion).toBe(3);
  });

  it('已在重建的，不再另建', async () => {
    let second: unknown;
    await rebuildSearch(database, {
      ...anew,
      published: async (transaction, after) => {
        second ??= await rebuildSearch(database, { ...anew, onProgress: () => undefined });
        return published(transaction, after);
      },
      onProgress: () => undefined,
    });
    expect(second).toEqual({ ok: false, because: 'already-rebuilding' });
  });
});
