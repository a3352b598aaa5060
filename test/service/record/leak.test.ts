import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicRecords } from '../../../src/service/record/public-records.ts';
import {
  act,
  content,
  drafted,
  notice,
  type OpenedRecords,
  openRecords,
  published,
  review,
  upload,
  verify,
  withdraw,
} from './opened-records.ts';

/** Stands in everything of what must not be seen: title, text, numbers, names of files, their words. */
const secret = '赤麓坡';

let opened: OpenedRecords;

function hidden(change: Parameters<typeof content>[0] = {}) {
  return content({
    title: `${secret}用地的通知`,
    documentNumber: '云自然资规〔2026〕77号',
    description: `${secret}的概述。`,
    keywords: [secret],
    theme: `${secret}主题`,
    body: [{ kind: 'paragraph', runs: [{ text: `${secret}的正文。` }] }],
    ...change,
  });
}

async function withFile(
  recordId: string,
  whole: ReturnType<typeof hidden>,
  act_: 'revise' | 'none' = 'revise',
) {
  const bytes = Buffer.from(`${secret}的附件文字\n`);
  const { id } = await upload(opened, recordId, `${secret}附件.txt`, bytes);
  const attachments = [
    { kind: 'document' as const, key: id, name: `${secret}附件.txt`, mediaType: 'text/plain' },
  ];
  if (act_ === 'revise') {
    await act(opened, recordId, 'contributor', {
      act: 'revise',
      facts: { content: { ...whole, attachments } },
    });
  }
  return { key: id, attachments };
}

interface Case {
  title: string;
  /** Gives the record and the key of its file. */
  make(): Promise<{ recordId: string; key: string | undefined }>;
}

async function draftWithFile(change: Parameters<typeof content>[0] = {}) {
  const recordId = await drafted(opened, hidden(change));
  const { key } = await withFile(recordId, hidden(change));
  return { recordId, key };
}

/** `mayBeGiven`: a registered record of that attribute. */
async function registered(disclosure: ReturnType<typeof content>['disclosure']) {
  const made = await draftWithFile({ disclosure });
  await review(opened, made.recordId);
  await act(opened, made.recordId, 'publisher', { act: 'enterRegister', facts: {} });
  return made;
}

const cases: Case[] = [
  { title: '起草中', make: () => draftWithFile() },
  {
    title: '审核中',
    async make() {
      const made = await draftWithFile();
      await act(opened, made.recordId, 'contributor', { act: 'submit', facts: { unit: '耕地保护科' } });
      return made;
    },
  },
  {
    title: '已退回',
    async make() {
      const made = await draftWithFile();
      await act(opened, made.recordId, 'contributor', { act: 'submit', facts: { unit: '耕地保护科' } });
      await act(opened, made.recordId, 'secrecyReviewer', {
        act: 'returnDraft',
        facts: { reason: '请核对。' },
      });
      return made;
    },
  },
  {
    title: '待发布',
    async make() {
      const made = await draftWithFile();
      await review(opened, made.recordId);
      return made;
    },
  },
  {
    title: '定时发布，时间未到',
    async make() {
      const made = await draftWithFile();
      await review(opened, made.recordId);
      const publishAt = '2027-01-01T08:00:00+08:00';
      await act(opened, made.recordId, 'publisher', { act: 'schedule', facts: { publishAt } });
      return made;
    },
  },
  {
    title: '已放弃',
    async make() {
      const made = await draftWithFile();
      await act(opened, made.recordId, 'contributor', { act: 'dropDraft', facts: { reason: '不再需要。' } });
      return made;
    },
  },
  {
    title: '依申请公开，已登记',
    make: () => registered({ kind: 'onRequest', reason: '涉及特定对象。', basis: '条例第二十七条' }),
  },
  {
    title: '不予公开，已登记',
    make: () =>
      registered({
        kind: 'withheld',
        ground: 'internalAffairs',
        reason: '内部事务。',
        basis: '条例第十六条',
      }),
  },
  {
    title: '已发布，更正稿尚未发布',
    async make() {
      const recordId = await published(opened, notice({ title: '可以看到的公告' }));
      const { key, attachments } = await withFile(recordId, hidden(), 'none');
      const { about } = notice();
      const change = {
        content: hidden({ about, attachments }),
        note: '更正。',
        cause: { kind: 'error' as const },
      };
      await act(opened, recordId, 'contributor', { act: 'correct', facts: change });
      await review(opened, recordId);
      return { recordId, key };
    },
  },
  {
    title: '已撤下，名称也不显示',
    async make() {
      const made = await draftWithFile();
      await review(opened, made.recordId);
      await act(opened, made.recordId, 'publisher', { act: 'publish', facts: {} });
      await withdraw(opened, made.recordId, false);
      return made;
    },
  },
];

/** 每一个出口, asked for the record in every way it can be asked for. */
function outlets(
  it: PublicRecords,
  organId: string,
  recordId: string,
  key: string,
): Record<keyof PublicRecords, () => Promise<unknown>> {
  const texts = [secret, '云自然资规〔2026〕77号', `${secret}的附件文字`];
  return {
    catalogue: () => it.catalogue(organId),
    list: () =>
      Promise.all([
        it.list(organId, {}),
        it.list(organId, { node: 'policies' }),
        it.list(organId, { title: secret }),
        it.list(organId, { number: '云自然资规〔2026〕77号' }),
        it.list(organId, { theme: `${secret}主题` }),
        it.list(organId, { about: 'normativeDocument', validity: 'notYetInForce' }),
      ]),
    countByNode: async () => [...(await it.countByNode(organId, { title: secret }))],
    find: () => it.find(organId, recordId),
    findByIndexNumber: () =>
      Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          it.findByIndexNumber(organId, `123456788/2026-${String(at + 1).padStart(5, '0')}`),
        ),
      ),
    surroundings: () => it.surroundings(organId, recordId),
    openAttachment: async () => {
      const file = await it.openAttachment(organId, recordId, key);
      return file && { ...file, text: await new Response(file.content).text() };
    },
    search: () =>
      Promise.all([
        ...texts.map((text) => it.search({ organId, text })),
        ...texts.map((text) => it.search({ text, order: 'date' })),
      ]),
    newest: () => Promise.all([it.newest(organId), it.newest(organId, { node: 'policies' })]),
    documents: () =>
      Promise.all([it.documents(organId, {}), it.documents(organId, { validity: 'notYetInForce' })]),
    linked: () =>
      Promise.all(
        (['policy', 'interpretation', 'amends'] as const).map((one) => it.linked(organId, recordId, one)),
      ),
    consultations: () => it.consultations(organId, {}),
    sendComment: () => it.sendComment(organId, recordId, { text: '意见', name: '', contact: '' }),
    comments: () => it.comments(organId, recordId),
    annualReports: () => it.annualReports(organId),
    changedSince: () => it.changedSince(organId, {}),
  };
}

describe('没有公开的，从任何出口都看不到', () => {
  beforeAll(async () => {
    opened = await openRecords();
    await published(opened, notice({ title: '早已公开的公告' }));
  });
  afterAll(() => opened.close());

  it('每一个出口都在这张表里', () => {
    const { publicRecords, organId } = opened;
    expect(Object.keys(outlets(publicRecords, organId, 'r', 'k')).sort()).toEqual(
      Object.keys(publicRecords).sort(),
    );
  });

  it.each(cases)('$title', async (one) => {
    const { recordId, key } = await one.make();
    const { publicRecords, organId } = opened;
    for (const [name, ask] of Object.entries(outlets(publicRecords, organId, recordId, key ?? ''))) {
      const answer = JSON.stringify(await ask()) ?? '';
      expect(answer.includes(secret), `${name}: ${answer}`).toBe(false);
      expect(answer.includes('〔2026〕77号'), `${name}: ${answer}`).toBe(false);
      if (key !== undefined) expect(answer.includes(key), `${name}: ${answer}`).toBe(false);
    }
    expect(await publicRecords.openAttachment(organId, recordId, key ?? '')).toBeUndefined();
    expect(await verify(opened)).toEqual([]);
  });

  it('同一内容一经发布，各个出口就都有', async () => {
    const { recordId, key } = await draftWithFile();
    await review(opened, recordId);
    await act(opened, recordId, 'publisher', { act: 'publish', facts: {} });
    const { publicRecords, organId } = opened;
    const seen = outlets(publicRecords, organId, recordId, key);
    for (const name of [
      'list',
      'find',
      'openAttachment',
      'search',
      'newest',
      'documents',
      'changedSince',
    ] as const) {
      expect(JSON.stringify(await seen[name]()), name).toContain(secret);
    }
    expect(await publicRecords.openAttachment('another', recordId, key)).toBeUndefined();
    const [other] = (await publicRecords.list(organId, { title: '早已' })).lines;
    expect(await publicRecords.openAttachment(organId, other?.recordId ?? '', key)).toBeUndefined();
  });
});
