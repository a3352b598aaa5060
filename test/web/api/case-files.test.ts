import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '../../../src/web/api/v1/operations.ts';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let folder: string;
let path: string;
let window: Person;
let handler: Person;
let counsel: Person;
let auditor: Person;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-api-'));
  api = await openApi('2026-02-06T02:00:00.000Z', folder);
  window = await api.person(['window']);
  handler = await api.person(['handler']);
  counsel = await api.person(['counsel']);
  auditor = await api.person(['auditor']);
  ({ path } = await register(api, window.token));
});
afterAll(async () => {
  await api.test.drop();
  await rm(folder, { recursive: true, force: true });
});

const pdf = '%PDF-1.7\n% 一份虚构的材料\n';

async function send(
  query: string,
  body: string | FormData | undefined,
  { person = handler, headers = {} }: { person?: Person; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await api.web.request(`/api/v1${path}/files?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}`, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const json: unknown = await response.json();
  return { status: response.status, json, headers: response.headers };
}

const raw = { headers: { 'content-type': 'application/octet-stream' } };
const Kept = z.object({ fileId: z.string(), state: z.string() });

async function kept(query: string, options = {}): Promise<string> {
  return Kept.parse(formed('addCaseFile', await send(query, pdf, { ...raw, ...options }))).fileId;
}

function open(fileId: string, person: Person): Promise<Response> | Response {
  return api.web.request(`/api/v1${path}/files/${fileId}`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
}

async function countFiles(): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from stored_file`.execute(api.test.database);
  return rows[0]?.n;
}

describe('办件的附件', () => {
  it('以文件本身存入，清单里有，原样下载，只作附件下载', async () => {
    const fileId = await kept(`purpose=supplied&name=${encodeURIComponent('方案（第三组）.pdf')}`);
    const list = await ask(api.web, 'GET', `${path}/files`, { token: counsel.token });
    expect(formed('listCaseFiles', list)).toMatchObject({
      files: [
        {
          fileId,
          name: '方案（第三组）.pdf',
          purpose: 'supplied',
          purposeName: '所提供的信息',
          state: 'usable',
        },
      ],
    });
    const response = await open(fileId, counsel);
    expect([response.status, await response.text()]).toEqual([200, pdf]);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('以表单存入：收第一份文件', async () => {
    const form = new FormData();
    form.append('note', '说明');
    form.append('file', new File([pdf], '意见书.pdf'));
    const answer = await send('purpose=opinion', form);
    expect([answer.status, formed('addCaseFile', answer)]).toMatchObject([201, { name: '意见书.pdf' }]);
  });

  it.each([
    ['没有名称', 'purpose=supplied', pdf, raw, '没有收到文件'],
    ['没有内容', 'purpose=supplied&name=a.pdf', undefined, raw, '没有收到文件'],
    ['空文件', 'purpose=supplied&name=a.pdf', '', raw, '没有'],
    ['类型不收', 'purpose=supplied&name=a.exe', pdf, raw, '的类型不能上传'],
    ['内容与名称不符', 'purpose=supplied&name=a.pdf', 'MZ\u0000\u0000', raw, '可执行程序'],
    ['不能以接口存入的用途', 'purpose=sealed&name=a.pdf', pdf, raw, '应为以下之一'],
    ['没有用途', 'name=a.pdf', pdf, raw, '应为以下之一'],
    [
      '断了的表单',
      'purpose=supplied',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      '没有收到文件',
    ],
  ])('%s：422，什么也不留', async (_, query, body, options, words) => {
    const before = await countFiles();
    const { status, json } = await send(query, body, options);
    expect([status, JSON.stringify(json)]).toEqual([422, expect.stringContaining(words)]);
    expect(await countFiles()).toBe(before);
  });

  it('超过 50 MB：422，不保存', async () => {
    const large = pdf + 'x'.repeat(50 * 1024 * 1024);
    const { status, json } = await send('purpose=supplied&name=a.pdf', large, raw);
    expect([status, JSON.stringify(json)]).toEqual([422, expect.stringContaining('超过50 MB')]);
  });

  it('申请人的材料最多20份，第21份不收；本机关提供的不限', async () => {
    const { path: other } = await register(api, window.token);
    const own = path;
    path = other;
    try {
      for (let number = 0; number < 20; number += 1) await kept(`purpose=material&name=${number}.pdf`);
      const { status, json } = await send('purpose=material&name=20.pdf', pdf, raw);
      expect([status, JSON.stringify(json)]).toEqual([422, expect.stringContaining('最多上传20份文件')]);
      await kept('purpose=supplied&name=21.pdf');
    } finally {
      path = own;
    }
  });

  it('身份证明只给窗口、承办科室、工作机构；下载记入访问日志', async () => {
    const fileId = await kept('purpose=identity&name=a.pdf', { person: window });
    expect((await open(fileId, counsel)).status).toBe(403);
    expect((await open(fileId, handler)).status).toBe(200);
    const { json } = await ask(api.web, 'GET', `/organs/${api.organId}/log`, { token: auditor.token });
    const target = `/api/v1${path}/files/${fileId}`;
    expect(json).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ action: 'getCaseFile', personId: handler.personId, target, result: 'ok' }),
        expect.objectContaining({ action: 'getCaseFile', personId: counsel.personId, result: 'forbidden' }),
      ]),
    });
  });

  it.each(['quarantined', 'infected'])('%s 的没有，无论什么岗位', async (state) => {
    const fileId = await kept('purpose=material&name=a.pdf');
    await sql`update stored_file set state = ${state} where id = ${fileId}`.execute(api.test.database);
    for (const person of [window, handler, counsel]) {
      const response = await open(fileId, person);
      expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('PDF')]);
    }
    await sql`delete from stored_file where id = ${fileId}`.execute(api.test.database);
  });

  it('别的办件的附件：404；没有的办件：404', async () => {
    const fileId = await kept('purpose=supplied&name=a.pdf');
    const { path: other } = await register(api, window.token);
    const response = await api.web.request(`/api/v1${other}/files/${fileId}`, {
      headers: { authorization: `Bearer ${handler.token}` },
    });
    expect(response.status).toBe(404);
    const none = `/organs/${api.organId}/cases/none/files`;
    expect((await ask(api.web, 'GET', none, { token: handler.token })).status).toBe(404);
  });

  it('设了查毒而查毒没有答复：隔离，不能打开', async () => {
    const scanned = await openApi('2026-02-06T02:00:00.000Z', folder, { host: '127.0.0.1', port: 1 });
    try {
      const person = await scanned.person(['window']);
      const { path: own } = await register(scanned, person.token);
      const headers = { authorization: `Bearer ${person.token}`, 'content-type': 'application/pdf' };
      const url = `/api/v1${own}/files`;
      const sent = await scanned.web.request(`${url}?purpose=supplied&name=a.pdf`, {
        method: 'POST',
        headers,
        body: pdf,
      });
      const { fileId, state } = Kept.parse(await sent.json());
      expect([sent.status, state]).toEqual([201, 'quarantined']);
      expect((await scanned.web.request(`${url}/${fileId}`, { headers })).status).toBe(404);
    } finally {
      await scanned.test.drop();
    }
  });

  it('上传、下载的操作在接口说明里以文件列出', () => {
    const taking = operations.filter(({ takes }) => takes === '*/*').map(({ id }) => id);
    expect(taking).toContain('addCaseFile');
  });
});
