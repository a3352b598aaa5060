import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, faultText } from '../../src/service/verify/fault.ts';
import { verifyFacts } from '../../src/service/verify/verify-facts.ts';
import { hashOfEvent } from '../../src/store/event-chain.ts';
import { correction, disclosed, issued, type Step } from '../case/matter.ts';
import { addOrgan, type OpenedOffice, openOffice, receive, settingOn, take } from './case/opened-office.ts';

let opened: OpenedOffice;
let owner: pg.Client;
let answered: string;
let correcting: string;

beforeEach(async () => {
  opened = await openOffice();
  owner = new pg.Client(opened.test.connection);
  await owner.connect();
  answered = (await take(opened, await receive(opened), disclosed('2026-02-09'))).caseId;
  correcting = (await take(opened, await receive(opened), correction('2026-02-10'))).caseId;
});
afterEach(async () => {
  await owner.end();
  await opened.test.drop();
});

async function verify(organId?: string) {
  const faults: Fault[] = [];
  const steps: [number, number][] = [];
  const verified = await verifyFacts(
    opened.office,
    { ...(organId === undefined ? {} : { organId }), reckoningOf: () => settingOn('2026-03-02') },
    { find: (fault) => faults.push(fault), progress: (done, total) => steps.push([done, total]) },
  );
  return { faults, verified, steps };
}

/** What the owner of the database does, and what is found of it, organ left out. */
async function after(...statements: string[]) {
  for (const statement of statements) await owner.query(statement);
  const { faults } = await verify();
  for (const fault of faults) expect(faultText(fault)).toMatch(/^云岭县自然资源局：.+。$/);
  return faults.map(({ organId, organName, ...fault }) => {
    expect([organId, organName]).toEqual([opened.organId, '云岭县自然资源局']);
    return fault;
  });
}

function joint(to: number): Step {
  const facts = { documentNumber: '', jointWith: [`云自然资申〔2026〕${to}号`] };
  return ['2026-02-11', 'office', { act: 'issueReply', facts }];
}

describe('校验', () => {
  it('没有改动的，一个问题也没有；每条记录走两遍', async () => {
    const { faults, verified, steps } = await verify();
    expect(faults).toEqual([]);
    expect(verified).toMatchObject([{ events: 11, cases: 2, faults: 0, head: { seq: 11 } }]);
    expect(steps.at(-1)).toEqual([22, 22]);
  });

  it('改一条记录的内容，指出是哪一条', async () => {
    expect(await after(`update case_event set body = replace(body, '纸质', '电子') where seq = 2`)).toEqual([
      { kind: 'changed-event', seq: 2, caseId: answered, version: 2, eventKind: 'evidenceRecorded' },
    ]);
  });

  it.each([
    ['日期', `on_day = on_day - 1`],
    ['时刻', `recorded_at = recorded_at - interval '1 minute'`],
    ['请求编号', `request_key = 'x'`],
    ['校验值', `hash = repeat('0', 64)`],
  ])('改一条记录的%s，指出是哪一条', async (_title, change) => {
    const faults = await after(`update case_event set ${change} where seq = 3`);
    expect(faults[0]).toEqual({
      kind: 'changed-event',
      seq: 3,
      caseId: answered,
      version: 3,
      eventKind: 'draftMade',
    });
  });

  it('改种类，指出第几条', async () => {
    expect(await after(`update case_event set kind = 'noteAdded' where seq = 3`)).toEqual([
      { kind: 'changed-event', seq: 3, caseId: answered, version: 3, eventKind: 'noteAdded' },
    ]);
  });

  it('内容改得不成格式，指出第几条，并说明该办件无法重算', async () => {
    expect(await after(`update case_event set body = '{' where seq = 3`)).toEqual([
      { kind: 'changed-event', seq: 3, caseId: answered, version: 3, eventKind: 'draftMade' },
      { kind: 'does-not-fold', caseId: answered, version: 3, eventKind: 'draftMade' },
    ]);
  });

  it('删去中间一条，指出缺第几条、属于哪个办件', async () => {
    expect(await after('delete from case_event where seq = 3')).toEqual([
      { kind: 'missing-events', from: 3, to: 3, caseId: answered },
      { kind: 'version-missing', caseId: answered, version: 3 },
    ]);
  });

  it('删去最后两条，与链尾、摘要、文书和文号对不上', async () => {
    expect(await after('delete from case_event where seq > 9')).toEqual([
      { kind: 'missing-events', from: 10, to: 11, caseId: correcting },
      { kind: 'series-differs', instrument: '云自然资补', year: 2026, stored: 1, counted: 0 },
      { kind: 'letters-alone', count: 1 },
      { kind: 'version-missing', caseId: correcting, version: 2 },
    ]);
  });

  it('删去末条并改链尾，仍与摘要对不上', async () => {
    const faults = await after(
      'delete from case_event where seq = 11',
      'update chain_head set (seq, hash) = (select seq, hash from case_event where seq = 10)',
    );
    expect(faults).toEqual([{ kind: 'version-missing', caseId: correcting, version: 3 }]);
  });

  it('链尾改得靠前，指出与实际不符', async () => {
    expect(await after('update chain_head set seq = 10')).toEqual([
      { kind: 'head-differs', stored: 10, found: 11 },
    ]);
  });

  it('两条记录互换位置，两条都指出', async () => {
    const faults = await after(
      'update case_event set seq = 1000 where seq = 2',
      'update case_event set seq = 2 where seq = 3',
      'update case_event set seq = 3 where seq = 1000',
    );
    const changed = faults.flatMap((fault) => (fault.kind === 'changed-event' ? [fault.seq] : []));
    expect(changed).toEqual([2, 3]);
  });

  it('改了内容又补算校验值，后一条接不上', async () => {
    const { rows } = await owner.query('select * from case_event where seq = 4');
    const [row] = rows;
    const body = String(row.body).replace('counsel', 'officeX');
    const changed = {
      organId: row.organ_id,
      seq: 4,
      caseId: row.case_id,
      version: row.version,
      requestKey: row.request_key,
      previousHash: row.previous_hash,
      body,
    };
    await owner.query('update case_event set body = $1, hash = $2 where seq = 4', [
      body,
      hashOfEvent(changed),
    ]);
    expect(await after()).toMatchObject([{ kind: 'broken-link', seq: 5, caseId: answered }]);
  });

  it.each([
    ['到期日', `due_on = due_on + 1`, 'dueOn', '2026-03-13', '2026-03-12'],
    ['阶段', `phase = 'served'`, 'phase', 'served', 'toServe'],
    ['科室', `unit = '利用科'`, 'unit', '利用科', ''],
    ['摘要日期', `reckoned_on = 'infinity'`, 'reckonedOn', 'infinity', '2026-03-02'],
  ] as const)('改摘要的%s，指出是哪一项', async (_title, change, field, stored, folded) => {
    const pieces = disclosed('2026-02-09').slice(0, -2);
    const { caseId } = await take(opened, await receive(opened), [...pieces, issued('2026-02-09')]);
    const faults = await after(`update case_summary set ${change} where case_id = '${caseId}'`);
    expect(faults).toEqual([{ kind: 'summary-differs', caseId, field, stored, folded }]);
  });

  it('少一行摘要，或者多一行摘要，都指出', async () => {
    expect(await after(`delete from case_summary where case_id = '${answered}'`)).toEqual([
      { kind: 'summary-missing', caseId: answered },
    ]);
    const extra = await after(
      `insert into case_summary select organ_id, 'zzz', 'x', matter, phase, rehandling, applicant_id, applicant_category,
        subject, unit, arrived_on, received_on, due_on, provisional, done_on, moves, version, reckoned_on from case_summary`,
    );
    expect(extra).toContainEqual({ kind: 'summary-alone', caseId: 'zzz', number: 'x' });
  });

  it('编号序列与实际用到的不符', async () => {
    const instrument = '云自然资申';
    expect(await after(`update number_series set last = 7 where instrument = '${instrument}'`)).toEqual([
      { kind: 'series-differs', instrument, year: 2026, stored: 7, counted: 2 },
    ]);
    expect(await after('delete from number_series')).toEqual([
      { kind: 'series-differs', instrument, year: 2026, stored: 0, counted: 2 },
      { kind: 'series-differs', instrument: '云自然资复', year: 2026, stored: 0, counted: 1 },
      { kind: 'series-differs', instrument: '云自然资补', year: 2026, stored: 0, counted: 1 },
    ]);
  });

  it.each([
    ['改文书的日期', `update letter set dated_on = dated_on + 1 where instrument = 'correctionNotice'`],
    ['改答复书的文号', `update letter set number = '云自然资复〔2026〕9号' where instrument = 'reply'`],
  ])('%s，指出是哪一件的哪一条', async (_title, change) => {
    expect(await after(change)).toMatchObject([{ kind: 'letter-differs' }]);
  });

  it('多登记一份文书，指出', async () => {
    const copy = `insert into letter select organ_id, 'zzz', case_id, 1, instrument, number, dated_on, setting_version
      from letter where instrument = 'correctionNotice'`;
    expect(await after(copy)).toEqual([{ kind: 'letters-alone', count: 1 }]);
  });

  it('编号退回之后再发，同一个登记号用了两次，指出后一次；跳号也指出', async () => {
    await owner.query('drop index case_summary_number');
    await owner.query(`update number_series set last = 1 where instrument = '云自然资申'`);
    const twice = await receive(opened);
    expect(await after()).toEqual([
      { kind: 'number-twice', number: '云自然资申〔2026〕2号', seq: 12, caseId: twice.caseId },
    ]);
    await owner.query(`update number_series set last = 4 where instrument = '云自然资申'`);
    const skipped = await receive(opened);
    expect(await after()).toContainEqual({
      kind: 'number-skipped',
      number: '云自然资申〔2026〕5号',
      expected: 3,
      seq: 13,
      caseId: skipped.caseId,
    });
  });

  it('一份答复书答复两个办件，同一文号不算用了两次', async () => {
    const ready = disclosed('2026-02-11').slice(0, -2);
    const [one, two] = [await receive(opened), await receive(opened)];
    await take(opened, one, [...ready, joint(4)]);
    await take(opened, two, [...ready, joint(3)]);
    expect((await verify()).faults).toEqual([]);
  });

  it('只校验一个机关时，不看别的机关', async () => {
    const organId = await addOrgan(opened.test, '临江市自然资源局');
    await receive({ ...opened, organId });
    await owner.query(`update case_event set body = '{}' where organ_id = $1`, [opened.organId]);
    const { faults, verified } = await verify(organId);
    expect(faults).toEqual([]);
    expect(verified.map(({ organName, events }) => [organName, events])).toEqual([['临江市自然资源局', 1]]);
    expect((await verify()).verified).toHaveLength(2);
  });
});
