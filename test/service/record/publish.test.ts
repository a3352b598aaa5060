import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishAll } from '../../../src/service/sweep/sweep.ts';
import { setUp } from '../intake/opened-intake.ts';
import {
  act,
  content,
  done,
  drafted,
  everybody,
  makeDraft,
  notice,
  type OpenedRecords,
  openRecords,
  person,
  published,
  review,
  tryAct,
  verify,
  withdraw,
} from './opened-records.ts';

let opened: OpenedRecords;

beforeEach(async () => {
  opened = await openRecords();
});
afterEach(() => opened.close());

async function found(text: string): Promise<string[]> {
  const page = await opened.publicRecords.search({ organId: opened.organId, text });
  if (!page.ok) throw new Error(page.because.message);
  return page.value.hits.map(({ recordId }) => recordId);
}

async function titles(): Promise<string[]> {
  return (await opened.publicRecords.list(opened.organId, {})).lines.map(({ title }) => title);
}

describe('发布', () => {
  it('经全部审核后发布：名录、检索、索引号同时有，发布时间是服务器的', async () => {
    const recordId = await drafted(opened, content());
    await review(opened, recordId);
    opened.goTo('2026-03-09T15:30:00+08:00');
    const { events } = await act(opened, recordId, 'publisher', { act: 'publish', facts: {} });
    const [event] = events;
    expect(event?.kind).toBe('published');
    expect(event?.on).toBe('2026-03-09');
    const page = await opened.publicRecords.list(opened.organId, {});
    expect(page).toMatchObject({
      total: 1,
      lines: [
        {
          recordId,
          indexNumber: '123456788/2026-00001',
          firstPublishedAt: event?.recordedAt,
          validity: 'notYetInForce',
        },
      ],
    });
    expect(await found('临时用地')).toEqual([recordId]);
    expect(await found('云自然资规（2026）第01号')).toEqual([recordId]);
    expect(await verify(opened)).toEqual([]);
  });

  it('索引号逐个编定，被拒绝的不占号，更正后不变', async () => {
    const first = await published(opened);
    const second = await drafted(opened, notice({ title: '第二件的公告' }));
    expect(await tryAct(opened, second, 'publisher', { act: 'publish', facts: {} })).toMatchObject({
      ok: false,
      because: { code: 'unreviewed' },
    });
    const third = await published(opened, notice({ title: '第三件的公告' }));
    await act(opened, first, 'contributor', {
      act: 'correct',
      facts: { content: notice({ title: '改过的公告' }), note: '更正名称。', cause: { kind: 'error' } },
    });
    await review(opened, first);
    await act(opened, first, 'publisher', { act: 'publish', facts: {} });
    const { organId, publicRecords } = opened;
    const page = await publicRecords.list(organId, {});
    expect(page.lines.map(({ indexNumber, title }) => [indexNumber, title])).toEqual([
      ['123456788/2026-00002', '第三件的公告'],
      ['123456788/2026-00001', '改过的公告'],
    ]);
    expect(await publicRecords.findByIndexNumber(organId, '123456788/2026-00002')).toMatchObject({
      id: third,
    });
    expect(await found('第三件')).toEqual([third]);
    expect(await found('地籍调查')).toEqual([]);
    expect(await verify(opened)).toEqual([]);
  });

  it('机关没有填组织机构代码：说明缺什么，什么也不留下', async () => {
    await setUp(opened.services, opened.organId, { mark: '云自然资' });
    const recordId = await drafted(opened);
    await review(opened, recordId);
    const refused = await tryAct(opened, recordId, 'publisher', { act: 'publish', facts: {} });
    expect(refused).toMatchObject({
      ok: false,
      because: { code: 'no-index-number', faults: ['缺少组织机构代码。'] },
    });
    expect(await titles()).toEqual([]);
    expect(await verify(opened)).toEqual([]);
  });

  it('撤下之后只剩说明，检索不到；再发布后又有', async () => {
    const recordId = await published(opened);
    await withdraw(opened, recordId);
    const { organId, publicRecords } = opened;
    expect(await titles()).toEqual([]);
    expect(await found('地籍调查')).toEqual([]);
    expect(await publicRecords.find(organId, recordId)).toMatchObject({
      visibility: 'tombstone',
      title: '关于开展地籍调查的公告',
      reason: '面积有误，核对后重新发布。',
    });
    expect((await publicRecords.changedSince(organId, {})).changes).toMatchObject([
      { recordId, kind: 'withdrawn' },
    ]);
    await act(opened, recordId, 'contributor', {
      act: 'correct',
      facts: { content: notice(), note: '更正面积。', cause: { kind: 'error' } },
    });
    await review(opened, recordId);
    await act(opened, recordId, 'publisher', { act: 'publish', facts: {} });
    expect(await titles()).toEqual(['关于开展地籍调查的公告']);
    expect(await found('地籍调查')).toEqual([recordId]);
    expect(await verify(opened)).toEqual([]);
  });
});

describe('发布时间不能伪造', () => {
  it('时钟倒退：按机关的最后一条记录拒绝，另一条信息也不例外', async () => {
    await published(opened);
    const other = await drafted(opened);
    opened.goTo('2026-03-03T09:00:00+08:00');
    const refused = await tryAct(opened, other, 'contributor', {
      act: 'submit',
      facts: { unit: '耕地保护科' },
    });
    expect(refused).toMatchObject({ ok: false, because: { code: 'clock-behind' } });
    expect(await makeDraft(opened)).toMatchObject({ ok: false, because: { code: 'clock-behind' } });
    expect(await verify(opened)).toEqual([]);
  });

  it('发生在不同机关的记录互不相干', async () => {
    await published(opened);
    opened.goTo('2026-03-03T08:00:00+08:00');
    const second = await openSecondOrgan();
    const made = await opened.records.makeDraft({
      organId: second,
      requestKey: 'a',
      content: notice(),
      asker: everybody,
    });
    expect(made.ok).toBe(true);
  });
});

async function openSecondOrgan(): Promise<string> {
  const { addOrgan } = await import('../case/opened-office.ts');
  return addOrgan(opened.test, '青溪县自然资源局');
}

async function scheduled(publishAt: string): Promise<string> {
  const recordId = await drafted(opened);
  await review(opened, recordId);
  await act(opened, recordId, 'publisher', { act: 'schedule', facts: { publishAt } });
  return recordId;
}

describe('定时发布', () => {
  it('时间未到不发布，到了由系统发布；发布时间是服务器的，不是所定的', async () => {
    const recordId = await scheduled('2026-03-05T08:00:00+08:00');
    const { organId, records } = opened;
    opened.goTo('2026-03-05T07:59:00+08:00');
    expect(await records.publishDue(organId)).toEqual({ published: [], refused: [] });
    expect(await titles()).toEqual([]);
    opened.goTo('2026-03-05T08:00:30+08:00');
    expect(await records.publishDue(organId)).toEqual({ published: [recordId], refused: [] });
    expect(await records.publishDue(organId)).toEqual({ published: [], refused: [] });
    const [line] = (await opened.publicRecords.list(organId, {})).lines;
    expect(Date.parse(line?.publishedAt ?? '')).toBeGreaterThan(Date.parse('2026-03-05T08:00:30+08:00'));
    expect(await verify(opened)).toEqual([]);
  });

  it('巡查中办不成的说出理由，等待下一轮', async () => {
    const recordId = await scheduled('2026-03-05T08:00:00+08:00');
    await setUp(opened.services, opened.organId, { mark: '云自然资' });
    opened.goTo('2026-03-05T09:00:00+08:00');
    const lines: string[] = [];
    const sweep = {
      office: opened.office,
      complain: (line: string) => lines.push(line),
      services: opened.services,
    };
    await publishAll(sweep);
    expect(lines).toEqual([expect.stringContaining(`${recordId}）：编不出索引号：缺少组织机构代码。`)]);
    await setUp(opened.services, opened.organId, {
      mark: '云自然资',
      codes: { organizationCode: '123456788' },
    });
    await publishAll(sweep);
    expect(lines).toHaveLength(1);
    expect(await found('地籍调查')).toEqual([recordId]);
  });
});

describe('随日期变化', () => {
  it('施行日到了，名录和检索中的有效性都变；到期后失效', async () => {
    const recordId = await published(opened, content());
    const { organId, publicRecords } = opened;
    const inForce = async () =>
      (await publicRecords.documents(organId, { validity: 'inForce' })).lines.length;
    const foundInForce = async () => {
      const page = await publicRecords.search({ organId, text: '临时用地', filter: { validity: 'inForce' } });
      return page.ok && page.value.hits.length;
    };
    expect([await inForce(), await foundInForce()]).toEqual([0, 0]);
    opened.goTo('2026-04-01T00:00:01+08:00');
    expect([await inForce(), await foundInForce()]).toEqual([1, 1]);
    expect(await verify(opened)).toEqual([]);
    opened.goTo('2031-04-01T00:00:01+08:00');
    expect([await inForce(), await foundInForce()]).toEqual([0, 0]);
    expect((await publicRecords.documents(organId, { validity: 'lapsed' })).lines).toMatchObject([
      { recordId },
    ]);
    expect(await verify(opened)).toEqual([]);
  });

  it('办理清单：待办理的岗位、灯色', async () => {
    const recordId = await drafted(opened);
    await act(opened, recordId, 'contributor', { act: 'submit', facts: { unit: '耕地保护科' } });
    const { records, organId } = opened;
    const waiting = await records.list(organId, { waitingFor: ['secrecyReviewer'] });
    expect(waiting.lines).toMatchObject([
      { recordId, waiting: '保密审查', light: 'yellow', dueOn: '2026-03-10' },
    ]);
    expect((await records.list(organId, { waitingFor: ['leader'] })).lines).toEqual([]);
    opened.goTo('2026-03-20T09:00:00+08:00');
    expect((await records.list(organId, {})).lines).toMatchObject([{ dueOn: '2026-03-10', light: 'red' }]);
  });
});

describe('请求编号', () => {
  it('同一请求再来，答复第一次的结果，不办两次', async () => {
    const { records, organId } = opened;
    const request = { organId, requestKey: 'k1', content: notice(), asker: person('contributor') };
    const first = done(await records.makeDraft(request));
    expect(done(await records.makeDraft(request))).toEqual(first);
    await expect(records.makeDraft({ ...request, content: notice({ title: '另一件' }) })).rejects.toThrow(
      '换一个编号',
    );
    expect((await records.list(organId, {})).lines).toHaveLength(1);
  });
});
