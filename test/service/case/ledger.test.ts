import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicantDetails } from '../../../src/case/application/applicant-details.ts';
import { ledgerColumns } from '../../../src/case/ledger/column.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import { type LedgerFilter, type LedgerLookup, writeLedger } from '../../../src/service/case/ledger.ts';
import { putDetails } from '../../../src/store/applicant.ts';
import { insertPerson } from '../../../src/store/person.ts';
import { correction, disclosed } from '../../case/matter.ts';
import {
  addOrgan,
  application,
  type OpenedOffice,
  openOffice,
  receive,
  settingOn,
  take,
} from './opened-office.ts';

let opened: OpenedOffice;
let received = 0;

/** 250 matters of one organ fill two pages; ten of them in the year before, one of another organ. */
beforeAll(async () => {
  opened = await openOffice();
  const last = { on: plainDate('2025-12-30') };
  for (let count = 0; count < 10; count++) await receive(opened, last);
  const pieces = [{ id: 'p1', text: '=HYPERLINK("http://例.test","点我")' }];
  const injected = { facts: { ...application(opened.organId).facts, pieces } };
  await receive(opened, { on: plainDate('2026-01-05'), ...injected });
  await take(opened, await receive(opened, { on: plainDate('2026-02-06') }), disclosed('2026-02-09'));
  await take(opened, await receive(opened, { on: plainDate('2026-02-06') }), correction('2026-02-09'));
  const online = { facts: { ...application(opened.organId).facts, channel: 'internet' as const } };
  await receive(opened, { on: plainDate('2026-02-10'), ...online });
  for (received = 4; received < 250; received++) await receive(opened, { on: plainDate('2026-03-02') });
  const other = await addOrgan(opened.test, '云岭县林业局');
  await receive({ ...opened, organId: other }, { on: plainDate('2026-02-06') });
});
afterAll(() => opened.test.drop());

async function ledgerOf(filter: LedgerFilter, lookup?: LedgerLookup) {
  const chunks: Uint8Array[] = [];
  const progress: [number, number][] = [];
  const write = (bytes: Uint8Array) => {
    chunks.push(bytes);
    return Promise.resolve();
  };
  const out = { write, progress: (done: number, total: number) => progress.push([done, total]) };
  const count = await writeLedger(
    opened.office,
    opened.organId,
    filter,
    settingOn('2026-03-20'),
    out,
    lookup,
  );
  const sheet = unzipSync(Buffer.concat(chunks))['xl/worksheets/sheet1.xml'];
  if (!sheet) throw new Error('no sheet');
  return { count, progress, rows: rowsOf(strFromU8(sheet)) };
}

/** 各行的各格, as text; headings first. */
function rowsOf(sheet: string): string[][] {
  return [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c s="\d"(?:\/>|[^>]*>(.*?)<\/c>)/gs)].map(([, inner = '']) =>
      inner.replace(/<[^>]+>/g, ''),
    ),
  );
}

function columnOf(rows: string[][], heading: string): string[] {
  const at = rows[0]?.indexOf(heading) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? '');
}

function notes(ids: readonly string[]) {
  return Promise.resolve(new Map(ids.map((id) => [id, { topics: ['征地'], mailNumber: 'XA1' }])));
}

describe('依申请公开台账', () => {
  it('一年250件，分两页读出，逐页报告进度；他机关、上年的不在其中', async () => {
    const { count, progress, rows } = await ledgerOf({ year: 2026 });
    expect(count).toBe(250);
    expect(progress).toEqual([
      [0, 250],
      [200, 250],
      [250, 250],
    ]);
    expect(rows[0]).toEqual(ledgerColumns.map(({ heading }) => heading));
    expect(rows.every((row) => row.length === ledgerColumns.length)).toBe(true);
    expect(new Set(columnOf(rows, '登记号')).size).toBe(250);
  });

  it('按收到之日、再按编号的数序排列：9号在10号之前', async () => {
    const { rows } = await ledgerOf({ year: 2026 });
    const numbers = columnOf(rows, '登记号').map((number) => Number(/〕(\d+)号/.exec(number)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('姓名、答复、年报行、期限各在其栏；以等号开头的申请内容是文字', async () => {
    const { rows } = await ledgerOf({ year: 2026 });
    expect(columnOf(rows, '申请人')[0]).toBe('郑小禾');
    expect(columnOf(rows, '内容摘要')[0]).toBe('=HYPERLINK(&quot;http://例.test&quot;,&quot;点我&quot;)');
    expect(columnOf(rows, '是否超期').slice(0, 4)).toEqual(['是', '否', '否', '']);
    expect(columnOf(rows, '年报行')[1]).toBe('（一）予以公开');
    expect(columnOf(rows, '答复文号')[1]).toMatch(/^云自然资复〔2026〕\d+号$/);
    expect(columnOf(rows, '备注').slice(2, 4)).toEqual(['等待申请人补正，期限中止', '尚未确认收到']);
  });

  it.each<[string, number, LedgerFilter]>([
    ['全部', 260, {}],
    ['2025年', 10, { year: 2025 }],
    ['2026年2月', 3, { from: plainDate('2026-02-01'), until: plainDate('2026-02-28') }],
    ['2026年且3月以后', 246, { year: 2026, from: plainDate('2026-03-01') }],
    ['2024年', 0, { year: 2024 }],
  ])('范围：%s，共%i件', async (_, expected, filter) => {
    const { count, rows } = await ledgerOf(filter);
    expect(count).toBe(expected);
    expect(rows).toHaveLength(expected + 1);
  });

  it('邮件单号、主题标签由外部补入；审签人写姓名，没有账号的写标识', async () => {
    await opened.test.database.transaction().execute((transaction) =>
      insertPerson(transaction, {
        id: 'leader',
        organId: opened.organId,
        login: 'lichanghe',
        name: '李长河',
        passwordHash: '-',
        mustChange: false,
        disabledAt: null,
        createdAt: '2026-01-05T01:30:00.000Z',
      }),
    );
    const { rows } = await ledgerOf({ year: 2026 }, { notes });
    expect(columnOf(rows, '签发人')[1]).toBe('李长河');
    expect(columnOf(rows, '法律顾问')[1]).toBe('counsel');
    expect(columnOf(rows, '主题标签')[249]).toBe('征地');
    expect(columnOf(rows, '邮件单号')[249]).toBe('XA1');
  });

  it.each([
    [false, '居民身份证 530*************12', '087*****4567 云岭县青石村**', '陈**'],
    [true, '居民身份证 530102199001010012', '0870-1234567 云岭县青石村三组', '陈知行'],
  ])('证件、联系方式、代理人：unmasked 为 %s 时写作 %s', async (unmasked, identity, contact, agent) => {
    const details: ApplicantDetails = {
      kind: 'person',
      documentKind: '居民身份证',
      documentNumber: '530102199001010012',
      phone: '0870-1234567',
      email: '',
      address: '云岭县青石村三组',
      postcode: '',
      agent: '陈知行',
      supply: { form: 'paper', route: 'post', acceptsOther: true },
    };
    const on = unmasked ? '2023-05-06' : '2023-05-09';
    const { caseId } = await receive(opened, { on: plainDate(on) });
    const found = await opened.cases.findCase(opened.organId, caseId);
    const key = found?.state.applicant.key ?? '';
    await opened.test.database
      .transaction()
      .execute((transaction) => putDetails(transaction, opened.organId, key, JSON.stringify(details)));
    const { rows } = await ledgerOf({ from: plainDate(on), until: plainDate(on) }, { unmasked });
    expect([columnOf(rows, '证件'), columnOf(rows, '联系方式'), columnOf(rows, '代理人')]).toEqual([
      [identity],
      [contact],
      [agent],
    ]);
  });

  it('姓名已删除的，写明已删除', async () => {
    const { caseId } = await receive(opened, { on: plainDate('2024-05-06') });
    const found = await opened.cases.findCase(opened.organId, caseId);
    await opened.test.database
      .updateTable('applicant')
      .set({ name: null })
      .where('organ_id', '=', opened.organId)
      .where('id', '=', found?.state.applicant.key ?? '')
      .execute();
    expect(columnOf((await ledgerOf({ year: 2024 })).rows, '申请人')).toEqual(['（已删除）']);
  });

  it('没有这个机关：not-found', async () => {
    const out = { write: () => Promise.resolve() };
    const wrong = writeLedger(opened.office, 'nowhere', {}, settingOn('2026-03-20'), out);
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
  });
});
