import { describe, expect, it } from 'vitest';
import { openWeb, wordsOf } from './opened-web.ts';

const web = openWeb();

describe('页面', () => {
  it.each([
    ['/', '公开：政府信息公开工作系统'],
    ['/checkup', '年报体检'],
    ['/checkup/sample', '年报体检结果'],
    ['/deadline', '依申请公开答复期限'],
    ['/fee', '信息处理费'],
    ['/kept', '已保留的年报'],
  ])('%s 有且只有一个一级标题：%s', async (path, heading) => {
    const response = await web.request(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html.startsWith('<!DOCTYPE html><html lang="zh-CN">')).toBe(true);
    expect(html.match(/<h1[ >].*?<\/h1>/gs)?.map(wordsOf)).toEqual([heading]);
  });

  it('首页说明这是什么、能做什么，并有入口', async () => {
    const html = await (await web.request('/')).text();
    expect(wordsOf(html)).toContain('供行政机关办理政府信息公开工作使用');
    for (const path of ['/checkup', '/checkup/sample', '/deadline', '/fee'])
      expect(html).toContain(`href="${path}"`);
  });

  it('没有的页面答复 404 中文说明，不透露路径', async () => {
    const response = await web.request('/no-such-page');
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(wordsOf(html)).toContain('没有这个页面');
    expect(html).not.toContain('no-such-page');
  });

  it('页面引用的样式和脚本都在本站，且能长期缓存', async () => {
    const html = await (await web.request('/')).text();
    const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, address]) => address ?? []);
    expect(addresses.filter((address) => !/^[/#]/.test(address))).toEqual([]);
    for (const address of addresses.filter((one) => one.startsWith('/assets/'))) {
      const asset = await web.request(address);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('没有的静态文件答复 404，也读不到目录以外的文件', async () => {
    for (const path of ['/assets/none.css', '/assets/..%2fweb.ts', '/assets/%2e%2e/web.ts'])
      expect((await web.request(path)).status).toBe(404);
  });
});

describe('安全响应头', () => {
  it.each(['/', '/checkup', '/no-such-page', '/api/health'])('%s 只许本站资源，不许被嵌入', async (path) => {
    const { headers } = await web.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('页面里没有内联脚本、内联样式和事件属性', async () => {
    for (const path of [
      '/',
      '/checkup',
      '/checkup/sample',
      '/deadline?received=2025-01-10',
      '/fee?count=31',
    ]) {
      const html = await (await web.request(path)).text();
      expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son[a-z]+="/);
      expect(html).not.toMatch(/<[^>]*\sstyle="/);
    }
  });
});

describe('跨站提交', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://other.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 422],
    [{ origin: 'https://gongkai.example' }, 422],
    [{}, 422],
  ])('来源 %o 的空表单答复 %i', async (headers, status) => {
    const response = await web.request('http://gongkai.example/checkup', {
      method: 'POST',
      headers: { ...headers, host: 'gongkai.example' },
      body: new FormData(),
    });
    expect(response.status).toBe(status);
    if (status === 403) expect(wordsOf(await response.text())).toContain('请求来自其他网站');
  });
});
