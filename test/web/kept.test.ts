import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createKeepReports, type KeepReports } from '../../src/service/keep-report.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { fictionalHtml, soundReport } from './fictional-report.ts';
import { openWeb, uploadForm, wordsOf } from './opened-web.ts';

let test: TestDatabase;
let keep: KeepReports;
let web: Hono;

beforeAll(async () => {
  test = await openTestDatabase();
  keep = createKeepReports({
    database: test.database,
    now: () => '2025-02-10T01:30:00Z',
    newId: randomUUID,
  });
  web = openWeb({ keep });
});
afterAll(() => test.drop());

async function checkup(fiction = soundReport): Promise<string> {
  const form = uploadForm([{ name: '年报.html', content: fictionalHtml(fiction) }]);
  return (await web.request('/checkup', { method: 'POST', body: form })).text();
}

function payloadIn(html: string): FormData {
  const form = new FormData();
  form.append('payload', /name="payload" value="([^"]+)"/.exec(html)?.[1] ?? '');
  return form;
}

describe('保留年报', () => {
  it('体检本身不保留任何东西', async () => {
    const html = await checkup();
    expect(html).toContain('保留这份报告');
    expect(await keep.list()).toEqual([]);
  });

  it('点“保留这份报告”才存入；列表可见，可以打开，可以删除', async () => {
    const kept = await web.request('/kept', { method: 'POST', body: payloadIn(await checkup()) });
    expect(kept.status).toBe(303);
    const list = await (await web.request(kept.headers.get('location') ?? '')).text();
    expect(wordsOf(list)).toContain('已保留。');
    expect(wordsOf(list)).toContain('2025-02-10 09:30');
    const path = /href="(\/kept\/[^"]+)"/.exec(list)?.[1] ?? '';
    const opened = await web.request(path);
    expect(opened.status).toBe(200);
    expect(wordsOf(await opened.text())).toContain('白鹭县自然资源局 2024 年年报');
    const deleted = await web.request(`${path}/delete`, { method: 'POST' });
    expect(deleted.status).toBe(303);
    expect(await keep.list()).toEqual([]);
    expect((await web.request(path)).status).toBe(404);
    expect((await web.request(`${path}/delete`, { method: 'POST' })).status).toBe(404);
  });

  it('2023 年和 2024 年都保留了：打开 2024 年的，与 2023 年核对', async () => {
    for (const year of [2023, 2024])
      await web.request('/kept', {
        method: 'POST',
        body: payloadIn(await checkup({ ...soundReport, year })),
      });
    const line = (await keep.list()).find((one) => one.year === 2024);
    const opened = await web.request(`/kept/${line?.organId}/${line?.id}`);
    expect(wordsOf(await opened.text())).toContain('上一年度：白鹭县自然资源局 2023 年年报');
  });

  it('数据不完整：422；没有这份：404', async () => {
    expect((await web.request('/kept', { method: 'POST', body: new FormData() })).status).toBe(422);
    expect((await web.request('/kept/x/y')).status).toBe(404);
  });

  it('没有数据库的服务器：不显示保留按钮，列表页说明原因', async () => {
    const storeless = openWeb();
    const form = uploadForm([{ name: '年报.html', content: fictionalHtml(soundReport) }]);
    const html = await (await storeless.request('/checkup', { method: 'POST', body: form })).text();
    expect(html).not.toContain('保留这份报告');
    expect(wordsOf(await (await storeless.request('/kept')).text())).toContain('没有启用数据库');
    const kept = await storeless.request('/kept', { method: 'POST', body: payloadIn(html) });
    expect(kept.status).toBe(409);
  });
});

describe('数据库断开', () => {
  it('答复 500 中文页面和请求编号，不透露内部原因；原因记入日志', async () => {
    const broken = await openTestDatabase();
    const lost = createKeepReports({ database: broken.database, now: () => '', newId: randomUUID });
    await broken.drop();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await openWeb({ keep: lost }).request('/kept');
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(wordsOf(html)).toContain('系统出错了');
    expect(wordsOf(html)).toContain(response.headers.get('x-request-id') ?? '没有编号');
    expect(html).not.toMatch(/Error|kysely|destroyed|\.ts/);
    expect(log.mock.calls.flat().join(' ')).toContain(response.headers.get('x-request-id'));
    log.mockRestore();
  });
});
