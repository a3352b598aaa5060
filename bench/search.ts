/**
 * 检索基准: `node bench/search.ts [records]`. The same texts in our index, in groonga and under LIKE, asked the same questions by turns;
 * every phrase query is compared with a scan of all texts. BENCH_SEARCH_FOLDER keeps the loaded data for the next run.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { matches, parseQuery, type Query } from '../src/search/query.ts';
import { findHits } from '../src/store/search-hits.ts';
import { putSearchText } from '../src/store/search-text.ts';
import type { Database } from '../src/store/tables.ts';
import { type Groonga, openGroonga } from './search/groonga.ts';
import { entryOf, type Office, openOffice } from './search/office.ts';
import { benchQueries } from './search/queries.ts';
import { benchRecord } from './search/texts.ts';

const EACH = 60;
const ROUNDS = 3;
const BATCH = 200;
const COUNTED = 1000;

const Asked = z.object({
  kind: z.string(),
  text: z.string(),
  filter: z.object({ year: z.number().optional() }),
  /** By a scan of all texts: how many have it, and the newest of them, at least 1000 where there are so many. */
  hits: z.number(),
  newest: z.array(z.string()),
});

interface Asked extends z.infer<typeof Asked> {
  query: Query;
}

/** 用时 in milliseconds, of each query. */
interface Spent {
  ours: number[];
  relevance: number[];
  groonga: number[];
  like: number[];
}

/** By kind of query. */
type Times = Map<string, Spent>;

export async function measureSearch(records: number): Promise<boolean> {
  const kept = process.env['BENCH_SEARCH_FOLDER'];
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'gongkai-search-')));
  const truthFile = join(folder, `truth-${records}.json`);
  const saved = await readFile(truthFile, 'utf8').catch(() => undefined);
  const office = await openOffice(join(folder, `office-${records}`), saved === undefined, records);
  const groonga = await openGroonga(join(folder, `groonga-${records}`), saved === undefined);
  if (groonga === undefined) console.log('没有安装 groonga，不作比较（apt-get install groonga）');
  try {
    const asked = saved === undefined ? await load(office, groonga, records) : readAsked(saved);
    await writeFile(truthFile, JSON.stringify(asked));
    const right = await checkHits(office.database, groonga, asked);
    const times = await measure(office.database, groonga, asked);
    report(records, times);
    await measurePut(office.database, records);
    return right;
  } finally {
    await groonga?.close();
    await office.close();
    if (kept === undefined) await rm(folder, { recursive: true });
  }
}

async function load(office: Office, groonga: Groonga | undefined, records: number): Promise<Asked[]> {
  const asked = benchQueries(records, EACH).map((one) => withQuery({ ...one, hits: 0, newest: [] }));
  const spent = { ours: 0, groonga: 0 };
  for (let at = 0; at < records; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, records - at) }, (_, n) => benchRecord(at + n));
    spent.ours += await timeOf(async () => {
      await office.load(batch.map(entryOf));
    });
    spent.groonga += await timeOf(async () => groonga?.load(batch));
    for (const record of batch) scan(record, asked);
    if (at % 100_000 === 0) console.log(`已装入 ${at}`);
  }
  const built = await timeOf(() => office.index());
  const groongaBuilt = await timeOf(async () => groonga?.index());
  console.log(
    `装入 ${records} 篇：${seconds(spent.ours)}，建索引 ${seconds(built)}；groonga 装入 ${seconds(spent.groonga)}，建索引 ${seconds(groongaBuilt)}`,
  );
  return asked;
}

function readAsked(saved: string): Asked[] {
  return z.array(Asked).parse(JSON.parse(saved)).map(withQuery);
}

function withQuery(one: z.infer<typeof Asked>): Asked {
  const query = parseQuery(one.text);
  if (!query.ok) throw new Error(one.text);
  return { ...one, query: query.value };
}

function scan(record: ReturnType<typeof benchRecord>, asked: readonly Asked[]): void {
  const { plain } = entryOf(record).text;
  for (const one of asked) {
    if (one.filter.year !== undefined && one.filter.year !== record.year) continue;
    if (!matches(plain, one.query)) continue;
    one.hits++;
    one.newest.push(`${record.publishedOn} ${record.organId} ${record.recordId}`);
    if (one.newest.length > 4 * COUNTED) one.newest = one.newest.sort().reverse().slice(0, COUNTED);
  }
}

/** Recall and precision against the scan: all hits where there are up to 1000, the newest 20 and the count in any case. */
async function checkHits(
  database: Database,
  groonga: Groonga | undefined,
  asked: readonly Asked[],
): Promise<boolean> {
  let [wanted, found, wrong, unequal] = [0, 0, 0, 0];
  for (const one of asked) {
    const limit = one.hits <= COUNTED ? COUNTED : 20;
    const page = await findHits(database, { ...one, order: 'date', limit, countUpTo: COUNTED });
    const newest = one.newest.toSorted().reverse().slice(0, limit);
    const hits = page.hits.map((hit) => `${hit.publishedOn} ${hit.organId} ${hit.recordId}`);
    const truth = new Set(newest);
    wanted += newest.length;
    found += hits.filter((hit) => truth.has(hit)).length;
    wrong += hits.filter((hit, at) => hit !== newest[at]).length;
    const { hits: counted, more } = page.count ?? { hits: -1, more: false };
    if (more ? counted >= one.hits : counted !== one.hits) wrong++;
    if (groonga && (await groonga.search(one)).hits !== one.hits) unequal++;
  }
  console.log(
    `与逐篇比对：应有 ${wanted}，查到 ${found}（召回 ${(found / wanted).toFixed(4)}），错误 ${wrong}；groonga 命中数不同的检索式 ${unequal}/${asked.length}`,
  );
  return found === wanted && wrong === 0;
}

async function measure(
  database: Database,
  groonga: Groonga | undefined,
  asked: readonly Asked[],
): Promise<Times> {
  const times: Times = new Map();
  for (let round = -1; round < ROUNDS; round++) {
    for (const [n, one] of asked.entries()) {
      const request = { ...one, order: 'date', limit: 20, countUpTo: COUNTED } as const;
      const ours = await timeOf(() => findHits(database, request));
      const relevance = await timeOf(() => findHits(database, { ...request, order: 'relevance' }));
      const peer = groonga ? await timeOf(() => groonga.search(one)) : Number.NaN;
      if (round < 0) continue;
      const kind = times.get(one.kind) ?? { ours: [], relevance: [], groonga: [], like: [] };
      times.set(one.kind, kind);
      kind.ours.push(ours);
      kind.relevance.push(relevance);
      kind.groonga.push(peer);
      // A few of each, once: a scan of everything takes as long as it takes.
      if (round === 0 && n % EACH < 2) kind.like.push(await timeOf(() => like(database, one)));
    }
  }
  return times;
}

async function like(database: Database, { query, filter }: Asked): Promise<void> {
  const words = query.words.map((word) => sql`plain like ${`%${word.plain}%`}`);
  await sql`select organ_id, record_id from search_text_1 where ${sql.join(words, sql` and `)}
    and published_on between ${`${filter.year ?? 1900}-01-01`}::date and ${`${filter.year ?? 9999}-12-31`}::date
    order by published_on desc, organ_id desc, record_id desc limit 20`.execute(database);
}

function report(records: number, times: Times): void {
  for (const [kind, one] of times) line(`${records} 篇 ${kind}`, one);
  const all = [...times.values()];
  line(`${records} 篇 全部`, {
    ours: all.flatMap((one) => one.ours),
    relevance: all.flatMap((one) => one.relevance),
    groonga: all.flatMap((one) => one.groonga),
    like: all.flatMap((one) => one.like),
  });
}

function line(name: string, { ours, relevance, groonga, like }: Spent): void {
  const ratio = at(ours, 0.95) / at(groonga, 0.95);
  console.log(
    `${name}：中位 ${ms(at(ours, 0.5))}，p95 ${ms(at(ours, 0.95))}；groonga ${ms(at(groonga, 0.5))}，${ms(at(groonga, 0.95))}；p95 之比 ${ratio.toFixed(2)}；按相关度 ${ms(at(relevance, 0.5))}，${ms(at(relevance, 0.95))}；LIKE 中位 ${ms(at(like, 0.5))}`,
  );
}

/** What it costs to publish one more, in a transaction of its own. */
async function measurePut(database: Database, records: number): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < 200; n++) {
    const entry = entryOf(benchRecord(n * 97));
    times.push(
      await timeOf(() => database.transaction().execute((transaction) => putSearchText(transaction, entry))),
    );
  }
  console.log(`${records} 篇时再发布一篇：中位 ${ms(at(times, 0.5))}，p95 ${ms(at(times, 0.95))}`);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function at(values: number[], share: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
    Number.NaN
  );
}

function ms(value: number): string {
  return `${value.toFixed(2)} 毫秒`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(0)} 秒`;
}

if (import.meta.main) {
  process.exitCode = (await measureSearch(Number(process.argv[2] ?? 100_000))) ? 0 : 1;
}
