import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, notice, published, review } from '../../../service/record/opened-records.ts';
import { wordsOf } from '../../opened-web.ts';
import { Visitor } from '../visitor.ts';
import { openSampleSite, type SampleSite } from './sample-site.ts';

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
afterAll(() => sample.close());

const get = async (path: string) => {
  const response = await sample.web.request(`${sample.home}${path}`);
  const html = await response.text();
  return { status: response.status, html, words: wordsOf(html), headers: response.headers };
};

const metaOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );

const siteTags = {
  SiteName: '云岭县自然资源局',
  SiteDomain: 'zrzy.yunling.example',
  SiteIDCode: '5300000001',
};

describe('页面标签（国办发〔2017〕47号）', () => {
  it('机关首页恰好3个', async () => {
    const html = await (await sample.web.request(`/o/${sample.opened.organId}`)).text();
    expect(metaOf(html)).toEqual(siteTags);
  });

  it.each([
    ['', '政府信息公开'],
    ['/guide', '信息公开指南'],
    ['/content?node=announcements', '通知公告'],
    ['/content?node=normative-documents', '政策文件'],
    ['/search?q=临时用地', '信息检索'],
  ])('栏目页%s恰好7个，栏目类别是%s', async (path, type) => {
    const tags = metaOf((await get(path)).html);
    expect(Object.keys(tags)).toHaveLength(7);
    expect(tags).toMatchObject({ ...siteTags, ColumnType: type });
  });

  it('信息页恰好10个，PubDate 写到分钟，来源照转载写', async () => {
    const tags = metaOf((await get(`/record/${sample.shown.reprint}`)).html);
    expect(Object.keys(tags)).toHaveLength(10);
    expect(tags).toMatchObject({
      ArticleTitle: '省自然资源厅关于做好春季造林的通知',
      ContentSource: '省自然资源厅',
    });
    expect(tags['PubDate']).toMatch(/^2026-03-10 10:\d\d$/);
  });
});

describe('列表', () => {
  it('45条公告每页20条，下一页不重不漏，上一页回得来', async () => {
    const titles: string[] = [];
    let path = '/content?node=announcements';
    let last = await get(path);
    for (let page = 1; page <= 3; page++) {
      last = await get(path);
      titles.push(...[...last.html.matchAll(/第\d+批地籍调查的公告(?=<\/a>)/g)].map(([title]) => title));
      const next = /rel="next" href="[^"]*(\/content[^"]*)"/.exec(last.html)?.[1];
      path = (next ?? '').replaceAll('&amp;', '&');
    }
    expect(titles).toHaveLength(45);
    expect(new Set(titles).size).toBe(45);
    expect(path).toBe('');
    const back = /rel="prev" href="[^"]*(\/content[^"]*)"/.exec(last.html)?.[1] ?? '';
    expect((await get(back.replaceAll('&amp;', '&'))).words).toContain('第 2 页');
  });

  it.each([
    ['title=采石场', ['云岭县自然资源局关于采石场复垦的通知']],
    ['validity=repealed', ['云岭县自然资源局关于采石场复垦的通知']],
    [
      'from=2026-03-04&until=2026-03-06&node=interpretations',
      ['临时用地怎样申请？十个问答', '《关于规范临时用地管理的通知》政策解读'],
    ],
    ['year=2025', []],
  ])('按 %s 筛选', async (query, titles) => {
    const { html } = await get(`/content?${query}`);
    const found = [...html.matchAll(/<span class="title"><a [^>]*>([^<]+)<\/a>/g)].map(([, title]) => title);
    expect(found).toEqual(titles);
  });

  it.each([
    ['from=2026-13-01', '起始日期应写作'],
    ['from=2026-03-02&until=2026-03-01', '结束日期早于起始日期'],
    ['node=none', '没有这个栏目'],
    ['genre=__proto__', '没有这种体裁'],
    ['after=x', '页码不对'],
    [`title=${'长'.repeat(101)}`, '不超过100字'],
  ])('筛选条件 %s 不对：422，保留所填，说明原因', async (query, message) => {
    const { status, words } = await get(`/content?${query}`);
    expect(status).toBe(422);
    expect(words).toContain(message);
  });

  it.each([
    `/content?title=${encodeURIComponent('<script>alert(1)</script>')}`,
    '/content?title=%00%1b',
    '/content?title=%25_%5c',
    '/search?q=%00',
    `/search?q=${encodeURIComponent("'); drop table organ; --")}`,
    `/search?q=${'长'.repeat(5000)}`,
    '/record/%00',
    '/record/..%2f..%2fetc',
    '/index-number?number=%00',
    '/documents?validity=__proto__&about=x&after=y&back=%3Cb%3E',
  ])('恶意的地址 %s 不出错，也不写进页面', async (path) => {
    const { status, html } = await get(path);
    expect(status).toBeLessThan(500);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>');
  });

  it('空的目录节点不显示，有信息的带条数', async () => {
    const { words } = await get('');
    expect(words).toContain('通知公告（45）');
    expect(words).not.toContain('土地出让');
  });
});

describe('信息页', () => {
  it('基本信息、附件大小、解读双向、有效性', async () => {
    const document = await get(`/record/${sample.shown.document}`);
    for (const word of [
      '索引号',
      '云自然资规〔2026〕1号',
      '2026年3月2日',
      '尚未施行',
      '临时用地申请表.txt（TXT，1 KB）',
      '《关于规范临时用地管理的通知》政策解读（图文）',
    ])
      expect(document.words).toContain(word);
    const interpretation = await get(`/record/${sample.shown.interpretation}`);
    expect(interpretation.words).toContain('解读的文件云岭县自然资源局关于规范临时用地管理的通知');
    expect((await get(`/record/${sample.shown.repealed}`)).words).toContain(
      '废止 自2026年3月4日起 依据：云自然资规〔2026〕1号',
    );
  });

  it('附件下载：原名、校验值作 ETag，再问不再传', async () => {
    const { html } = await get(`/record/${sample.shown.document}`);
    const address = /href="([^"]+\/file\/[^"]+)"/.exec(html)?.[1] ?? '';
    const file = await sample.web.request(address);
    expect(await file.text()).toContain('地块位置');
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('临时用地申请表.txt');
    const again = await sample.web.request(address, {
      headers: { 'if-none-match': file.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('撤下的信息答复410，说明原因', async () => {
    const { status, words } = await get(`/record/${sample.shown.withdrawn}`);
    expect(status).toBe(410);
    expect(words).toContain('面积有误，核对后重新发布');
  });

  it('年报有三张表、图表和下载', async () => {
    const { html, words } = await get(`/record/${sample.shown.report}`);
    expect(html.match(/<table/g)?.length).toBeGreaterThan(5);
    expect(words).toContain('年报分析和数据');
    const data = await sample.web.request(`${sample.home}/record/${sample.shown.report}/report.json`);
    expect(await data.json()).toMatchObject({ organ: '云岭县自然资源局', year: 2025 });
  });

  it('二维码是本页网址的图', async () => {
    const { headers, html } = await get(`/record/${sample.shown.document}/qr.svg`);
    expect(headers.get('content-type')).toBe('image/svg+xml');
    expect(html).toMatch(/^<svg /);
  });

  it('更正以后显示注明日期的说明，名称换成新的', async () => {
    const { opened } = sample;
    const id = await published(opened, notice({ title: '关于开展矿山巡查的公告', node: 'minerals' }));
    const content = notice({ title: '关于开展矿山安全巡查的公告', node: 'minerals' });
    const facts = { content, note: '名称漏写“安全”二字。', cause: { kind: 'error' } } as const;
    await act(opened, id, 'contributor', { act: 'correct', facts });
    expect((await get(`/record/${id}`)).words).not.toContain('漏写');
    await review(opened, id);
    await act(opened, id, 'publisher', { act: 'publish', facts: {} });
    const { words } = await get(`/record/${id}`);
    expect(words).toContain('2026年3月25日：名称漏写“安全”二字。');
    expect(words).toContain('关于开展矿山安全巡查的公告');
  });
});

describe('意见征集', () => {
  it('征集中：还有几天，提交意见以后有回音', async () => {
    const path = `${sample.home}/record/${sample.shown.consultation}`;
    const visitor = new Visitor(sample.web);
    const page = await visitor.get(path);
    expect(page.words).toContain('征集中，还有 26 天');
    const empty = await visitor.submit(page, `${path}/opinion`, { name: '郑小禾' });
    expect([empty.status, empty.words.includes('请填写意见')]).toEqual([422, true]);
    expect(empty.html).toContain('value="郑小禾"');
    const long = await visitor.submit(page, `${path}/opinion`, { text: '长'.repeat(5001) });
    expect([long.status, long.words.includes('不超过5000字')]).toEqual([422, true]);
    const sent = await visitor.submit(page, `${path}/opinion`, { text: '建议保留古树。\u0000<b>' });
    expect([sent.status, sent.words.includes('您的意见已经提交')]).toEqual([200, true]);
    expect(sent.words).not.toContain('建议保留古树');
  });

  it('不在征集的信息不收意见', async () => {
    const body = new URLSearchParams({ text: '意见' });
    const path = `${sample.home}/record/${sample.shown.document}/opinion`;
    expect((await sample.web.request(path, { method: 'POST', body })).status).toBe(404);
  });
});

describe('订阅和开放数据', () => {
  it.each([
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/sitemap-2026.xml',
    '/catalogue.csv',
    '/catalogue.json',
    '/changes.json',
  ])('%s 打得开，网址用机关设置的域名，每次都要重新核实', async (path) => {
    const { status, html, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(html).toContain('http://zrzy.yunling.example/o/');
    if (path.endsWith('.json')) expect(() => JSON.parse(html)).not.toThrow();
  });

  it('目录 CSV 每条公开信息一行，撤下的不在内', async () => {
    const { html } = await get('/catalogue.csv');
    const rows = html.trim().split('\r\n');
    const { lines } = await sample.opened.publicRecords.list(sample.opened.organId, { limit: 200 });
    expect(rows).toHaveLength(lines.length + 1);
    expect(html).not.toContain('青石村补偿标准');
  });

  it('robots.txt 指向网站地图，不让收录办件页面', async () => {
    const text = await (await sample.web.request('/robots.txt')).text();
    expect(text).toContain('Sitemap: ');
    expect(text).toContain('Disallow: /o/*/track');
  });
});

describe('先查后申请', () => {
  it('须知页上查到已经公开的，给出链接，也能继续填写', async () => {
    const response = await sample.web.request(
      `/o/${sample.opened.organId}/apply?q=${encodeURIComponent('临时用地')}`,
    );
    const html = await response.text();
    expect(html).toContain(`/disclosure/record/${sample.shown.document}`);
    expect(wordsOf(html)).toContain('没有我要的，继续填写申请');
  });
});

describe('存着的页面', () => {
  it('设置一改，页面跟着改', async () => {
    const { services, organId } = sample.opened;
    const before = await get('/guide');
    const { version, setting } = await services.settings.find(organId);
    await services.settings.save({
      organId,
      seen: version,
      setBy: 'admin',
      setting: { ...setting, guide: { ways: '县图书馆设有查阅点。' } },
    });
    const after = await get('/guide');
    expect(before.words).not.toContain('县图书馆');
    expect(after.words).toContain('县图书馆设有查阅点');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('新信息一发布，列表跟着变', async () => {
    const { opened } = sample;
    expect((await get('/content?node=news')).words).toContain('没有符合条件的信息');
    const id = await published(opened, notice({ title: '局机关开展植树活动', node: 'news' }));
    expect((await get('/content?node=news')).words).toContain('局机关开展植树活动');
    await act(opened, id, 'office', {
      act: 'withdraw',
      facts: { cause: 'outdated', reason: '已经过时。', showTitle: true },
    });
    expect((await get('/content?node=news')).words).not.toContain('局机关开展植树活动');
  });
});
