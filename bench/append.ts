/** Acts of one matter through the service, against bare INSERTs of the same rows into the same database in the same run. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { defaultOffice } from '../src/case/office.ts';
import { publishedCalendar } from '../src/law/calendar/work-calendar.ts';
import { plainDate } from '../src/law/plain-date.ts';
import { createCases } from '../src/service/case/cases.ts';
import { marksOf } from '../src/service/organ/organ-setting.ts';
import { insertApplicant } from '../src/store/applicant.ts';
import { enterOrgan } from '../src/store/organ.ts';
import type { Database } from '../src/store/tables.ts';
import { openBenchFacts } from './bench-facts.ts';
import { measurePair, type Ratio } from './ratio.ts';

const now = () => '2026-02-06T10:00:00+08:00';
const setting = {
  today: plainDate('2026-02-06'),
  calendar: publishedCalendar,
  office: defaultOffice,
  marks: marksOf({ mark: '云自然资', marks: {} }),
  version: 0,
};
const asker = { kind: 'officer', person: 'clerk', roles: ['window', 'handler'] } as const;

/** A matter lives some dozen acts; then the next one is opened, so that the fold stays as long as in life. */
const ACTS = 12;

export async function measureAppend(rounds = 300): Promise<Ratio> {
  const facts = await openBenchFacts();
  try {
    const { database } = facts;
    await database.transaction().execute(async (transaction) => {
      for (const id of ['ours', 'floor']) await enterOrgan(transaction, { id, name: id, createdAt: now() });
      await insertApplicant(transaction, { organId: 'floor', id: 'someone', name: '某人', createdAt: now() });
    });
    const pair = {
      name: '办理一次（锁定、重算、判断、写入，一个事务）',
      floorName: '同样各行的裸 INSERT（一个事务）',
      bar: Number.POSITIVE_INFINITY,
      floor: bareInserts(database),
      ours: actsOf(database),
    };
    return await measurePair(pair, rounds);
  } finally {
    await facts.close();
  }
}

function actsOf(database: Database): () => Promise<void> {
  const cases = createCases({ database, now, newId: randomUUID });
  let caseId = '';
  let version = ACTS;
  return async () => {
    const request = { organId: 'ours', requestKey: randomUUID() };
    const outcome =
      version >= ACTS
        ? await cases.receiveApplication(
            {
              ...request,
              on: setting.today,
              applicant: { name: '郑小禾', category: 'naturalPerson' },
              facts: {
                matter: 'disclosure',
                channel: 'inPerson',
                pieces: [{ id: 'p1', text: '青石村三组土地征收补偿安置方案' }],
                lacking: [],
                electronicService: true,
              },
              asker,
            },
            setting,
          )
        : await cases.actOnCase(
            {
              ...request,
              caseId,
              version,
              command: { act: 'addNote', facts: { topic: 'talk', text: '电话沟通。' } },
              asker,
            },
            setting,
          );
    if (!outcome.ok) throw new Error(outcome.because.code);
    caseId = outcome.value.caseId;
    version = outcome.value.version;
  };
}

/** The rows an act writes (event, end of the chain, receipt, summary), with nothing looked up, reckoned or decided. */
function bareInserts(database: Database): () => Promise<void> {
  let seq = 0;
  const body = JSON.stringify({ v: 1, kind: 'noteAdded', on: setting.today, text: '电话沟通。'.repeat(8) });
  return async () => {
    seq++;
    const [id, hash] = [randomUUID(), '0'.repeat(64)];
    await database.transaction().execute(async (transaction) => {
      await sql`insert into case_event values ('floor', ${seq}, ${id}, 1, 'noteAdded', ${setting.today}, ${now()}, ${id},
        ${body}, ${hash}, ${hash})`.execute(transaction);
      await sql`insert into chain_head values ('floor', ${seq}, ${hash})
        on conflict (organ_id) do update set seq = excluded.seq`.execute(transaction);
      await sql`insert into request_receipt values ('floor', ${id}, ${hash}, ${id}, ${seq}, ${seq})`.execute(
        transaction,
      );
      await sql`insert into case_summary values ('floor', ${id}, ${id}, 'disclosure', 'handling', false, 'someone', 'naturalPerson',
        '方案', null, ${setting.today}, ${setting.today}, ${setting.today}, false, null, false, 1, ${setting.today})`.execute(
        transaction,
      );
    });
  };
}
