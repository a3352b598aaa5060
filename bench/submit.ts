/** 提交并登记: an application handed in on the portal, against bare INSERTs of the same rows into the same database in the same run. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { TICKED } from '../src/case/application/application-fields.ts';
import { emptySetting } from '../src/service/organ/organ-setting.ts';
import { createServices, type Services } from '../src/service/services.ts';
import { enterOrgan } from '../src/store/organ.ts';
import type { Database } from '../src/store/tables.ts';
import { openBenchFacts } from './bench-facts.ts';
import { measurePair, type Ratio } from './ratio.ts';

const now = () => '2026-02-06T10:00:00+08:00';
const today = '2026-02-06';

const fields = {
  matter: 'disclosure',
  applicantKind: 'person',
  name: '郑小禾',
  documentKind: '居民身份证',
  documentNumber: '11010519491231002X',
  phone: '13900000001',
  address: '云岭县青石镇青石村三组',
  supplyForm: 'paper',
  supplyRoute: 'post',
  piece1: '青石村三组土地征收补偿安置方案',
  pledge: TICKED,
};

export async function measureSubmit(rounds = 200): Promise<Ratio> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-files-'));
  const facts = await openBenchFacts();
  try {
    const { database } = facts;
    const office = { database, now, newId: randomUUID };
    const services = createServices(office, { today: () => today, files: folder });
    await database.transaction().execute(async (transaction) => {
      for (const id of ['ours', 'floor']) await enterOrgan(transaction, { id, name: id, createdAt: now() });
    });
    await services.settings.save({ organId: 'ours', seen: 0, setBy: 'bench', setting: emptySetting });
    // Both are warmed up by as many rounds as are measured.
    const drafts = await readyDrafts(services, 2 * rounds);
    return await measurePair(
      {
        name: '提交并登记一件申请（一个事务）',
        floorName: '同样各行的裸 INSERT（一个事务）',
        bar: 2.5,
        floor: bareInserts(database),
        ours: async () => {
          const outcome = await services.intake.submit(drafts.pop() ?? '');
          if (!outcome.ok) throw new Error(JSON.stringify(outcome.because));
        },
      },
      rounds,
    );
  } finally {
    await facts.close();
    await rm(folder, { recursive: true });
  }
}

async function readyDrafts({ intake }: Services, count: number): Promise<string[]> {
  const drafts: string[] = [];
  for (let n = 0; n < count; n++) {
    const secret = await intake.openDraft('ours');
    await intake.saveDraft(secret, 0, fields);
    drafts.push(secret);
  }
  return drafts;
}

/** The rows that one submission writes, with nothing looked up, read, reckoned or decided. */
function bareInserts(database: Database): () => Promise<void> {
  let seq = 0;
  const zeros = '0'.repeat(64);
  const details = JSON.stringify({
    ...fields,
    supply: { form: 'paper', route: 'post', acceptsOther: false },
  });
  const body = JSON.stringify({
    v: 1,
    kind: 'registered',
    on: today,
    recordedAt: now(),
    by: { kind: 'applicant' },
    ...fields,
  });
  return async () => {
    seq++;
    const id = randomUUID();
    const number = `公开申〔2026〕${seq}号`;
    const text = `${number}：已登记。请凭编号和查询码查看办理进度。`;
    await database.transaction().execute(async (transaction) => {
      for (const statement of [
        sql`insert into applicant (organ_id, id, name, details, created_at)
          values ('floor', ${id}, '郑小禾', ${details}, ${now()})`,
        sql`insert into application_draft (organ_id, id, fields, version, created_at, updated_at, case_id)
          values ('floor', ${id}, ${details}, 2, ${now()}, ${now()}, ${id})`,
        sql`insert into case_event values ('floor', ${seq}, ${id}, 1, 'registered', ${today}, ${now()}, ${id}, ${body}, ${zeros}, ${zeros})`,
        sql`insert into chain_head values ('floor', ${seq}, ${zeros}) on conflict (organ_id) do update set seq = excluded.seq`,
        sql`insert into number_series values ('floor', '公开申', 2026, ${seq})
          on conflict (organ_id, instrument, year) do update set last = excluded.last`,
        sql`insert into case_summary (organ_id, case_id, number, matter, phase, rehandling, applicant_id, applicant_category,
            subject, unit, arrived_on, received_on, due_on, provisional, done_on, moves, version, reckoned_on)
          values ('floor', ${id}, ${number}, 'disclosure', 'awaitingConfirmation', false, ${id}, 'naturalPerson',
            '方案', null, ${today}, null, ${today}, false, null, false, 1, ${today})`,
        sql`insert into message (organ_id, id, key, case_id, recipient_kind, recipient, unit, subject, text, urging, created_at)
          values ('floor', ${randomUUID()}, 'registered:1:0', ${id}, 'role', 'window', '', ${number}, ${text}, false, ${now()}),
            ('floor', ${randomUUID()}, 'registered:1:1', ${id}, 'applicant', '', '', ${number}, ${text}, false, ${now()})`,
        sql`insert into request_receipt values ('floor', ${id}, ${zeros}, ${id}, ${seq}, ${seq})`,
      ]) {
        await statement.execute(transaction);
      }
    });
  };
}
