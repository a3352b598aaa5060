import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecords } from '../../../src/service/record/records.ts';
import { faultText } from '../../../src/service/verify/fault.ts';
import { APPLICATION_ROLE } from '../../../src/store/application-role.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { hashOfEvent } from '../../../src/store/event-chain.ts';
import { FileStore } from '../../../src/store/file-store.ts';
import { selectRecordChain } from '../../../src/store/record-event.ts';
import {
  act,
  drafted,
  notice,
  type OpenedRecords,
  openRecords,
  person,
  published,
  review,
  tryAct,
  verify,
} from './opened-records.ts';

let opened: OpenedRecords;
let owner: pg.Client;
let recordId: string;

beforeEach(async () => {
  opened = await openRecords();
  owner = new pg.Client(opened.test.connection);
  await owner.connect();
  recordId = await published(opened);
});
afterEach(async () => {
  await owner.end();
  await opened.close();
});

/** What the owner of the database does, and what is found of it. */
async function kindsAfter(...statements: string[]): Promise<string[]> {
  for (const statement of statements) await owner.query(statement);
  const faults = await verify(opened);
  for (const fault of faults) expect(faultText(fault)).toMatch(/^云岭县自然资源局：.+。$/);
  return [...new Set(faults.map((fault) => (fault.kind === 'search-row-differs' ? fault.what : fault.kind)))];
}

describe('改动公开信息，校验指出来', () => {
  it.each([
    [
      '记录的内容',
      `update record_event set body = replace(body, '地籍', '土地') where version = 1`,
      'record-event-changed',
    ],
    [
      '记录的时刻',
      `update record_event set recorded_at = recorded_at - interval '3 days' where kind = 'published'`,
      'record-event-changed',
    ],
    [
      '记录的日期',
      `update record_event set on_day = on_day - 3 where kind = 'published'`,
      'record-event-changed',
    ],
    ['删去最后一条', `delete from record_event where kind = 'published'`, 'record-events-missing'],
    ['删去中间一条', `delete from record_event where seq = 3`, 'record-events-missing'],
    [
      '链尾',
      `update record_chain_head set recorded_at = recorded_at - interval '1 day'`,
      'record-head-differs',
    ],
    ['摘要', `update record_summary set phase = 'drafting'`, 'record-summary-differs'],
    [
      '公开名录的发布时间',
      `update public_record set first_published_at = first_published_at - interval '9 days'`,
      'public-row-differs',
    ],
    ['公开名录的名称', `update public_record set title = '另一个名称'`, 'public-row-differs'],
    ['公开名录少一行', `delete from public_record`, 'public-row-differs'],
    ['索引号', `update record_index_number set number = '123456788/2026-00009'`, 'index-number-differs'],
    ['检索的文字', `update search_text_1 set plain = 'x'`, 'text'],
    ['检索的日期', `update search_text_1 set published_on = published_on - 1`, 'day'],
    ['检索的词', `update search_text_1 set vector = ''::tsvector`, 'words'],
    ['检索少一行', `delete from search_text_1`, 'missing'],
  ])('%s', async (_what, statement, kind) => {
    expect(await kindsAfter(statement)).toContain(kind);
  });

  it('没有公开的一件混进名录和检索', async () => {
    const draft = await drafted(opened, notice({ title: '没有公开的公告' }));
    const kinds = await kindsAfter(
      `insert into public_record select organ_id, '${draft}', visibility, 'x', title, document_number, publisher, node, theme,
        genre, about, description, made_on, first_published_at, published_at, changed_at, change, last_new_on, validity,
        has_attachments, consultation_from, consultation_until, consultation_end, received from public_record`,
      `insert into search_text_1 select organ_id, '${draft}', published_on, plain, vector from search_text_1`,
      `insert into search_text_1 select organ_id, 'nobody', published_on, plain, vector from search_text_1 limit 1`,
    );
    expect(kinds).toEqual(['public-row-differs', 'not-public']);
  });

  it('发布时刻改早并重算全部校验值：时刻早于前一条，仍然看得出', async () => {
    const { organId, test } = opened;
    const rows = await selectRecordChain(test.database, organId, { after: 0, limit: 100 });
    let previousHash = '0'.repeat(64);
    for (const row of rows) {
      const back = row.kind === 'published';
      const at = back ? '2026-03-01T01:00:00.000Z' : row.recordedAt;
      const on = back ? '2026-03-01' : row.onDay;
      const body = back ? JSON.stringify({ ...JSON.parse(row.body), recordedAt: at, on }) : row.body;
      const hash = hashOfEvent({ ...row, body, previousHash }, 'gongkai-record-1');
      await owner.query(
        'update record_event set body = $1, hash = $2, previous_hash = $3, recorded_at = $4, on_day = $5 where seq = $6',
        [body, hash, previousHash, at, on, row.seq],
      );
      previousHash = hash;
    }
    await owner.query('update record_chain_head set hash = $1', [previousHash]);
    const kinds = await kindsAfter();
    expect(kinds).toContain('record-time-runs-back');
  });

  it('应用角色不能改动、删除记录、索引号和目录', async () => {
    for (const [table, column] of [
      ['record_event', 'body'],
      ['record_index_number', 'number'],
      ['catalogue_version', 'body'],
      ['record_receipt', 'digest'],
    ] as const) {
      const { rows } = await owner.query<{ may: boolean }>(
        `select has_table_privilege('gongkai_app', $1, 'update, delete, truncate') as may`,
        [table],
      );
      expect([table, column, rows[0]?.may]).toEqual([table, column, false]);
    }
  });
});

describe('一次办理，要么全有要么全无', () => {
  it('写检索行时出错：没有发布，也没有留下任何痕迹；恢复后同一请求办成', async () => {
    const other = await drafted(opened, notice({ title: '第二件' }));
    await review(opened, other);
    await owner.query('revoke insert on search_text_1 from gongkai_app');
    await expect(tryAct(opened, other, 'publisher', { act: 'publish', facts: {} })).rejects.toThrow(
      /permission/,
    );
    expect((await opened.publicRecords.list(opened.organId, {})).lines.map((line) => line.recordId)).toEqual([
      recordId,
    ]);
    await owner.query('grant insert on search_text_1 to gongkai_app');
    expect(await verify(opened)).toEqual([]);
    await act(opened, other, 'publisher', { act: 'publish', facts: {} });
    expect((await opened.publicRecords.findByIndexNumber(opened.organId, '123456788/2026-00002'))?.id).toBe(
      other,
    );
    expect(await verify(opened)).toEqual([]);
  });

  it('写公开名录时出错：撤下没有办成，仍然公开、仍然检索得到', async () => {
    await owner.query('revoke update on public_record from gongkai_app');
    const facts = { cause: 'error', reason: '有误。', showTitle: true } as const;
    await expect(tryAct(opened, recordId, 'office', { act: 'withdraw', facts })).rejects.toThrow(
      /permission/,
    );
    const page = await opened.publicRecords.search({ organId: opened.organId, text: '地籍调查' });
    expect(page.ok && page.value.hits.length).toBe(1);
    await owner.query('grant update on public_record to gongkai_app');
    expect(await verify(opened)).toEqual([]);
  });

  it('连接在写完记录、提交之前被切断：什么也没有留下；同一请求再来，恰好办成一次', async () => {
    const other = await drafted(opened, notice({ title: '第二件' }));
    await review(opened, other);
    const { organId, office } = opened;
    const database = openDatabase(opened.test.connection, () => undefined, APPLICATION_ROLE);
    const records = createRecords({
      office: { ...office, database },
      files: new FileStore('/nowhere'),
      scanner: undefined,
    });
    const found = await records.find(organId, other, person('publisher'));
    const request = {
      organId,
      requestKey: 'once',
      recordId: other,
      version: found?.state.version ?? 0,
      command: { act: 'publish' as const, facts: {} },
      asker: person('publisher'),
    };
    // The events are written by now, and the search waits for this row.
    await owner.query('begin');
    await owner.query('select from search_state for update');
    const cut = records.act(request).catch((error: unknown) => error);
    const killer = new pg.Client(opened.test.connection);
    await killer.connect();
    await vi.waitFor(async () => {
      const { rows } = await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%search_state%'`,
      );
      expect(rows).toHaveLength(1);
    });
    await killer.end();
    expect(await cut).toBeInstanceOf(Error);
    await owner.query('rollback');
    expect((await opened.publicRecords.list(organId, {})).lines.map((line) => line.recordId)).toEqual([
      recordId,
    ]);
    expect(await verify(opened)).toEqual([]);
    const done = await records.act(request);
    expect(await records.act(request)).toEqual(done);
    expect(done).toMatchObject({ ok: true, value: { events: [{ kind: 'published' }] } });
    expect(await verify(opened)).toEqual([]);
    await database.destroy();
  });
});

describe('两名经办人', () => {
  it('同时办理同一件：一个办成，另一个被告知已有新的记录', async () => {
    const id = await drafted(opened);
    const { records, organId } = opened;
    const request = (key: string) => ({
      organId,
      requestKey: key,
      recordId: id,
      version: 1,
      command: { act: 'submit' as const, facts: { unit: '耕地保护科' } },
      asker: { kind: 'officer' as const, person: key, roles: ['contributor' as const] },
    });
    const outcomes = await Promise.allSettled([records.act(request('a')), records.act(request('b'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'stale-version' });
  });

  it('同时发布许多件：索引号各不相同，不缺号', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const id = await drafted(opened, notice({ title: `第${at}件` }));
      await review(opened, id);
      ids.push(id);
    }
    await Promise.all(ids.map((id) => act(opened, id, 'publisher', { act: 'publish', facts: {} })));
    const { lines } = await opened.publicRecords.list(opened.organId, {});
    expect(lines.map(({ indexNumber }) => indexNumber.slice(-1)).sort()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(await verify(opened)).toEqual([]);
  });
});
