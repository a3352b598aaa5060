import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actNames, acts } from '../../../src/record/acts/acts.ts';
import type { StaffRole } from '../../../src/service/people/staff-role.ts';
import { openApi as documentOfApi } from '../../../src/web/api/v1/openapi.ts';
import { notice } from '../../record/piece.ts';
import { setUp } from '../../service/intake/opened-intake.ts';
import { type Answer, ask, type OpenedApi, openApi, type Person } from './opened-api.ts';

let api: OpenedApi;
let folder: string;
const people = new Map<StaffRole, Person>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-api-'));
  api = await openApi('2026-03-03T02:00:00.000Z', folder);
  await setUp(api.services, api.organId, { codes: { organizationCode: '123456788' } });
  for (const role of [
    'contributor',
    'secrecyReviewer',
    'counsel',
    'office',
    'leader',
    'publisher',
    'window',
  ] as const) {
    people.set(role, await api.person([role]));
  }
});
afterAll(async () => {
  await api.test.drop();
  await rm(folder, { recursive: true, force: true });
});

async function call(role: StaffRole, method: string, path: string, body?: unknown): Promise<Answer> {
  return ask(api.web, method, `/organs/${api.organId}${path}`, {
    token: people.get(role)?.token ?? '',
    ...(body === undefined ? {} : { body }),
    headers: { 'idempotency-key': randomUUID() },
  });
}

const Shown = z.looseObject({ version: z.int() });

function shown(answer: Answer) {
  expect(answer.status).toBe(200);
  return Shown.parse(answer.json);
}

async function act(recordId: string, role: StaffRole, name: string, facts: object = {}): Promise<Answer> {
  const { version } = shown(await call(role, 'GET', `/records/${recordId}`));
  return call(role, 'POST', `/records/${recordId}/acts`, { version, act: name, facts });
}

async function drafted(): Promise<string> {
  const made = await call('contributor', 'POST', '/records', { content: notice() });
  expect(made.status).toBe(201);
  return z.looseObject({ recordId: z.string() }).parse(made.json).recordId;
}

describe('主动公开的接口', () => {
  it('起草、送审、签发、发布各由其人办理；清单和一条信息说出现在能办什么', async () => {
    const recordId = await drafted();
    expect(await call('secrecyReviewer', 'GET', '/records?mine=true')).toMatchObject({
      json: { records: [] },
    });
    expect((await act(recordId, 'contributor', 'submit', { unit: '耕地保护科' })).status).toBe(200);
    expect(await call('secrecyReviewer', 'GET', '/records?mine=true')).toMatchObject({
      json: { records: [{ recordId, phaseName: '审核中', waiting: '保密审查' }], next: null },
    });
    const early = await act(recordId, 'publisher', 'publish');
    expect(early).toMatchObject({
      status: 409,
      json: {
        error: {
          code: 'refused',
          because: { code: 'unreviewed', basis: expect.stringContaining('第十七条') },
        },
      },
    });
    await act(recordId, 'secrecyReviewer', 'reviewSecrecy', { opinion: '不涉密。' });
    await act(recordId, 'counsel', 'reviewLegality', { opinion: '合法。' });
    await act(recordId, 'office', 'reviewInOffice', { opinion: '同意。' });
    await act(recordId, 'leader', 'signOff', { answered: [] });
    expect((await act(recordId, 'publisher', 'publish')).status).toBe(200);
    const one = await call('office', 'GET', `/records/${recordId}`);
    expect(one).toMatchObject({
      json: { visibility: 'public', indexNumber: '123456788/2026-00001', phaseName: '已发布' },
    });
    expect(await call('office', 'GET', '/record-figures/2026')).toMatchObject({
      json: { channels: { total: 1 } },
    });
    expect(await call('office', 'GET', '/record-figures/2026/channels.website')).toMatchObject({
      json: { records: [{ recordId }] },
    });
    expect((await call('office', 'GET', '/record-figures/2026/channels.none')).status).toBe(404);
  });

  it.each([
    ['发布时间', { act: 'publish', facts: { publishedAt: '2020-01-01T00:00:00+08:00' } }],
    ['记录时刻', { act: 'publish', facts: {}, recordedAt: '2020-01-01T00:00:00+08:00' }],
    ['日期', { act: 'publish', facts: {}, on: '2020-01-01' }],
    ['索引号', { act: 'publish', facts: { indexNumber: '123456788/2020-00001' } }],
    [
      '关联的编号',
      { act: 'link', facts: { id: 'x', relation: 'policy', to: { kind: 'record', record: 'r' } } },
    ],
  ])('命令里带%s的，422', async (_what, command) => {
    const recordId = await drafted();
    const answer = await call('publisher', 'POST', `/records/${recordId}/acts`, { version: 1, ...command });
    expect(answer.status).toBe(422);
  });

  it('所见版本已旧，409；没有主动公开岗位的，403', async () => {
    const recordId = await drafted();
    await act(recordId, 'contributor', 'submit', { unit: '耕地保护科' });
    const stale = { version: 1, act: 'addNote', facts: { text: '已核对。' } };
    expect(await call('office', 'POST', `/records/${recordId}/acts`, stale)).toMatchObject({
      status: 409,
      json: { error: { code: 'stale-version' } },
    });
    expect((await call('window', 'GET', '/records')).status).toBe(403);
  });

  it('目录：调整成为新的一版，别人看旧版调整的答复 409', async () => {
    const change = { kind: 'rename', id: 'news', title: '工作动态（新）' };
    expect(await call('office', 'POST', '/catalogue', { seen: 1, change })).toMatchObject({
      status: 200,
      json: { version: 2 },
    });
    expect((await call('office', 'POST', '/catalogue', { seen: 1, change })).status).toBe(409);
    const gone = { seen: 2, change: { kind: 'remove', id: 'none' } };
    expect(await call('office', 'POST', '/catalogue', gone)).toMatchObject({
      json: { error: { because: { code: 'no-such-node' } } },
    });
    expect(await call('contributor', 'GET', '/catalogue?version=1')).toMatchObject({ json: { version: 1 } });
  });

  it('提示：有身份证号码的须说明', async () => {
    const content = notice({ description: '联系人证号11010519491231002X' });
    const answer = await call('contributor', 'POST', '/record-flags', { content });
    expect(answer).toMatchObject({ json: { flags: [{ code: 'citizen-number', severity: 'answer' }] } });
    expect(JSON.stringify(answer.json)).not.toContain('11010519491231002X');
  });

  it('每个动作的格式都在接口说明里', () => {
    const { components } = documentOfApi();
    for (const name of actNames) {
      expect(components.schemas[`RecordAct.${name}`]).toMatchObject({ description: acts[name].term });
    }
  });
});
