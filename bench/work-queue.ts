/** 办件清单 at a million matters: every filter, first page and a page deep down, through the service. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { defaultOffice } from '../src/case/office.ts';
import { publishedCalendar } from '../src/law/calendar/work-calendar.ts';
import { plainDate } from '../src/law/plain-date.ts';
import { createCounters } from '../src/service/case/counters.ts';
import { type CaseFilter, listCases } from '../src/service/case/list-cases.ts';
import { createStaffMessages } from '../src/service/messages/staff-messages.ts';
import { marksOf } from '../src/service/organ/organ-setting.ts';
import { APPLICATION_ROLE } from '../src/store/application-role.ts';
import { enterOrgan } from '../src/store/organ.ts';
import type { Database } from '../src/store/tables.ts';
import { openBenchFacts } from './bench-facts.ts';

export interface QueueTime {
  name: string;
  p50: number;
  p95: number;
}

const setting = {
  today: plainDate('2026-11-20'),
  calendar: publishedCalendar,
  office: defaultOffice,
  marks: marksOf({ mark: '云自然资', marks: {} }),
  version: 0,
};

const filters: [name: string, filter: CaseFilter][] = [
  ['全部', {}],
  ['未办结', { open: true }],
  ['红灯', { light: 'red' }],
  ['黄灯', { light: 'yellow' }],
  ['绿灯', { light: 'green' }],
  ['无灯', { light: 'none' }],
  ['审签中', { phase: 'inReview' }],
  ['已归档', { phase: 'archived' }],
  ['一个科室', { unit: '科室7' }],
  ['一个科室未办结', { unit: '科室7', open: true }],
  ['一个科室审签中', { unit: '科室7', phase: 'inReview' }],
  ['一个科室已归档', { unit: '科室7', phase: 'archived' }],
  ['没有办件的科室', { unit: '空科室' }],
  ['深处的一页', { after: { due: '2021-06-01', caseId: '' } }],
  ['深处的一页，红灯', { light: 'red', after: { due: '2021-06-01', caseId: '' } }],
];

/** Reads what the window gets, half of it read already. */
const reader = { person: 'p1', roles: [{ role: 'window', unit: null }] };

/** Milliseconds of one page of 50 by filter, and of the counters beside it, over `matters` matters of ten years, 0.3 % of them open, 5 % answered late. */
export async function measureWorkQueue(matters: number, rounds = 60): Promise<QueueTime[]> {
  const facts = await openBenchFacts();
  try {
    const { database } = facts;
    await fill(database, matters);
    const office = { database, now: () => '2026-11-20T02:00:00Z', newId: randomUUID };
    const times: QueueTime[] = [];
    const messages = createStaffMessages(office);
    const counters = createCounters(office, async () => setting);
    const lists = filters.map(([name, filter]): [string, () => Promise<unknown>] => [
      name,
      () => listCases(office, 'organ', filter, setting),
    ]);
    const asked: [name: string, ask: () => Promise<unknown>][] = [
      ...lists,
      ['工作台的数字', () => counters('organ')],
      ['未读的条数', () => messages.countUnread('organ', reader)],
      ['收件箱的一页', () => messages.inbox('organ', reader, {})],
    ];
    for (const [name, ask] of asked) {
      const spent: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        await ask();
        spent.push(performance.now() - start);
      }
      const sorted = spent.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
      times.push({ name, p50: at(0.5), p95: at(0.95) });
    }
    return times;
  } finally {
    await facts.close();
  }
}

async function fill(database: Database, matters: number): Promise<void> {
  await database
    .transaction()
    .execute((transaction) =>
      enterOrgan(transaction, { id: 'organ', name: '云岭县自然资源局', createdAt: '2016-01-04T00:00:00Z' }),
    );
  await sql`insert into applicant (organ_id, id, name, created_at)
    select 'organ', 'a' || n, '申请人' || n, now() from generate_series(1, ${matters}::int) n`.execute(
    database,
  );
  await sql`insert into case_summary (organ_id, case_id, number, matter, phase, rehandling, applicant_id, applicant_category,
      subject, unit, arrived_on, received_on, due_on, provisional, done_on, moves, version, reckoned_on)
    select 'organ', 'c' || n, '云自然资申〔2016〕' || n || '号', 'disclosure',
      case when open then (array['handling', 'inReview', 'awaitingCorrection', 'toServe'])[1 + n % 4]
        else (array['served', 'archived', 'archived', 'archived'])[1 + n % 4] end,
      false, 'a' || n, 'naturalPerson', '青石村三组土地征收补偿安置方案', '科室' || n % 20, day, day,
      case when open and n % 4 = 2 then null else day + 28 end, false,
      case when open then null else day + (case when n % 20 = 3 then 35 else 14 end) end, false, 9, date '2026-11-20'
    from (select n, n > ${matters}::int * 0.997 as open,
      date '2026-11-20' - ((${matters}::int - n)::bigint * 3650 / ${matters}::int)::int as day
      from generate_series(1, ${matters}::int) n) matters`.execute(database);
  await sql`insert into sent_correction (organ_id, id, case_id, body, sent_on, sent_at, confirmed_version)
    select 'organ', 's' || n, 'c' || n, '{}', date '2026-11-20', now(), case when n % 100 = 0 then 5 end
    from generate_series(50, ${matters}::int, 50) n`.execute(database);
  await sql`insert into message (organ_id, id, key, case_id, recipient_kind, recipient, unit, subject, text, urging, created_at)
    select 'organ', 'm' || n, 'k', 'c' || n, 'role', (array['window', 'office', 'handler'])[1 + n % 3], '', '收到新的申请',
      '请与申请人确认收到并分办。', false, timestamptz '2026-11-20T01:00:00Z' - (${matters}::int - n)::float8 / ${matters}::int * interval '3650 days'
    from generate_series(1, ${matters}::int) n`.execute(database);
  await sql`insert into message_read (organ_id, message_id, person_id, read_at)
    select organ_id, id, 'p1', created_at from message
    where recipient = 'window' and created_at < timestamptz '2026-10-06T00:00:00Z'`.execute(database);
  // As the database does by itself some minutes after so many rows have come in.
  await database.connection().execute(async (connection) => {
    await sql`reset role`.execute(connection);
    await sql`analyze case_summary, applicant, sent_correction, message, message_read`.execute(connection);
    await sql`set role ${sql.ref(APPLICATION_ROLE)}`.execute(connection);
  });
}
