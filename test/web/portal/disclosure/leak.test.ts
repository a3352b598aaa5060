import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../../../src/record/content/content.ts';
import { act, content, drafted, published, review, upload } from '../../../service/record/opened-records.ts';
import { openSampleSite, type SampleSite, text } from './sample-site.ts';

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
afterAll(() => sample.close());

/** Words that stand in the hidden record alone: title, 文号, keyword, description, text, name of the file. */
const secrets = ['青鸾谷', '云自然资秘', '鸢尾词', '蓼花概述', '菖蒲正文', '芦荻附件'];

function hidden(change: Partial<Content> = {}): Content {
  return content({
    title: '青鸾谷滑坡整治方案',
    documentNumber: '云自然资秘〔2026〕77号',
    node: 'surveying',
    keywords: ['鸢尾词'],
    description: '蓼花概述。',
    body: text('菖蒲正文。'),
    ...change,
  });
}

/** What the hidden record is asked for by. */
interface Asked {
  id: string;
  file: string;
  indexNumber: string;
}

const nobody: Asked = {
  id: '00000000-0000-4000-8000-000000000000',
  file: '00000000-0000-4000-8000-000000000001',
  indexNumber: '123456788/2026-99999',
};

const column = (path: string) => () => `${sample.home}${path}`;
const organ = (path: string) => () => `/o/${sample.opened.organId}${path}`;
const about = (path: (asked: Asked) => string) => (asked: Asked) => `${sample.home}${path(asked)}`;
const q = encodeURIComponent;

/** Every public outlet: lists, counts, articles, search, snippets, suggestions, feeds, maps, files, exports, errors. */
const outlets: [name: string, address: (asked: Asked) => string, init?: RequestInit][] = [
  ['全站首页', () => '/'],
  ['机关首页', organ('')],
  ['栏目首页', column('')],
  ['指南和目录计数', column('/guide')],
  ['制度', column('/institutions')],
  ['列表', column('/content')],
  ['列表：同一栏目', column('/content?node=surveying')],
  ['列表：标题', column(`/content?title=${q('青鸾谷')}`)],
  ['列表：年份', column('/content?year=2026')],
  ['列表：体裁和有效性', column('/content?genre=circular&validity=inForce')],
  ['文件库', column('/documents')],
  ['文件库：尚未施行', column('/documents?validity=notYetInForce')],
  ['解读', column('/interpretations')],
  ['问答', column('/questions')],
  ['意见征集', column('/opinions')],
  ['年报', column('/reports')],
  ['站点地图', column('/map')],
  ['开放数据页', column('/data')],
  ['检索：标题', column(`/search?q=${q('青鸾谷')}`)],
  ['检索：文号', column(`/search?q=${q('云自然资秘〔2026〕77号')}`)],
  ['检索：正文', column(`/search?q=${q('菖蒲正文')}`)],
  ['检索：附件名', column(`/search?q=${q('芦荻附件')}`)],
  ['检索：纠错提示', column(`/search?q=${q('青鸾谷滑坡整沼方案')}`)],
  ['检索：按日期', column(`/search?q=${q('滑坡整治')}&order=date&year=2026`)],
  ['全站检索', () => `/search?q=${q('青鸾谷')}`],
  ['申请前检索', organ(`/apply?q=${q('青鸾谷')}`)],
  ['RSS', column('/rss.xml')],
  ['Atom', column('/atom.xml')],
  ['JSON Feed', column('/feed.json')],
  ['全站地图', () => '/sitemap.xml'],
  ['机关地图', column('/sitemap.xml')],
  ['年度地图', column('/sitemap-2026.xml')],
  ['目录 CSV', column('/catalogue.csv')],
  ['目录 JSON', column('/catalogue.json')],
  ['变更清单', column('/changes.json')],
  ['信息页', about(({ id }) => `/record/${id}`)],
  ['信息页（HEAD）', about(({ id }) => `/record/${id}`), { method: 'HEAD' }],
  ['信息页（条件请求）', about(({ id }) => `/record/${id}`), { headers: { 'if-none-match': '*' } }],
  ['二维码', about(({ id }) => `/record/${id}/qr.svg`)],
  ['年报数据', about(({ id }) => `/record/${id}/report.json`)],
  ['附件', about(({ id, file }) => `/record/${id}/file/${file}`)],
  ['借公开信息取附件', about(({ file }) => `/record/${sample.shown.document}/file/${file}`)],
  [
    '提交意见',
    about(({ id }) => `/record/${id}/opinion`),
    { method: 'POST', body: new URLSearchParams({ text: '意见' }) },
  ],
  ['按索引号', about(({ indexNumber }) => `/index-number?number=${q(indexNumber)}`)],
  ['同栏目的公开信息', about(() => `/record/${sample.shown.document}`)],
  ['接口', (asked) => `/api/v1/organs/${sample.opened.organId}/records/${asked.id}`],
  ['接口的清单', () => `/api/v1/organs/${sample.opened.organId}/records`],
  ['没有的页面', column('/none')],
];

/** Status, headers and body of every outlet; what differs from answer to answer is left out. */
async function look(asked: Asked): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, address, init] of outlets) {
    const response = await sample.web.request(address(asked), init);
    const headers = Object.fromEntries([...response.headers].filter(([header]) => header !== 'x-request-id'));
    const body = (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}(?="\}\})/g, 'request');
    seen[name] = { status: response.status, headers, body };
  }
  return seen;
}

/** Names of the outlets that answer otherwise than before. */
function changed(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
}

const stages: [name: string, make: () => Promise<Asked>][] = [
  ['起草中', () => withFile(hidden())],
  [
    '审核中',
    async () => {
      const asked = await withFile(hidden());
      await act(sample.opened, asked.id, 'contributor', { act: 'submit', facts: { unit: '耕地保护科' } });
      return asked;
    },
  ],
  [
    '已签发',
    async () => {
      const asked = await withFile(hidden());
      await review(sample.opened, asked.id);
      return asked;
    },
  ],
  [
    '定时发布',
    async () => {
      const asked = await withFile(hidden());
      await review(sample.opened, asked.id);
      await act(sample.opened, asked.id, 'publisher', {
        act: 'schedule',
        facts: { publishAt: '2026-05-01T09:00:00+08:00' },
      });
      return asked;
    },
  ],
  [
    '依申请公开，已登记',
    () => registered({ kind: 'onRequest', reason: '涉及过程性信息。', basis: '条例第十六条' }),
  ],
  [
    '不予公开，已登记',
    () =>
      registered({
        kind: 'withheld',
        ground: 'internalAffairs',
        reason: '内部事务信息。',
        basis: '条例第十六条',
      }),
  ],
  [
    '已放弃',
    async () => {
      const asked = await withFile(hidden());
      await act(sample.opened, asked.id, 'contributor', {
        act: 'dropDraft',
        facts: { reason: '不再需要。' },
      });
      return asked;
    },
  ],
];

async function withFile(whole: Content): Promise<Asked> {
  const { opened } = sample;
  const id = await drafted(opened, whole);
  const file = await upload(opened, id, '芦荻附件.txt', new TextEncoder().encode('芦荻附件的内容'));
  const attachments: Content['attachments'] = [
    { key: file.id, name: '芦荻附件.txt', mediaType: file.mediaType, kind: 'document' },
  ];
  await act(opened, id, 'contributor', { act: 'revise', facts: { content: { ...whole, attachments } } });
  return { id, file: file.id, indexNumber: nobody.indexNumber };
}

async function registered(disclosure: Content['disclosure']): Promise<Asked> {
  const { opened } = sample;
  const asked = await withFile(hidden({ disclosure }));
  await review(opened, asked.id);
  await act(opened, asked.id, 'publisher', { act: 'enterRegister', facts: {} });
  const found = await opened.records.find(opened.organId, asked.id, { kind: 'system' });
  const indexNumber = found?.state.indexNumber;
  if (indexNumber === undefined) throw new Error('registered without a number');
  return { ...asked, indexNumber };
}

describe('不公开的信息，任何出口都看不到', () => {
  it.each(stages)('%s：每个出口都与没有这条信息时一模一样', async (_, make) => {
    const before = await look(nobody);
    const asked = await make();
    const after = await look(asked);
    expect(changed(before, after)).toEqual([]);
    for (const word of secrets) {
      // What was asked for is said back in the field it was typed into, and in no answer.
      const told = Object.entries(after).filter(([, seen]) => JSON.stringify(seen).includes(word));
      expect(
        told.map(([name]) => name).filter((name) => !/^检索|^全站检索|^申请前检索|^列表：标题/.test(name)),
      ).toEqual([]);
    }
  });

  it('撤下（不显示名称）：只有信息页和变更清单说明已经撤下，不说名称、文号和内容', async () => {
    const before = await look(nobody);
    const { opened } = sample;
    const id = await published(opened, hidden());
    await act(opened, id, 'office', {
      act: 'withdraw',
      facts: { cause: 'rights', reason: '经核对撤下。', showTitle: false },
    });
    const found = await opened.publicRecords.find(opened.organId, id);
    const indexNumber = found?.indexNumber ?? '';
    const after = await look({ ...nobody, id, indexNumber });
    const told = changed(before, after);
    expect(told).toEqual(['变更清单', '信息页', '信息页（HEAD）', '信息页（条件请求）', '按索引号']);
    expect(after['信息页']).toMatchObject({ status: 410 });
    for (const word of secrets) {
      expect(told.filter((name) => JSON.stringify(after[name]).includes(word))).toEqual([]);
    }
  });

  it('发布的时候看得到，撤下以后存着的页面和条件请求都不再给出', async () => {
    const { opened, web, home } = sample;
    const id = await published(
      opened,
      hidden({ title: '青鸾谷监测公告', documentNumber: undefined, about: { kind: 'notice' } }),
    );
    const open = await web.request(`${home}/record/${id}`);
    expect(open.status).toBe(200);
    expect(open.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const known = { headers: { 'if-none-match': open.headers.get('etag') ?? '' } };
    expect((await web.request(`${home}/record/${id}`, known)).status).toBe(304);
    await act(opened, id, 'office', {
      act: 'withdraw',
      facts: { cause: 'error', reason: '有误。', showTitle: false },
    });
    const gone = await web.request(`${home}/record/${id}`, known);
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain('青鸾谷');
  });
});
