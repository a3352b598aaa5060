import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, beginForm, filled, type OpenedPortal, openPortal } from './opened-portal.ts';

let portal: OpenedPortal;
let form: string;
beforeAll(async () => {
  portal = await openPortal();
  form = `${portal.home}/apply/form`;
});
afterAll(() => portal.close());

function codeOf(html: string): string | undefined {
  return /<dd class="code">([^<]+)/.exec(html)?.[1];
}

describe('核对和提交', () => {
  it('核对页写出全部内容；没有上传身份证明的，提醒可能需要补正', async () => {
    const visitor = portal.visitor();
    const review = await visitor.submit(await beginForm(portal, visitor), form, {
      ...filled,
      action: 'review',
    });
    for (const word of ['郑小禾', '11010519491231002X', '07005550177', filled.piece1, '纸质', '邮寄', '同意'])
      expect(review.words).toContain(word);
    expect(review.words).toContain('没有上传身份证明');
  });

  it('提交得到编号和查询码，等待双方确认；再看、再交都是同一张回执', async () => {
    const visitor = portal.visitor();
    const before = await beginForm(portal, visitor);
    const review = await visitor.submit(before, form, { ...filled, action: 'review' });
    const [one, two] = await Promise.all([
      visitor.submit(review, `${portal.home}/apply/submit`),
      visitor.submit(review, `${portal.home}/apply/submit`),
    ]);
    expect(codeOf(one.html)).toMatch(/^[0-9A-Z]{10}$/);
    expect(codeOf(two.html)).toBe(codeOf(one.html));
    expect(one.words).toContain('等待双方确认');
    expect(one.path).not.toContain(codeOf(one.html) ?? '?');
    expect(codeOf((await visitor.get(`${portal.home}/apply/receipt`)).html)).toBe(codeOf(one.html));
    const late = await visitor.submit(before, form, { name: '后退再改', action: 'save' });
    expect(codeOf(late.html)).toBe(codeOf(one.html));
    const text = await visitor.get(`${portal.home}/apply/receipt.txt`);
    expect(text.html).toContain(codeOf(one.html));
  });

  it('核对之后又在另一个窗口改过：不提交，再核对一次', async () => {
    const visitor = portal.visitor();
    const review = await visitor.submit(await beginForm(portal, visitor), form, {
      ...filled,
      action: 'review',
    });
    await visitor.submit(await visitor.get(form), form, { name: '改过的名字', action: 'save' });
    const page = await visitor.submit(review, `${portal.home}/apply/submit`);
    expect(page.status).toBe(409);
    expect(page.words).toContain('改过的名字');
    expect(page.words).toContain('请核对下面的最新内容');
  });

  it('没有开通网上申请的机关：须知不给表单，直接提交也不受理', async () => {
    const { version, setting } = await portal.services.settings.find(portal.organId);
    const closed = { ...setting, channels: { ...setting.channels, internet: false } };
    await portal.services.settings.save({
      organId: portal.organId,
      seen: version,
      setBy: 'admin',
      setting: closed,
    });
    const page = await portal.visitor().get(`${portal.home}/apply`);
    expect(page.html).not.toContain('/apply/start');
    const forced = await portal
      .visitor()
      .post(`${portal.home}/apply/start`, { matter: 'disclosure', applicantKind: 'person' });
    expect(forced.status).toBe(409);
    await portal.services.settings.save({
      organId: portal.organId,
      seen: version + 1,
      setBy: 'admin',
      setting,
    });
  });

  it('申请的内容进了办件：渠道是互联网，还没有收到之日', async () => {
    const { number, caseId } = await apply(portal, portal.visitor());
    const found = await portal.services.cases.findCase(portal.organId, caseId);
    expect(found?.state).toMatchObject({ number, channel: 'internet', electronicService: true });
    expect(found?.applicantName).toBe('郑小禾');
    expect(found?.state.confirmedOn).toBeUndefined();
  });
});
