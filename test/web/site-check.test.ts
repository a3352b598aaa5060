import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSite, type SiteChecked } from '../../src/web/site-check/check-site.ts';
import { crawl } from '../../src/web/site-check/crawl.ts';
import { pageFindings } from '../../src/web/site-check/page-rules.ts';
import { openSampleSite, type SampleSite } from './portal/disclosure/sample-site.ts';

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
afterAll(() => sample.close());

function check(today = '2026-03-24'): Promise<SiteChecked> {
  const { opened, web } = sample;
  const site = { request: (path: string) => web.request(path) };
  return checkSite({ site, records: opened.publicRecords, organId: opened.organId, today, most: 2000 });
}

const rulesOf = ({ findings }: SiteChecked) => [...new Set(findings.map(({ rule }) => rule))].sort();

describe('网站自查', () => {
  it('走遍全部页面，标签、底部、链接、检索、首页更新都没有问题', async () => {
    const checked = await check();
    expect(checked.pages).toBeGreaterThan(80);
    expect(checked.cut).toBe(false);
    expect(checked.findings.filter(({ rule }) => rule === 'tags')).toEqual([]);
    expect(rulesOf(checked).filter((rule) => rule !== 'blank-column' && rule !== 'overdue-column')).toEqual(
      [],
    );
  });

  it('首页两周没有新信息：单项否决', async () => {
    const { findings } = await check('2026-03-26');
    expect(findings.find(({ rule }) => rule === 'stale-home')).toMatchObject({ level: 'veto' });
  });

  it('缺标识码和备案号：标签和底部都查得出', async () => {
    const { services, organId } = sample.opened;
    const { version, setting } = await services.settings.find(organId);
    await services.settings.save({
      organId,
      seen: version,
      setBy: 'admin',
      setting: { ...setting, site: {} },
    });
    const messages = (await check()).findings.map(({ message }) => message).join('');
    expect(messages).toContain('缺少页面标签：SiteDomain、SiteIDCode');
    for (const item of ['网站标识码', 'ICP备案号', '公安机关备案号', '主办单位', '“我为政府网站找错”入口'])
      expect(messages).toContain(`底部功能区没有${item}`);
  });

  it.each([
    ['<a href="/o/x/disclosure/gone">', 404, 'dead-link'],
    ['<a href="/o/x/disclosure/broken">', 500, 'unavailable'],
  ])('页面上有 %s，答复%i：%s', async (link, status, rule) => {
    const page = `<html lang="zh-CN"><head><title>首页</title></head><body>${link}链接</a></body></html>`;
    const html = { 'content-type': 'text/html' };
    const site = {
      request: (path: string) =>
        path === '/o/x' ? new Response(page, { headers: html }) : new Response('', { status, headers: html }),
    };
    const findings = pageFindings(await crawl(site, 'x', 10));
    expect(findings.filter((one) => one.rule === rule)).toMatchObject([
      { message: expect.stringContaining('/o/x') },
    ]);
  });
});
