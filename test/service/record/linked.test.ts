import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import {
  act,
  content,
  drafted,
  notice,
  type OpenedRecords,
  openRecords,
  person,
  published,
  review,
  tryAct,
  upload,
  verify,
} from './opened-records.ts';

let opened: OpenedRecords;

beforeEach(async () => {
  opened = await openRecords();
});
afterEach(() => opened.close());

async function linksOf(recordId: string) {
  const found = await opened.records.find(opened.organId, recordId, person('office'));
  return found?.state.links.map(({ relation, publishedOn }) => [relation, publishedOn]);
}

describe('关联', () => {
  const interpretation = notice({ title: '政策解读', about: { kind: 'interpretation', form: 'text' } });

  it('关联是双向的；解读发布，文件一侧同时记上发布日期；公开页面只显示公开的', async () => {
    const document = await published(opened, content());
    const other = await drafted(opened, interpretation);
    const to = { kind: 'record', record: document } as const;
    await act(opened, other, 'contributor', { act: 'link', facts: { relation: 'policy', to } });
    expect(await linksOf(document)).toEqual([['interpretation', undefined]]);
    expect(await linksOf(other)).toEqual([['policy', '2026-03-03']]);
    const { publicRecords, organId } = opened;
    expect(await publicRecords.linked(organId, document, 'interpretation')).toEqual([]);
    expect(await publicRecords.find(organId, document)).toMatchObject({ links: [] });
    await review(opened, other);
    opened.goTo('2026-03-05T10:00:00+08:00');
    await act(opened, other, 'publisher', { act: 'publish', facts: {} });
    expect(await linksOf(document)).toEqual([['interpretation', '2026-03-05']]);
    const linked = await publicRecords.linked(organId, document, 'interpretation');
    expect(linked).toMatchObject([{ recordId: other, relation: 'interpretation', form: 'text' }]);
    expect((await publicRecords.surroundings(organId, other)).links).toMatchObject([{ recordId: document }]);
    expect(await verify(opened)).toEqual([]);
  });

  it('解除一侧的关联，另一侧也解除；关联到没有的信息被拒绝', async () => {
    const document = await published(opened, content());
    const other = await drafted(opened, interpretation);
    const to = { kind: 'record', record: document } as const;
    await act(opened, other, 'contributor', { act: 'link', facts: { relation: 'policy', to } });
    const found = await opened.records.find(opened.organId, document, person('office'));
    const [link] = found?.state.links ?? [];
    await act(opened, document, 'office', {
      act: 'unlink',
      facts: { id: link?.id ?? '', reason: '关联有误。' },
    });
    expect([await linksOf(document), await linksOf(other)]).toEqual([[], []]);
    const nowhere = { kind: 'record', record: 'none' } as const;
    const refused = await tryAct(opened, other, 'contributor', {
      act: 'link',
      facts: { relation: 'policy', to: nowhere },
    });
    expect(refused).toMatchObject({ ok: false, because: { code: 'no-such-record' } });
    expect(await verify(opened)).toEqual([]);
  });
});

describe('处罚决定被撤销', () => {
  it('登记之日起三个工作日内撤下并公开理由，清单上有到期日', async () => {
    const about = { kind: 'penaltyDecision', decidedOn: plainDate('2026-03-02') } as const;
    const recordId = await published(
      opened,
      notice({ title: '行政处罚决定', node: 'penalty-decisions', about }),
    );
    opened.goTo('2026-03-09T09:00:00+08:00');
    const facts = { how: 'annulled', voidedOn: plainDate('2026-03-06') } as const;
    await act(opened, recordId, 'counsel', { act: 'recordPenaltyVoided', facts });
    const { lines } = await opened.records.list(opened.organId, {});
    expect(lines).toMatchObject([{ recordId, dueOn: '2026-03-11' }]);
    const withdraw = { cause: 'penaltyVoided', reason: '决定已被撤销。', showTitle: true } as const;
    await act(opened, recordId, 'office', { act: 'withdraw', facts: withdraw });
    expect(await opened.publicRecords.find(opened.organId, recordId)).toMatchObject({
      cause: 'penaltyVoided',
    });
    expect(await verify(opened)).toEqual([]);
  });
});

function word(text: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': Buffer.from(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': Buffer.from(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

describe('附件', () => {
  it('Word 附件中的文字检索得到；类型按内容，不按所填', async () => {
    const recordId = await drafted(opened);
    const { id } = await upload(opened, recordId, '界址点成果表.docx', word('青石沟宗地界址点坐标成果'));
    const attachments = [{ kind: 'document' as const, key: id, name: '成果表.docx', mediaType: 'image/png' }];
    await act(opened, recordId, 'contributor', {
      act: 'revise',
      facts: { content: notice({ attachments }) },
    });
    await review(opened, recordId);
    await act(opened, recordId, 'publisher', { act: 'publish', facts: {} });
    const { publicRecords, organId } = opened;
    const page = await publicRecords.search({ organId, text: '青石沟宗地' });
    expect(page).toMatchObject({ ok: true, value: { hits: [{ recordId }] } });
    expect(page.ok && page.value.hits[0]?.snippet.pieces.some(({ marked }) => marked)).toBe(true);
    const file = await publicRecords.openAttachment(organId, recordId, id);
    expect(file).toMatchObject({
      name: '成果表.docx',
      mediaType: expect.stringContaining('wordprocessingml'),
    });
    await file?.content.cancel();
    expect(await verify(opened)).toEqual([]);
  });

  it('读不出文字的附件照样发布；别的信息的附件不能用；不收的类型拒绝', async () => {
    const [one, two] = [await drafted(opened), await drafted(opened)];
    const { id } = await upload(opened, one, '空白.txt', Buffer.from('  \n'));
    const attachments = [{ kind: 'document' as const, key: id, name: '空白.txt', mediaType: 'text/plain' }];
    const refused = await tryAct(opened, two, 'contributor', {
      act: 'revise',
      facts: { content: notice({ attachments }) },
    });
    expect(refused).toMatchObject({ ok: false, because: { code: 'attachment-missing' } });
    await act(opened, one, 'contributor', { act: 'revise', facts: { content: notice({ attachments }) } });
    await review(opened, one);
    await act(opened, one, 'publisher', { act: 'publish', facts: {} });
    await expect(upload(opened, two, 'a.exe', Buffer.from('MZ'))).rejects.toThrow('不能上传');
    await expect(upload(opened, 'none', 'a.txt', Buffer.from('x'))).rejects.toThrow('没有这条信息');
    expect(await verify(opened)).toEqual([]);
  });
});

describe('目录', () => {
  it('移动节点之后，按新的上级检索得到；停用的节点不能再录入', async () => {
    const recordId = await published(opened);
    const { records, publicRecords, organId } = opened;
    const found = async (node: string) => {
      const page = await publicRecords.search({ organId, text: '地籍', filter: { node } });
      return page.ok && page.value.hits.map((hit) => hit.recordId);
    };
    expect([await found('policies'), await found('plans')]).toEqual([[recordId], []]);
    const moved = await records.changeCatalogue({
      organId,
      seen: 1,
      by: 'office',
      change: { kind: 'move', id: 'normative-documents', parent: 'plans' },
    });
    expect(moved).toMatchObject({ ok: true, value: { version: 2 } });
    expect([await found('policies'), await found('plans')]).toEqual([[], [recordId]]);
    const change = { kind: 'remove', id: 'normative-documents' } as const;
    const refused = await records.changeCatalogue({ organId, seen: 2, by: 'office', change });
    expect(refused).toMatchObject({ ok: false, because: { code: 'has-records', records: 1 } });
    const retire = { kind: 'retire', id: 'normative-documents', because: '并入其他栏目' } as const;
    await records.changeCatalogue({ organId, seen: 2, by: 'office', change: retire });
    await expect(records.changeCatalogue({ organId, seen: 2, by: 'office', change })).rejects.toThrow('刷新');
    const tree = await publicRecords.catalogue(organId);
    expect(tree?.version).toBe(3);
    const count = (id: string) => tree?.nodes.find((node) => node.id === id)?.count;
    expect([count('plans'), count('normative-documents'), count('policies')]).toEqual([1, 1, 0]);
    await expect(drafted(opened)).rejects.toThrow('node-closed');
    expect(await verify(opened)).toEqual([]);
  });
});

describe('征求意见', () => {
  const draft = notice({
    title: '临时用地管理办法（征求意见稿）',
    node: 'consultations',
    about: {
      kind: 'decisionDraft',
      consultation: { from: plainDate('2026-03-03'), until: plainDate('2026-04-10'), ways: '网上或者来信。' },
    },
  });

  it('期间内可以提交，期满不收；结果公布之前意见不显示，公布之后只显示放出的', async () => {
    const recordId = await published(opened, draft);
    const { publicRecords, records, organId } = opened;
    const send = (text: string) =>
      publicRecords.sendComment(organId, recordId, { text, name: '甲', contact: '' });
    const statusOf = async () =>
      (await publicRecords.consultations(organId, {})).lines.map((line) => line.status);
    expect(await statusOf()).toEqual(['open']);
    const first = await send('建议明确复垦期限。');
    await send('不宜公开的话');
    expect(await send('  ')).toMatchObject({ ok: false, because: { code: 'malformed' } });
    opened.goTo('2026-04-11T09:00:00+08:00');
    expect(await send('晚了')).toMatchObject({ ok: false, because: { code: 'not-open' } });
    expect(await statusOf()).toEqual(['ended']);
    expect(await publicRecords.comments(organId, recordId)).toEqual([]);
    await act(opened, recordId, 'office', { act: 'closeConsultation', facts: { received: 2 } });
    const result = await published(opened, notice({ title: '征求意见结果', node: 'consultation-results' }));
    const tell = () =>
      tryAct(opened, recordId, 'office', {
        act: 'publishConsultationResult',
        facts: { record: result, adopted: 1, partlyAdopted: 0, notAdopted: 1 },
      });
    expect(await tell()).toMatchObject({ ok: false, because: { code: 'comments-unjudged', count: 2 } });
    const [one, two] = await records.comments(organId, recordId);
    expect(one?.id).toBe(first.ok && first.value.id);
    const judged = { outcome: 'adopted', answer: '已写明。', isReleased: true, by: 'office' } as const;
    await records.judgeComment(organId, recordId, one?.id ?? '', judged);
    await records.judgeComment(organId, recordId, two?.id ?? '', {
      ...judged,
      outcome: 'notAdopted',
      isReleased: false,
    });
    expect(await publicRecords.comments(organId, recordId)).toEqual([]);
    expect((await tell()).ok).toBe(true);
    expect(await publicRecords.comments(organId, recordId)).toEqual([
      {
        id: one?.id,
        text: '建议明确复垦期限。',
        sentOn: '2026-03-03',
        outcome: 'adopted',
        answer: '已写明。',
      },
    ]);
    await expect(records.judgeComment(organId, recordId, one?.id ?? '', judged)).rejects.toThrow('已经公布');
    expect((await publicRecords.consultations(organId, { status: 'answered' })).lines).toMatchObject([
      { received: 2 },
    ]);
    expect(await verify(opened)).toEqual([]);
  });
});

describe('统计', () => {
  it('表二的规范性文件和各渠道公开数，都能列出是哪些信息', async () => {
    const one = await published(opened, content());
    const two = await published(opened, notice({ title: '公告' }));
    const posted = { channel: 'wechat', postedOn: plainDate('2026-03-03') } as const;
    await act(opened, two, 'publisher', { act: 'postOnChannel', facts: posted });
    const figures = await opened.records.figuresOfYear(opened.organId, 2026);
    expect(figures.normativeDocuments).toEqual({
      issued: { count: 1, records: [one] },
      ceased: { count: 0, records: [] },
      inForce: { count: 1, records: [one] },
    });
    const channel = (name: string) => figures.channels.byChannel.find((line) => line.channel === name);
    expect(channel('website')?.records.toSorted()).toEqual([one, two].sort());
    expect(channel('wechat')).toMatchObject({ count: 1, records: [two] });
    expect(figures.channels.total).toBe(3);
    expect((await opened.records.figuresOfYear(opened.organId, 2025)).channels.total).toBe(0);
  });
});
