import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSenders, type SendingPlaces } from '../../../src/service/messages/sender.ts';
import { emptySetting } from '../../../src/service/organ/organ-setting.ts';
import { saveOrganSetting } from '../../../src/service/organ/organ-settings.ts';
import { remindAll, sendMessages } from '../../../src/service/sweep/sweep.ts';
import { messagesFor } from '../../../src/store/message.ts';
import { countDeliveries } from '../../../src/store/outbox.ts';
import { putContact } from '../../../src/store/person-contact.ts';
import { addOrgan, type OpenedOffice, openOffice, receive, take } from '../case/opened-office.ts';
import { openMailServer } from './mail-server.ts';

let opened: OpenedOffice;
let now: string;
let today: string;
let complaints: string[];

/** 孙小雨 of 利用科, who has mail and telephone. */
const handler = 'handler-1';

beforeEach(async () => {
  opened = await openOffice();
  complaints = [];
  at('2026-03-05', '10:00');
  const { database } = opened.test;
  await saveOrganSetting(opened.office, {
    organId: opened.organId,
    seen: 0,
    setBy: 'admin',
    setting: emptySetting,
  });
  const person = {
    id: handler,
    organ_id: opened.organId,
    login: 'sunxiaoyu',
    name: '孙小雨',
    password_hash: '-',
  };
  await database
    .insertInto('person')
    .values({ ...person, must_change: false, disabled_at: null, created_at: now })
    .execute();
  await database
    .insertInto('person_role')
    .values({ organ_id: opened.organId, person_id: handler, role: 'handler', unit: '利用科' })
    .execute();
  await putContact(database, handler, { email: 'sun@example.cn', phone: '13900000001' });
  await take(opened, await receive(opened), [
    ['2026-02-09', 'office', { act: 'assign', facts: { unit: '利用科' } }],
  ]);
  // What was told up to here is not what the tests look at.
  await sendMessages(sweep({}));
});
afterEach(() => opened.test.drop());

function at(day: string, time: string): void {
  today = day;
  now = `${day}T${time}:00+08:00`;
}

function sweep(places: Partial<SendingPlaces>) {
  const none = { smtp: undefined, mailFrom: undefined, smsWebhook: undefined, smsSecret: undefined };
  return {
    office: { database: opened.test.database, now: () => now, newId: randomUUID },
    today: () => today,
    senders: createSenders({ ...none, ...places }),
    complain: (line: string) => complaints.push(line),
  };
}

function inbox(unit: string | null = '利用科') {
  const me = { person: handler, roles: [{ role: 'handler', unit }] };
  return messagesFor(opened.test.database, opened.organId, me, { limit: 50 });
}

async function counts() {
  const found = await countDeliveries(opened.test.database, opened.organId);
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}

/** 短信网关 for tests: `answers` in turn, then 200. */
async function openGateway(answers: number[] = []) {
  const taken: { body: string; key: string; signature: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = answers.shift() ?? 200;
      const body = Buffer.concat(chunks).toString();
      if (status === 200) {
        const { 'idempotency-key': key, 'x-gongkai-signature': signature } = request.headers;
        taken.push({ body, key: String(key), signature: String(signature) });
      }
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { taken, url: `http://127.0.0.1:${address.port}/sms`, close };
}

describe('站内消息', () => {
  it('分办、到期提醒进入承办科室的消息，别的科室看不到；重复巡查不重复提醒', async () => {
    await remindAll(sweep({}));
    await remindAll(sweep({}));
    const subjects = (await inbox()).map(({ subject }) => subject);
    expect(subjects).toEqual([
      '云自然资申〔2026〕1号 答复期限还剩5个工作日',
      '云自然资申〔2026〕1号 有新的办件分办给您',
    ]);
    expect(await inbox('规划科')).toEqual([]);
    expect(await inbox(null)).toEqual([]);
  });

  it('没有设置过的机关不巡查', async () => {
    const other = await addOrgan(opened.test, '望川市自然资源局');
    await remindAll(sweep({}));
    expect(
      await messagesFor(
        opened.test.database,
        other,
        { person: 'x', roles: [{ role: 'window', unit: null }] },
        { limit: 9 },
      ),
    ).toEqual([]);
  });
});

describe('电子邮件', () => {
  it('提醒发给承办人一次，再发不重复；信里没有申请内容和申请人姓名', async () => {
    const server = await openMailServer();
    const mail = sweep({ smtp: server.url, mailFrom: '云岭县自然资源局 <gk@example.cn>' });
    await remindAll(mail);
    await Promise.all([sendMessages(mail), sendMessages(mail)]);
    await sendMessages(mail);
    expect(server.mails).toHaveLength(1);
    const [one] = server.mails;
    expect(one?.to).toEqual(['sun@example.cn']);
    expect(one?.body).toContain('答复期限于2026年3月12日届满，还剩5个工作日。');
    expect(one?.body).not.toMatch(/青石村|郑小禾/);
    expect(await counts()).toEqual({ sent: 1 });
    await server.close();
  });

  it('邮件服务器暂时不收的，一分钟后再试；仍是同一封信', async () => {
    const server = await openMailServer(1);
    const mail = sweep({ smtp: server.url, mailFrom: 'gk@example.cn' });
    await remindAll(mail);
    await sendMessages(mail);
    expect(server.mails).toHaveLength(0);
    expect(await counts()).toEqual({ waiting: 1 });
    expect(complaints.join()).toContain('没有发出（第1次）');
    await sendMessages(mail);
    expect(server.mails).toHaveLength(0);
    at('2026-03-05', '10:02');
    await sendMessages(mail);
    expect(server.mails).toHaveLength(1);
    await server.close();
  });

  it('晚上的提醒等到次日八点', async () => {
    const server = await openMailServer();
    const mail = sweep({ smtp: server.url, mailFrom: 'gk@example.cn' });
    at('2026-03-05', '21:30');
    await remindAll(mail);
    await sendMessages(mail);
    at('2026-03-06', '07:59');
    await sendMessages(mail);
    expect(server.mails).toHaveLength(0);
    at('2026-03-06', '08:00');
    await sendMessages(mail);
    expect(server.mails).toHaveLength(1);
    await server.close();
  });

  it('发送中途断电的，十分钟后以同一编号再发', async () => {
    const server = await openMailServer();
    const mail = sweep({ smtp: server.url, mailFrom: 'gk@example.cn' });
    await remindAll(mail);
    const dead = { ...mail, senders: { email: () => new Promise<void>(() => undefined) } };
    void sendMessages(dead);
    await expect.poll(counts).toEqual({ sending: 1 });
    await sendMessages(mail);
    expect(server.mails).toHaveLength(0);
    at('2026-03-05', '10:11');
    await sendMessages(mail);
    expect(server.mails).toHaveLength(1);
    await server.close();
  });

  it('试了八次仍不成的不再试，留下原因', async () => {
    const mail = sweep({ smtp: 'smtp://127.0.0.1:9', mailFrom: 'gk@example.cn' });
    await remindAll(mail);
    for (let day = 5; day <= 20; day++) {
      at(`2026-03-${String(day).padStart(2, '0')}`, '12:00');
      await sendMessages(mail);
      at(`2026-03-${String(day).padStart(2, '0')}`, '19:00');
      await sendMessages(mail);
    }
    expect(await counts()).toEqual({ failed: 1 });
    expect(complaints).toHaveLength(8);
  });
});

describe('申请人', () => {
  it('登记之后告诉申请人有了进展，凭编号和查询码查看，不说申请了什么', async () => {
    const server = await openMailServer();
    const mail = sweep({ smtp: server.url, mailFrom: 'gk@example.cn' });
    await receive(opened);
    const details = {
      kind: 'person',
      documentKind: '居民身份证',
      documentNumber: '',
      phone: '',
      email: 'zheng@example.cn',
      address: '',
      postcode: '',
      supply: { form: 'electronic', route: 'email', acceptsOther: true },
    };
    const { database } = opened.test;
    await database
      .updateTable('applicant')
      .set({ details: JSON.stringify(details) })
      .where('organ_id', '=', opened.organId)
      .execute();
    await sendMessages(mail);
    expect(server.mails.map(({ to }) => to)).toEqual([['zheng@example.cn']]);
    expect(server.mails[0]?.body).toContain('云自然资申〔2026〕2号：已登记。请凭编号和查询码查看办理进度。');
    expect(server.mails[0]?.body).not.toContain('青石村');
    await server.close();
  });
});

describe('短信网关', () => {
  it('每条一次，带编号和签名；网关出错的再试，编号不变', async () => {
    const secret = '0123456789abcdef';
    const gateway = await openGateway([500]);
    const sms = sweep({ smsWebhook: gateway.url, smsSecret: secret });
    await remindAll(sms);
    await sendMessages(sms);
    at('2026-03-05', '10:05');
    await sendMessages(sms);
    await sendMessages(sms);
    expect(gateway.taken).toHaveLength(1);
    const { body = '', key, signature } = gateway.taken[0] ?? {};
    expect(JSON.parse(body)).toMatchObject({ id: key, to: '13900000001' });
    expect(signature).toBe(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    await gateway.close();
  });

  it('停用的人不再收到', async () => {
    const gateway = await openGateway();
    const sms = sweep({ smsWebhook: gateway.url });
    await opened.test.database
      .updateTable('person')
      .set({ disabled_at: now })
      .where('id', '=', handler)
      .execute();
    await remindAll(sms);
    await sendMessages(sms);
    expect(gateway.taken).toEqual([]);
    await gateway.close();
  });
});
