/** 编制年报 of a year over many matters, against one plain GROUP BY over the same rows in the same database. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { ApplicantCategory } from '../src/case/event/intake.ts';
import { replyKinds } from '../src/law/reply/reply-kind.ts';
import { compileReport } from '../src/service/report/compile-report.ts';
import { insertApplicant } from '../src/store/applicant.ts';
import { APPLICATION_ROLE } from '../src/store/application-role.ts';
import { enterOrgan } from '../src/store/organ.ts';
import type { Database } from '../src/store/tables.ts';
import { openBenchFacts } from './bench-facts.ts';
import { measurePair, type Ratio } from './ratio.ts';

const now = () => '2027-01-05T10:00:00+08:00';
const organId = 'ours';
const rounds = 5;

/**
 * Over a tenth of the matters, then over all of them. The bar is meant for all: what does not grow with the matters weighs more in
 * the tenth.
 */
export async function measureCompile(cases: number): Promise<{ tenth: Ratio; all: Ratio }> {
  const { database, close } = await openBenchFacts();
  try {
    await database.transaction().execute(async (transaction) => {
      await enterOrgan(transaction, { id: organId, name: '云岭县自然资源局', createdAt: now() });
      await insertApplicant(transaction, { organId, id: 'a', name: '某人', createdAt: now() });
    });
    const few = Math.floor(cases / 10);
    await insertCases(database, 1, few);
    const tenth = await measurePair(pairOver(database, few), rounds);
    await insertCases(database, few + 1, cases);
    return { tenth, all: await measurePair(pairOver(database, cases), rounds) };
  } finally {
    await close();
  }
}

function pairOver(database: Database, cases: number) {
  const office = { database, now, newId: randomUUID };
  return {
    name: `编制年报，${cases} 件`,
    floorName: '同样各行的一句 GROUP BY',
    bar: 3,
    floor: () =>
      sql`select applicant_category, settled_reply, count(*) from case_summary where organ_id = ${organId} group by 1, 2`.execute(
        database,
      ),
    ours: async () => {
      const { figures } = await compileReport(office, organId, 2026);
      const [entered, left] = [
        ['newlyReceived', 'carriedIn'],
        ['total', 'carriedForward'],
      ].map((rows) => rows.reduce((sum, row) => sum + (figures.cells[`applications.${row}.total`] ?? 0), 0));
      if (entered !== cases || left !== cases) throw new Error(`${entered} and ${left} of ${cases} counted`);
    },
  };
}

/**
 * Matters that all have a place in 2026: received from December 2025 to December 2026, every tenth still open; one in fifty with a
 * remedy, one in a hundred with a fee. Statistics are brought up to date, as the database does by itself in time.
 */
async function insertCases(database: Database, from: number, to: number): Promise<void> {
  const categories = sql.lit(`{${ApplicantCategory.options.join()}}`);
  const replies = sql.lit(`{${replyKinds.join()}}`);
  await sql`insert into case_summary (organ_id, case_id, number, matter, phase, rehandling, applicant_id, applicant_category,
      subject, unit, arrived_on, received_on, due_on, provisional, done_on, moves, version, reckoned_on, settled_on, settled_reply)
    select ${organId}, gen_random_uuid()::text, '云自然资申〔2026〕' || n || '号', 'disclosure', 'served', false, 'a',
      (${categories}::text[])[1 + n % 6], '青石村三组土地征收补偿安置方案', '耕地保护科', day, day, day + 28, false, settled, false, 8,
      date '2026-12-31', settled, case when settled is not null then (${replies}::text[])[1 + n * 7 % 24] end
    from generate_series(${from}::int, ${to}::int) as n,
      lateral (select date '2025-12-01' + n % 395 as day) as received,
      lateral (select case when n % 10 > 0 then greatest(day + 20, date '2026-01-04') end as settled) as done`.execute(
    database,
  );
  await sql`insert into remedy_summary select organ_id, case_id, 'r1', 'reconsideration', date '2026-06-01', null, null
    from case_summary where organ_id = ${organId} and right(number, 3) in ('00号', '50号') on conflict do nothing`.execute(
    database,
  );
  await sql`insert into fee_summary select organ_id, case_id, date '2026-06-01', 38000, date '2026-06-05', 0
    from case_summary where organ_id = ${organId} and right(number, 3) = '00号' on conflict do nothing`.execute(
    database,
  );
  await database.connection().execute(async (connection) => {
    await sql`reset role`.execute(connection);
    await sql`vacuum analyze case_summary, remedy_summary, fee_summary`.execute(connection);
    await sql`set role ${sql.ref(APPLICATION_ROLE)}`.execute(connection);
  });
}
