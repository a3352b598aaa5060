import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRequest } from '../../../src/service/case/act-on-case.ts';
import type { Done } from '../../../src/service/case/one-act.ts';
import type { Fault } from '../../../src/service/verify/fault.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import { corrected, correction, disclosed, type Step, signed } from '../../case/matter.ts';
import {
  addOrgan,
  application,
  done,
  type OpenedOffice,
  officer,
  openOffice,
  receive,
  receivedOn,
  settingOn,
  take,
} from './opened-office.ts';

let opened: OpenedOffice;
beforeAll(async () => {
  opened = await openOffice();
});
afterAll(() => opened.test.drop());

const today = settingOn(receivedOn);

function note({ caseId, version }: Done, changes: Partial<ActRequest> = {}): ActRequest {
  return {
    organId: opened.organId,
    caseId,
    version,
    requestKey: randomUUID(),
    command: { act: 'addNote', facts: { topic: 'guidance', text: '当面说明了填写要求。' } },
    asker: officer('handler'),
    ...changes,
  };
}

/** The number that the act gave: of the matter, or of the reply. */
function numberOf({ events: [event] }: Done): string {
  if (event?.kind === 'registered') return event.number;
  return event?.kind === 'replyIssued' ? event.documentNumber : '';
}

function joint(to: string): Step {
  return ['2026-02-09', 'office', { act: 'issueReply', facts: { documentNumber: '', jointWith: [to] } }];
}

function serial(one: Done): number {
  return Number(/(\d+)号$/.exec(numberOf(one))?.[1]);
}

async function countEvents(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from case_event`.execute(
    opened.test.database,
  );
  return rows[0]?.n ?? -1;
}

describe('登记申请', () => {
  it('取得当年下一个登记号，姓名另存，不进入办理记录', async () => {
    const first = await receive(opened);
    const second = await receive(opened);
    expect(first.events[0]).toMatchObject({ kind: 'registered', number: '云自然资申〔2026〕1号', v: 1 });
    expect(second.events[0]).toMatchObject({ number: '云自然资申〔2026〕2号' });
    expect(JSON.stringify(second.events)).not.toContain('郑小禾');
    const found = await opened.cases.findCase(opened.organId, second.caseId);
    expect(found?.applicantName).toBe('郑小禾');
    expect(found?.state).toMatchObject({ number: '云自然资申〔2026〕2号', version: 1 });
  });

  it('法律不允许的不登记，也不占用登记号：到达日期晚于今天', async () => {
    const before = await receive(opened);
    const wish = application(opened.organId, { on: settingOn('2026-03-01').today });
    expect(await opened.cases.receiveApplication(wish, today)).toMatchObject({
      ok: false,
      because: { code: 'day-ahead' },
    });
    const after = await receive(opened);
    expect(serial(after)).toBe(serial(before) + 1);
  });

  it('内容不合格式的写不进去，整个办理撤回，登记号不跳号', async () => {
    const before = await countEvents();
    const facts = { ...application(opened.organId).facts, pieces: [] };
    const wish = application(opened.organId, { facts });
    await expect(opened.cases.receiveApplication(wish, today)).rejects.toThrow('pieces');
    expect(await countEvents()).toBe(before);
  });

  it('同一请求编号而身份、联系方式不同的，不算同一请求', async () => {
    const details = {
      kind: 'person' as const,
      documentKind: '居民身份证' as const,
      documentNumber: '11010519491231002X',
      phone: '13900001234',
      email: '',
      address: '',
      postcode: '',
      supply: { form: 'paper' as const, route: 'post' as const, acceptsOther: true },
    };
    const applicant = { name: '郑小禾', category: 'naturalPerson' as const };
    const first = application(opened.organId, { applicant: { ...applicant, details } });
    const { caseId } = done(await opened.cases.receiveApplication(first, today));
    expect(done(await opened.cases.receiveApplication(first, today)).caseId).toBe(caseId);
    const other = { ...first, applicant: { ...applicant, details: { ...details, phone: '13900009999' } } };
    await expect(opened.cases.receiveApplication(other, today)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('同一申请人再次申请用已有的编号；没有这个申请人的，报“没有”', async () => {
    const first = await receive(opened);
    const [event] = first.events;
    if (event?.kind !== 'registered') throw new Error('not registered');
    const applicant = { id: event.applicant.key, name: '郑小禾', category: 'naturalPerson' as const };
    const again = await receive(opened, { applicant });
    expect(again.events[0]).toMatchObject({ applicant: { key: applicant.id } });
    const stranger = application(opened.organId, { applicant: { ...applicant, id: 'nobody' } });
    await expect(opened.cases.receiveApplication(stranger, today)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('没有这个机关的，报“没有”', async () => {
    const wish = application('nowhere');
    await expect(opened.cases.receiveApplication(wish, today)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('编号按年从1起', async () => {
    const next = await receive(opened, { on: settingOn('2027-01-04').today });
    expect(next.events[0]).toMatchObject({ number: '云自然资申〔2027〕1号' });
  });
});

describe('办理', () => {
  it('全程：证据、拟稿、三级审签、成文、送达，文号由系统给出', async () => {
    const end = await take(opened, await receive(opened), disclosed('2026-02-09'));
    const found = await opened.cases.findCase(opened.organId, end.caseId);
    expect(found?.state.version).toBe(8);
    expect(found?.state.rounds[0].reply?.documentNumber).toBe('云自然资复〔2026〕1号');
    const titles = (await opened.cases.caseTimeline(opened.organId, end.caseId)).map(({ title }) => title);
    expect(titles).toEqual([
      '登记申请',
      '证据存卷',
      '拟稿送审',
      '审签通过',
      '审签通过',
      '审签通过',
      '答复书成文',
      '送达答复',
    ]);
  });

  it('法律不允许的是一个带理由的值，不留记录，版本不变', async () => {
    const one = await receive(opened);
    const before = await countEvents();
    const refused = await opened.cases.actOnCase(
      note(one, { command: { act: 'issueReply', facts: { jointWith: [] } }, asker: officer('office') }),
      today,
    );
    expect(refused).toEqual({ ok: false, because: { code: 'draft-unsigned' } });
    expect(await countEvents()).toBe(before);
  });

  it('所见版本已旧的，报“已有新的办理记录”', async () => {
    const one = await receive(opened);
    done(await opened.cases.actOnCase(note(one), today));
    await expect(opened.cases.actOnCase(note(one), today)).rejects.toMatchObject({ code: 'stale-version' });
    await expect(opened.cases.actOnCase(note({ ...one, version: 9 }), today)).rejects.toMatchObject({
      code: 'stale-version',
    });
  });

  it('同一请求编号重来，得到第一次的答复，不办第二次；顺序不同而内容相同的也是', async () => {
    const one = await receive(opened);
    const request = note(one);
    const first = await opened.cases.actOnCase(request, today);
    const before = await countEvents();
    const command = { facts: { text: '当面说明了填写要求。', topic: 'guidance' }, act: 'addNote' } as const;
    expect(await opened.cases.actOnCase({ ...request, command }, today)).toEqual(first);
    expect(await countEvents()).toBe(before);
    const wish = application(opened.organId);
    const received = await opened.cases.receiveApplication(wish, today);
    expect(await opened.cases.receiveApplication(wish, today)).toEqual(received);
  });

  it('同一请求编号用于另一内容，报冲突', async () => {
    const one = await receive(opened);
    const request = note(one);
    done(await opened.cases.actOnCase(request, today));
    for (const changes of [{ version: 2 }, { asker: officer('handler', '另一人') }]) {
      await expect(opened.cases.actOnCase({ ...request, ...changes }, today)).rejects.toMatchObject({
        code: 'conflict',
      });
    }
  });

  it('补正之后拆分：原来的补正告知书不再出一次，也不再通知一次；校验没有问题', async () => {
    const pieces = [
      { id: 'p1', text: '征收方案' },
      { id: 'p2', text: '补偿台账' },
    ];
    const one = await receive(opened, { facts: { ...application('').facts, pieces } });
    const asked = await take(opened, one, [...correction('2026-02-09'), corrected('2026-02-10')]);
    const parts = [{ pieces: ['p2'] }];
    const command = { act: 'splitOff' as const, facts: { parts } };
    const wish = note(asked, { command, asker: officer('window') });
    const split = done(await opened.cases.actOnCase(wish, settingOn('2026-02-10')));
    const { database } = opened.test;
    const opens = split.opened.map(({ caseId }) => caseId);
    expect(opens).toHaveLength(1);
    const { rows } = await sql<{ letters: number; messages: number }>`
      select (select count(*) from letter where case_id = any(${opens})) as letters,
        (select count(*) from message where case_id = any(${opens}) and key not like 'registered:%') as messages`.execute(
      database,
    );
    expect(rows).toEqual([{ letters: 0, messages: 0 }]);
    const faults: Fault[] = [];
    const listener = { find: (fault: Fault) => faults.push(fault), progress: () => undefined };
    const { organId, office } = opened;
    await verifyFacts(office, { organId, reckoningOf: () => settingOn('2026-02-10') }, listener);
    expect(faults).toEqual([]);
  });

  it('请求编号含空白或者换行的不收', async () => {
    const one = await receive(opened);
    await expect(opened.cases.actOnCase(note(one, { requestKey: 'a\nb' }), today)).rejects.toThrow(
      RangeError,
    );
  });

  it('拆分：一次办理开出新的办件，各有登记号，收到日期不变', async () => {
    const pieces = [
      { id: 'p1', text: '征收方案' },
      { id: 'p2', text: '补偿台账' },
      { id: 'p3', text: '听证笔录' },
    ];
    const one = await receive(opened, { facts: { ...application('').facts, pieces } });
    const parts = [{ pieces: ['p2'] }, { pieces: ['p3'] }];
    const request = note(one, { command: { act: 'splitOff', facts: { parts } }, asker: officer('window') });
    const split = done(await opened.cases.actOnCase(request, today));
    expect(split.opened).toHaveLength(2);
    const texts = [];
    for (const { caseId, number } of split.opened) {
      const found = await opened.cases.findCase(opened.organId, caseId);
      expect(found?.state).toMatchObject({ number, arrivedOn: receivedOn, version: 1 });
      texts.push(found?.state.pieces.map(({ text }) => text).join());
    }
    expect(texts).toEqual(['补偿台账', '听证笔录']);
    expect(done(await opened.cases.actOnCase(request, today))).toEqual(split);
  });

  it('一份答复书答复几个办件，用同一个文号；没有这个办件的，报“没有”', async () => {
    const starts = [await receive(opened), await receive(opened)] as const;
    const [first, second] = [
      await take(opened, starts[0], [...disclosed('2026-02-09').slice(0, 2), ...signed('2026-02-09')]),
      await take(opened, starts[1], [...disclosed('2026-02-09').slice(0, 2), ...signed('2026-02-09')]),
    ];
    await expect(take(opened, first, [joint('查无此号')])).rejects.toMatchObject({ code: 'not-found' });
    const one = await take(opened, first, [joint(numberOf(starts[1]))]);
    const two = await take(opened, second, [joint(numberOf(starts[0]))]);
    expect(one.events[0]).toMatchObject({ kind: 'replyIssued' });
    expect(numberOf(one)).toMatch(/^云自然资复〔2026〕\d+号$/);
    expect(numberOf(two)).toBe(numberOf(one));
  });
});

describe('几个机关在一个数据库里', () => {
  it('互不可见，各编各号，请求编号也互不相干', async () => {
    const other = { ...opened, organId: await addOrgan(opened.test, '临江市自然资源局') };
    const requestKey = randomUUID();
    const mine = await receive(opened, { requestKey });
    const theirs = await receive(other, { requestKey });
    expect(theirs.events[0]).toMatchObject({ number: '云自然资申〔2026〕1号' });
    expect(await opened.cases.findCase(other.organId, mine.caseId)).toBeUndefined();
    await expect(opened.cases.actOnCase(note(mine, { organId: other.organId }), today)).rejects.toMatchObject(
      { code: 'not-found' },
    );
    const page = await opened.cases.listCases(other.organId, {}, today);
    expect(page.lines.map(({ caseId }) => caseId)).toEqual([theirs.caseId]);
    const { rows } = await sql`select seq from case_event where organ_id = ${other.organId}`.execute(
      opened.test.database,
    );
    expect(rows).toEqual([{ seq: 1 }]);
  });
});
