import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../opened-web.ts';
import { beginForm, filled, type OpenedPortal, openPortal } from './opened-portal.ts';

let portal: OpenedPortal;
let form: string;
beforeAll(async () => {
  portal = await openPortal();
  form = `${portal.home}/apply/form`;
});
afterAll(() => portal.close());

function titleOf(html: string): string {
  return wordsOf(/<title>.*?<\/title>/s.exec(html)?.[0] ?? '');
}

describe('入口', () => {
  it('系统首页列出对外受理的机关；没有数据库时只有工具', async () => {
    const page = await portal.visitor().get('/');
    expect(page.html).toContain(`href="${portal.home}/apply"`);
    expect(page.words).toContain('云岭县自然资源局');
  });

  it('机关首页有三个入口和联系方式；没有的机关答复 404', async () => {
    const page = await portal.visitor().get(portal.home);
    for (const path of ['/apply', '/track', '/consultation'])
      expect(page.html).toContain(`href="${portal.home}${path}"`);
    for (const word of ['云岭县青石路1号', '0700-5550100', '工作日 8:30—12:00'])
      expect(page.words).toContain(word);
    expect((await portal.visitor().get('/o/none')).status).toBe(404);
    expect((await portal.visitor().get('/o/none/apply')).status).toBe(404);
  });

  it('须知：四项提醒、渠道、按件和按量的收费表、附件限制、个人信息告知，没有用途一栏', async () => {
    const { words } = await portal.visitor().get(`${portal.home}/apply`);
    for (const word of [
      '先看看是不是已经公开',
      '确认是不是由本机关公开',
      '填写真实的姓名',
      '写清楚要哪一份信息',
      '信封左下角注明“政府信息公开申请”',
      '第 11 至 30 件100 元',
      '第 41 至 50 件300 元',
      '第 51 件起，每 10 件为一档，每档每件比前一档多 100 元',
      '第 201 页起40 元',
      '每份不超过 50 MB',
      '身份证件号码是敏感个人信息',
      '没有提交的草稿保存 30 天后删除',
    ])
      expect(words).toContain(word);
    expect(words).not.toMatch(/用途（必填）|申请用途：/);
  });

  it('纸质申请表可以下载', async () => {
    const response = await portal.web.request(`${portal.home}/apply/paper.docx`);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('申请表.docx');
  });

  it('纸质申请表有 PDF 的，两次逐字节相同；页面上有链接', async () => {
    const address = `${portal.home}/apply/paper.pdf`;
    const response = await portal.web.request(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('申请表.pdf');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
    const again = await portal.web.request(address);
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
    const page = await (await portal.web.request(`${portal.home}/apply`)).text();
    expect(page).toContain(`href="${portal.home}/apply/paper.pdf"`);
  });

  it('没有选申请人类型：422，标题说错误，提示指向选项', async () => {
    const visitor = portal.visitor();
    const page = await visitor.post(`${portal.home}/apply/start`, { matter: 'disclosure' });
    expect(page.status).toBe(422);
    expect(titleOf(page.html)).toMatch(/^错误：/);
    expect(page.html).toContain('href="#applicantKind"');
  });
});

describe('填写申请表', () => {
  it('正好是第二十九条的内容：公民没有组织的栏目，都没有用途', async () => {
    const person = await beginForm(portal, portal.visitor());
    const organization = await beginForm(portal, portal.visitor(), 'organization');
    for (const name of ['name', 'documentNumber', 'phone', 'email', 'address', 'postcode', 'agent'])
      expect(person.html).toContain(`name="${name}"`);
    expect(person.html).not.toContain('name="creditCode"');
    for (const name of ['creditCode', 'representative', 'contactPerson', 'category'])
      expect(organization.html).toContain(`name="${name}"`);
    expect(organization.html).not.toContain('name="documentNumber"');
    for (const page of [person, organization]) expect(page.html).not.toMatch(/name="(purpose|use|用途)"/);
  });

  it('空着就点“下一步”：422，逐处提示并指向输入框，填过的还在', async () => {
    const visitor = portal.visitor();
    const page = await visitor.submit(await beginForm(portal, visitor), form, {
      name: '郑小禾',
      email: '写错的邮箱',
      action: 'review',
    });
    expect(page.status).toBe(422);
    expect(titleOf(page.html)).toMatch(/^错误：/);
    for (const name of ['email', 'piece1', 'supplyForm', 'supplyRoute', 'pledge']) {
      expect(page.html).toContain(`href="#${name}"`);
      expect(page.html).toContain(`id="${name}-error"`);
    }
    expect(page.html).toContain('value="郑小禾"');
    expect(page.html).toContain('value="写错的邮箱"');
    expect(page.html).toMatch(
      /id="email"[^>]*aria-invalid="true"[^>]*aria-describedby="email-error email-hint"/,
    );
  });

  it('加一项、删一项、换申请人类型，不用脚本，填过的都在', async () => {
    const visitor = portal.visitor();
    let page = await visitor.submit(await beginForm(portal, visitor), form, {
      ...filled,
      action: 'add-piece',
    });
    page = await visitor.submit(page, form, {
      piece2: '征地批复',
      pieceNumber2: '云政复〔2024〕7号',
      action: 'add-piece',
    });
    expect(page.html).toContain('name="piece3"');
    page = await visitor.submit(page, form, { action: 'remove-piece 1' });
    expect(page.html).toMatch(/<textarea id="piece1"[^>]*>\n征地批复<\/textarea>/);
    expect(page.html).toContain('value="云政复〔2024〕7号"');
    page = await visitor.submit(page, form, { action: 'kind organization' });
    expect(page.html).toContain('name="creditCode"');
    page = await visitor.submit(page, form, { action: 'kind person' });
    expect(page.html).toContain('value="11010519491231002X"');
    expect(page.html).toContain('value="云岭县青石村三组18号"');
  });

  it('暂存后给出地址，换一台机器打开，填过的和上传的都在；页面地址里没有密钥', async () => {
    const visitor = portal.visitor();
    const file = new File(['虚构的身份证明'], '身份证.txt');
    const page = await visitor.submit(await beginForm(portal, visitor), form, { ...filled, action: 'save' }, [
      file,
    ]);
    const address = /class="address" href="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect(address).toMatch(/^http:\/\/localhost\/o\//);
    const elsewhere = portal.visitor();
    const again = await elsewhere.get(new URL(address).pathname);
    expect(again.path).toBe(form);
    expect(again.html).toContain('value="郑小禾"');
    expect(again.words).toContain('身份证.txt');
    const pasted = await portal.visitor().post(`${portal.home}/apply/resume`, { address: ` ${address} ` });
    expect(pasted.path).toBe(form);
    const wrong = await portal.visitor().post(`${portal.home}/apply/resume`, { address: `${address}x` });
    expect(wrong.status).toBe(422);
  });

  it('类型不对的文件：422，说明原因，别的文件和文字都在；传好的可以删除', async () => {
    const visitor = portal.visitor();
    const files = [new File(['证明'], '证明.txt'), new File(['MZ'], '程序.exe')];
    let page = await visitor.submit(
      await beginForm(portal, visitor),
      form,
      { ...filled, action: 'upload' },
      files,
    );
    expect(page.status).toBe(422);
    expect(page.words).toContain('没有上传：“程序.exe”的类型不能上传');
    expect(page.html).toContain('href="#identity"');
    expect(page.words).toContain('证明.txt（1 KB）');
    expect(page.html).toContain('value="郑小禾"');
    const removal = /value="(remove-file [^"]+)"/.exec(page.html)?.[1] ?? '';
    page = await visitor.submit(page, form, { action: removal });
    expect(page.words).not.toContain('证明.txt');
  });

  it('110 MB 的文件，不用脚本：422，说明太大；填的文字和同一次的小文件都在', async () => {
    const visitor = portal.visitor();
    const files = [
      new File(['证明'], '证明.txt'),
      new File([new Uint8Array(110 * 1024 * 1024)], '扫描件.pdf'),
      new File(['证明二'], '证明二.txt'),
    ];
    const page = await visitor.submit(
      await beginForm(portal, visitor),
      form,
      { ...filled, action: 'save' },
      files,
    );
    expect(page.status).toBe(422);
    expect(page.words).toContain('“扫描件.pdf”超过50 MB，没有保存');
    expect(page.html).toContain('value="郑小禾"');
    for (const name of ['证明.txt（1 KB）', '证明二.txt（1 KB）']) expect(page.words).toContain(name);
  });

  it('两个窗口：后保存的收到提示，填的内容原样在，再点一次以它为准', async () => {
    const visitor = portal.visitor();
    const shown = await beginForm(portal, visitor);
    await visitor.submit(shown, form, { name: '第一个窗口', action: 'save' });
    const second = await visitor.submit(shown, form, { name: '第二个窗口', action: 'save' });
    expect(second.status).toBe(409);
    expect(second.words).toContain('另一个窗口改过');
    expect(second.html).toContain('value="第二个窗口"');
    const saved = await visitor.submit(second, form, { action: 'save' });
    expect(saved.html).toContain('value="第二个窗口"');
  });

  it('双击“暂存”：同一份内容收到两次，不算冲突', async () => {
    const visitor = portal.visitor();
    const shown = await beginForm(portal, visitor);
    await visitor.submit(shown, form, { name: '双击', action: 'save' });
    const again = await visitor.submit(shown, form, { name: '双击', action: 'save' });
    expect(again.status).toBe(200);
    expect(again.words).toContain('已暂存');
  });

  it.each([
    ['recordCorrection', '需要更正的记录'],
    ['publicationSuggestion', '建议主动公开的信息'],
  ])('事项 %s：栏目是“%s”', async (matter, legend) => {
    const visitor = portal.visitor();
    const page = await beginForm(portal, visitor, 'person', matter);
    expect(page.words).toContain(legend);
    const review = await visitor.submit(page, form, { ...filled, action: 'review' });
    const receipt = await visitor.submit(review, `${portal.home}/apply/submit`);
    expect(receipt.words).toContain('查询码');
  });
});
