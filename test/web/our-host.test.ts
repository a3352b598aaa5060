import { describe, expect, it } from 'vitest';
import { hostsOf, isOurHost } from '../../src/web/our-host.ts';
import { openWeb, wordsOf } from './opened-web.ts';

const named = ['gk.example.cn', '政务.中国'];

describe('是否本站网址', () => {
  it.each([
    ['127.0.0.1', [], '127.0.0.1:8080', true],
    ['127.0.0.1', [], 'localhost:8080', true],
    ['127.0.0.1', [], 'LocalHost.', true],
    ['127.0.0.1', [], '[::1]:8080', true],
    ['127.0.0.3', [], '127.0.0.3:8080', true],
    ['::1', [], '[::1]', true],
    ['127.0.0.1', [], 'evil.example:8080', false],
    ['127.0.0.1', [], 'localhost.evil.example', false],
    ['127.0.0.1', [], '127.0.0.1.evil.example', false],
    ['127.0.0.1', [], 'evil.example@localhost', false],
    ['127.0.0.1', [], '', false],
    ['127.0.0.1', [], undefined, false],
    ['localhost', [], 'evil.example', false],
    ['127.0.0.1', named, 'GK.example.cn', true],
    ['127.0.0.1', named, 'gk.example.cn:443', true],
    ['127.0.0.1', named, '政务.中国', true],
    ['127.0.0.1', named, 'www.gk.example.cn', false],
    ['0.0.0.0', [], 'gk.example.cn', true],
    ['0.0.0.0', named, 'gk.example.cn', true],
    ['0.0.0.0', named, 'evil.example', false],
    ['192.168.1.8', named, '192.168.1.8:8080', true],
    ['192.168.1.8', named, 'evil.example', false],
  ])('监听 %s、域名 %j 时，Host: %s → %s', (listening, hosts, host, answer) => {
    expect(isOurHost(host, hostsOf(listening, hosts))).toBe(answer);
  });
});

describe('网址不对的请求', () => {
  const web = openWeb({ hosts: hostsOf('127.0.0.1', []) });
  const asked = (path: string, host: string) => web.request(path, { headers: { host } });

  it('页面答复 421 和中文说明，样式照常取得', async () => {
    const response = await asked('/kept', 'evil.example:8080');
    expect(response.status).toBe(421);
    const html = await response.text();
    expect(wordsOf(html)).toContain('“evil.example:8080”不是本系统的网址');
    expect(wordsOf(html)).toContain('GONGKAI_HOSTS');
    const style = /href="(\/assets\/site\.css[^"]*)"/.exec(html)?.[1] ?? '';
    expect((await asked(style, 'evil.example:8080')).status).toBe(200);
  });

  it('接口答复 421 和代码 misdirected', async () => {
    const response = await asked('/api/health', 'evil.example');
    expect(response.status).toBe(421);
    expect(await response.json()).toMatchObject({ error: { code: 'misdirected' } });
  });

  it('本机名称照常打开', async () => {
    expect((await asked('/', 'localhost:8080')).status).toBe(200);
    expect((await web.request('/')).status).toBe(200);
  });
});
