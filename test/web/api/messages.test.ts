import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSenders } from '../../../src/service/messages/sender.ts';
import { sendMessages } from '../../../src/service/sweep/sweep.ts';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let window: Person;
let head: Person;
let handler: Person;
let systemAdmin: Person;
let securityAdmin: Person;
const start = '2026-02-06T02:00:00.000Z';
beforeAll(async () => {
  api = await openApi(start);
  window = await api.person(['window']);
  head = await api.person(['officeHead']);
  handler = await api.person(['handler']);
  systemAdmin = await api.person(['systemAdmin']);
  securityAdmin = await api.person(['securityAdmin']);
});
beforeEach(() => api.setTime(start));
afterAll(() => api.test.drop());

const at = (path: string) => `/organs/${api.organId}${path}`;
const get = (path: string, person: Person): Promise<Answer> =>
  ask(api.web, 'GET', at(path), { token: person.token });

/** 督办 as the head enters it: told to whoever is to assign the matter, and to the head. */
async function urge(text: string): Promise<string> {
  const { path, caseId } = await register(api, window.token);
  const body = { version: 1, act: 'addNote', facts: { topic: 'urging', text } };
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await ask(api.web, 'POST', `${path}/acts`, { token: head.token, body, headers });
  expect(answer.status).toBe(200);
  return caseId;
}

const Inbox = z.object({
  messages: z.array(
    z.object({
      messageId: z.string(),
      caseId: z.string().nullable(),
      text: z.string(),
      readAt: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

async function inbox(person: Person, query = ''): Promise<z.infer<typeof Inbox>> {
  return Inbox.parse(formed('listMessages', await get(`/messages${query}`, person)));
}

async function unread(person: Person): Promise<unknown> {
  return formed('countUnread', await get('/messages/unread', person));
}

function markRead(person: Person, messageIds: unknown): Promise<Answer> {
  return ask(api.web, 'POST', at('/messages/read'), { token: person.token, body: { messageIds } });
}

const quiet = () => undefined;

describe('收件箱', () => {
  it('督办进入窗口和负责人的消息，别的岗位没有；标为已读只对本人有效，再标不重复', async () => {
    const caseId = await urge('请抓紧分办。');
    const { messages } = await inbox(window);
    expect(messages).toMatchObject([{ caseId, text: expect.stringContaining('请抓紧分办。'), readAt: null }]);
    expect((await inbox(handler)).messages).toEqual([]);
    expect(await unread(window)).toEqual({ unread: 1 });
    const [message] = messages;
    const marked = await markRead(window, [message?.messageId, 'none']);
    expect(formed('markMessagesRead', marked)).toEqual({ marked: 1 });
    expect((await markRead(window, [message?.messageId])).json).toEqual({ marked: 0 });
    expect((await inbox(window)).messages).toMatchObject([{ readAt: start }]);
    expect(await unread(window)).toEqual({ unread: 0 });
    expect(await unread(head)).toEqual({ unread: 1 });
    expect((await get('/counters', head)).json).toMatchObject({ unreadMessages: 1 });
    const other = await api.person(['window']);
    expect(await unread(other)).toEqual({ unread: 1 });
  });

  it('不是给本人的，标不了', async () => {
    await urge('请抓紧。');
    const [message] = (await inbox(window)).messages;
    expect((await markRead(handler, [message?.messageId])).json).toEqual({ marked: 0 });
    const { rows } = await sql`select 1 from message_read where person_id = ${handler.personId}`.execute(
      api.test.database,
    );
    expect(rows).toEqual([]);
  });

  it('从近到远逐页，不漏不重；90天以前的不再计入未读', async () => {
    const reader = await api.person(['window']);
    for (const time of ['03', '03', '04', '05', '06']) {
      api.setTime(`2026-02-06T${time}:00:00.000Z`);
      await urge(`第${time}时。`);
    }
    const all = (await inbox(reader, '?limit=200')).messages.map(({ messageId }) => messageId);
    const seen: string[] = [];
    for (
      let page = await inbox(reader, '?limit=2');
      ;
      page = await inbox(reader, `?limit=2&after=${page.next}`)
    ) {
      seen.push(...page.messages.map(({ messageId }) => messageId));
      if (page.next === null) break;
    }
    expect(seen).toEqual(all);
    expect(new Set(all).size).toBeGreaterThanOrEqual(6);
    expect((await inbox(reader, '?limit=1')).messages[0]?.text).toContain('第06时。');
    api.setTime('2026-05-20T02:00:00.000Z');
    expect(await unread(reader)).toEqual({ unread: 0 });
  });

  it.each([
    ['不是数组', 'm1'],
    ['没有编号', []],
    ['太多', Array.from({ length: 201 }, String)],
  ])('标为已读的编号%s：422', async (_, messageIds) => {
    expect((await markRead(window, messageIds)).status).toBe(422);
  });
});

describe('联系方式', () => {
  const contact = { email: 'head@example.cn', phone: '13900005678' };

  it('本人读、写自己的', async () => {
    const { token } = head;
    expect(formed('getOwnContact', await ask(api.web, 'GET', '/contact', { token }))).toEqual({
      email: null,
      phone: null,
    });
    expect((await ask(api.web, 'PUT', '/contact', { token, body: contact })).status).toBe(204);
    expect((await ask(api.web, 'GET', '/contact', { token })).json).toEqual(contact);
  });

  it('安全管理员读、写本机关账号的；别的机关的账号：404', async () => {
    const { token } = securityAdmin;
    const path = at(`/people/${handler.personId}/contact`);
    const body = { email: null, phone: '13900001111' };
    expect((await ask(api.web, 'PUT', path, { token, body })).status).toBe(204);
    expect(formed('getContact', await ask(api.web, 'GET', path, { token }))).toEqual(body);
    const stranger = await api.person(['handler'], api.otherOrganId);
    const theirs = at(`/people/${stranger.personId}/contact`);
    expect((await ask(api.web, 'GET', theirs, { token })).status).toBe(404);
    expect((await ask(api.web, 'PUT', theirs, { token, body })).status).toBe(404);
  });

  it.each([
    { email: 'head', phone: null },
    { email: null, phone: '0871-1234567' },
    { email: null },
    { email: null, phone: null, fax: '1' },
  ])('%j：422', async (body) => {
    expect((await ask(api.web, 'PUT', '/contact', { token: head.token, body })).status).toBe(422);
  });
});

describe('发送情况', () => {
  it('没有发成的列出原因，地址打码；系统管理员、工作机构能看，其他岗位不能', async () => {
    const { token } = head;
    await ask(api.web, 'PUT', '/contact', { token, body: { email: 'head@example.cn', phone: null } });
    const { version: seen, setting } = await api.services.settings.find(api.organId);
    await api.services.settings.save({ organId: api.organId, seen, setBy: 'x', setting });
    await urge('请抓紧。');
    const none = { smtp: undefined, mailFrom: undefined, smsWebhook: undefined, smsSecret: undefined };
    const senders = {
      ...createSenders(none),
      email: async ({ address }: { address: string }) => {
        throw new Error(`550 没有这个信箱 <${address}>`);
      },
    };
    let hours = 2;
    const now = () => new Date(Date.UTC(2026, 1, 9, hours)).toISOString();
    const office = { database: api.test.database, now, newId: randomUUID };
    for (; hours < 200; hours += 24) {
      await sendMessages({ office, today: () => now().slice(0, 10), senders, complain: quiet });
    }
    const json = formed('getOutbox', await get('/outbox', systemAdmin));
    expect(json).toMatchObject({
      counts: { sent: 0, waiting: 0, sending: 0 },
      failed: expect.arrayContaining([
        expect.objectContaining({
          channel: 'email',
          address: 'h***@example.cn',
          error: '550 没有这个信箱 <h***@example.cn>',
          attempts: 8,
        }),
      ]),
    });
    expect(JSON.stringify(json)).not.toContain('head@');
    expect((await get('/outbox', window)).status).toBe(403);
  });
});
