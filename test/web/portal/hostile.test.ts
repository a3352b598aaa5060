import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pieceName, pieceNumberName } from '../../../src/case/application/application-fields.ts';
import { apply, beginForm, enter, filled, type OpenedPortal, openPortal } from './opened-portal.ts';
import { formIn } from './visitor.ts';

let portal: OpenedPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const script = `"'><script>alert(1)</script><img src=x onerror=alert(2)>`;

function secretIn(html: string): string {
  return /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe('恶意输入', () => {
  it('每一栏都填脚本：页面里只是文字，没有标签和事件；原样还在', async () => {
    const visitor = portal.visitor();
    const form = await beginForm(portal, visitor);
    const names = ['name', 'documentNumber', 'phone', 'email', 'address', 'postcode', 'agent'];
    const typed = Object.fromEntries(
      [...names, pieceName(1), pieceNumberName(1)].map((name) => [name, script]),
    );
    for (const action of ['save', 'review']) {
      const page = await visitor.submit(form, `${portal.home}/apply/form`, { ...typed, action });
      expect(page.html).not.toContain('<script>alert');
      expect(page.html).not.toContain('<img src=x');
      expect(formIn(page.html, `${portal.home}/apply/form`).get('phone')).toBe(script);
    }
  });

  it('脚本作为申请内容提交：回执、进度、补正页都只当文字', async () => {
    const visitor = portal.visitor();
    const matter = await apply(portal, visitor, { ...filled, piece1: script, name: '小禾<b>' });
    const page = await enter(portal, visitor, matter);
    expect(page.html).toContain('&lt;script>alert(1)');
    expect(page.html).not.toContain('<script>alert');
  });

  it('超长的内容：422，说明最多多少字，原样还在', async () => {
    const visitor = portal.visitor();
    const long = '长'.repeat(5001);
    const page = await visitor.submit(await beginForm(portal, visitor), `${portal.home}/apply/form`, {
      ...filled,
      piece1: long,
      action: 'review',
    });
    expect(page.status).toBe(422);
    expect(page.words).toContain('最多5000字，现为5001字');
    expect(page.html).toContain(long);
  });

  it.each([
    ['数位不对', '1101051949123100', '应为18位，现为16位'],
    ['校验码不对', '110105194912310021', '校验码应为“X”'],
    ['生日不存在', '110105194913310022', '出生日期'],
  ])('身份证号码%s：422，指出哪里不对', async (_, documentNumber, message) => {
    const visitor = portal.visitor();
    const page = await visitor.submit(await beginForm(portal, visitor), `${portal.home}/apply/form`, {
      ...filled,
      documentNumber,
      action: 'review',
    });
    expect(page.status).toBe(422);
    expect(page.words).toContain(message);
    expect(page.html).toContain(`value="${documentNumber}"`);
  });

  it('不是表单的请求、缺草稿的表单：说明原因，不透露内部', async () => {
    const { home } = portal;
    for (const path of [
      '/apply/form',
      '/apply/submit',
      '/track',
      '/track/withdraw',
      '/consultation/letter',
    ]) {
      const response = await portal.web.request(`${home}${path}`, {
        method: 'POST',
        body: '{"not":"a form"}',
        headers: { 'content-type': 'application/json' },
      });
      expect([403, 404, 422]).toContain(response.status);
      const html = await response.text();
      expect(html).toMatch(/<title>错误：/);
      expect(html).not.toMatch(/TypeError|at .*\.ts|kysely/);
    }
  });

  it('别站的页面提交不了撤回', async () => {
    const visitor = portal.visitor();
    const matter = await apply(portal, visitor);
    await enter(portal, visitor, matter);
    const response = await portal.web.request(`${portal.home}/track/withdraw`, {
      method: 'POST',
      body: new URLSearchParams({ number: matter.number, requestKey: 'k' }),
      headers: { cookie: visitor.cookies, 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
    const found = await portal.services.cases.findCase(portal.organId, matter.caseId);
    expect(found?.state.rounds[0].ending).toBeUndefined();
  });

  it('别人的草稿里的文件删不掉，草稿密钥改一个字就打不开', async () => {
    const mine = portal.visitor();
    const form = `${portal.home}/apply/form`;
    const page = await mine.submit(await beginForm(portal, mine), form, { action: 'upload' }, [
      new File(['证明'], '证明.txt'),
    ]);
    const removal = /value="(remove-file [^"]+)"/.exec(page.html)?.[1] ?? '';
    const other = portal.visitor();
    await other.submit(await beginForm(portal, other), form, { action: removal });
    expect((await mine.get(form)).words).toContain('证明.txt');
    const secret = secretIn(page.html);
    const guessed = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    expect((await other.get(`${portal.home}/apply/draft/${guessed}`)).status).toBe(404);
  });

  it('每一页都不许缓存，没有内联脚本和样式', async () => {
    const visitor = portal.visitor();
    const matter = await apply(portal, visitor);
    const pages = [
      await visitor.get(portal.home),
      await visitor.get(`${portal.home}/apply`),
      await beginForm(portal, portal.visitor()),
      matter.page,
      await enter(portal, visitor, matter),
      await visitor.get(`${portal.home}/track/correct`),
      await visitor.get(`${portal.home}/track/withdraw`),
      await visitor.get(`${portal.home}/consultation`),
    ];
    for (const { html, headers } of pages) {
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|<[^>]*\s(on[a-z]+|style)="/);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    }
  });
});

describe('分段上传', () => {
  it('开始、接着传、查到哪里、传完成为附件；断点不对 409，别人的草稿 404', async () => {
    const visitor = portal.visitor();
    const form = await beginForm(portal, visitor);
    const secret = secretIn(form.html);
    const place = `${portal.home}/apply/uploads`;
    const content = 'name,value\n'.repeat(1000);
    const send = (path: string, init: RequestInit) =>
      portal.web.request(`${place}${path}`, {
        ...init,
        headers: { 'gongkai-draft': secret, ...init.headers },
      });
    const body = new FormData();
    for (const [name, value] of Object.entries({
      name: '表.csv',
      bytes: String(content.length),
      purpose: 'material',
    }))
      body.append(name, value);
    const begun = await send('', { method: 'POST', body });
    expect(begun.status).toBe(201);
    const { id }: { id: string } = await begun.json();
    const part = (offset: number, text: string) =>
      send(`/${id}`, { method: 'PATCH', body: text, headers: { 'upload-offset': String(offset) } });
    expect(await (await part(0, content.slice(0, 5000))).json()).toEqual({ offset: 5000, kept: false });
    expect((await part(3000, content.slice(3000))).status).toBe(409);
    expect(await (await send(`/${id}`, {})).json()).toEqual({ offset: 5000, bytes: content.length });
    expect(await (await part(5000, content.slice(5000))).json()).toEqual({
      offset: content.length,
      kept: true,
    });
    expect((await visitor.get(`${portal.home}/apply/form`)).words).toContain('表.csv');
    const stranger = await portal.web.request(`${place}/${id}`);
    expect(stranger.status).toBe(404);
  });

  it('太大、类型不收：422 和中文说明', async () => {
    const visitor = portal.visitor();
    await beginForm(portal, visitor);
    for (const [name, bytes, message] of [
      ['大.pdf', '9999999999', 'MB'],
      ['程序.exe', '10', '不能上传'],
      ['', '10', '不完整'],
    ] as const) {
      const page = await visitor.post(`${portal.home}/apply/uploads`, { name, bytes, purpose: 'material' });
      expect(page.status).toBe(422);
      expect(page.html).toContain(message);
    }
  });
});
