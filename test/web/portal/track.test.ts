import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consulted, correction, disclosed, noticeServed, type Step } from '../../case/matter.ts';
import { addOrgan } from '../../service/case/opened-office.ts';
import { apply, enter, type OpenedPortal, openPortal } from './opened-portal.ts';
import { formIn } from './visitor.ts';

let portal: OpenedPortal;
let at: (path: string) => string;
beforeAll(async () => {
  portal = await openPortal();
  at = (path) => `${portal.home}/track${path}`;
});
afterAll(() => portal.close());

const confirmed = (day: string): Step => [day, 'window', { act: 'confirmReceipt', facts: {} }];

/** 已收到的一件, with a visitor who has entered it. */
async function opened(steps: readonly Step[] = [], on = '2026-02-06') {
  portal.setDay(on);
  const visitor = portal.visitor();
  const matter = await apply(portal, visitor);
  await portal.take(matter.caseId, [confirmed(on), ...steps]);
  return { visitor, ...matter, page: await enter(portal, visitor, matter) };
}

describe('凭编号和查询码进入', () => {
  it('从回执的按钮直接进入；地址里没有查询码，Cookie 只给脚本以外、本机关页面、本站请求', async () => {
    portal.setDay('2026-02-06');
    const visitor = portal.visitor();
    const { code, page } = await apply(portal, visitor);
    const response = await portal.web.request(at(''), { method: 'POST', body: formIn(page.html, at('')) });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(at('/case'));
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toContain(`Path=${portal.home}`);
    expect(cookie).toMatch(/Max-Age=1800/);
    expect(cookie).not.toMatch(/Secure/);
    expect(cookie).toContain(code);
    const secure = await portal.web.request(at(''), {
      method: 'POST',
      body: formIn(page.html, at('')),
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(secure.headers.get('set-cookie')).toMatch(/; Secure/);
  });

  it('编号写成半角方括号、带空格、不写“号”，查询码小写：照样打开', async () => {
    const { number, code } = await apply(portal, portal.visitor());
    const typed = number.replace('〔', ' [').replace('〕', '] ').replace('号', '');
    const page = await enter(portal, portal.visitor(), { number: typed, code: ` ${code.toLowerCase()} ` });
    expect(page.path).toBe(at('/case'));
    expect(page.words).toContain(number);
  });

  it('编号不对和查询码不对：同样的话，不说哪一个不对；填的还在', async () => {
    const { number, code } = await apply(portal, portal.visitor());
    const wrongNumber = await enter(portal, portal.visitor(), { number: '云自然资申〔2026〕9999号', code });
    const wrongCode = await enter(portal, portal.visitor(), { number, code: '0000000000' });
    for (const page of [wrongNumber, wrongCode]) {
      expect(page.status).toBe(422);
      expect(page.words).toContain('申请编号或者查询码不对');
      expect(page.html).toMatch(/<title>错误：/);
    }
    expect(wrongCode.html).toContain(`value="${number}"`);
  });

  it('没有进入、Cookie 是伪造的、已经退出：都请重新查询', async () => {
    const { visitor, page, number } = await opened();
    const forged = await portal.web.request(at('/case'), {
      headers: { cookie: `gongkai-case=${encodeURIComponent(`${number}\n0000000000`)}` },
    });
    expect(forged.status).toBe(403);
    expect((await portal.visitor().get(at('/case'))).words).toContain('请重新查询');
    const left = await visitor.submit(page, at('/leave'));
    expect(left.path).toBe(at(''));
    expect((await visitor.get(at('/case'))).status).toBe(403);
  });

  it('另一机关的页面打不开这件申请', async () => {
    const { number, code } = await apply(portal, portal.visitor());
    const { settings } = portal.services;
    const other = await addOrgan(portal.test, '望川市自然资源局');
    const { setting } = await settings.find(portal.organId);
    await settings.save({ organId: other, seen: 0, setBy: 'admin', setting });
    const page = await portal.visitor().post(`/o/${other}/track`, { number, code });
    expect(page.status).toBe(422);
  });
});

describe('办理进度', () => {
  it('2026-02-06 提交未确认：期限还没有起算；确认后至 2026-03-12，逐日列出不计入的日子', async () => {
    portal.setDay('2026-02-06');
    const visitor = portal.visitor();
    const matter = await apply(portal, visitor);
    let page = await enter(portal, visitor, matter);
    expect(page.words).toContain('现在：等待双方确认');
    expect(page.words).toContain('还没有起算');
    await portal.take(matter.caseId, [confirmed('2026-02-06')]);
    page = await visitor.get(at('/case'));
    expect(page.words).toContain('答复期限：2026年3月12日（周四）');
    expect(page.words).toContain('2026年2月17日：春节');
    expect(page.words).toContain('2026年3月7日：周六');
    expect(page.words).toContain('已确认收到，答复期限自次日起计算');
    expect(page.html).toMatch(/<li class="now" aria-current="step">办理/);
  });

  it('征求意见：停止计算，只说在征求意见，不说是谁、为什么', async () => {
    const { page } = await opened(consulted('c1', '2026-02-06'));
    expect(page.words).toContain('现在：正在征求意见');
    expect(page.words).toContain('期间停止计算');
    expect(page.html).not.toMatch(/third-c1|补偿协议/);
  });

  it('收费通知：金额、依据、缴纳方式、期限', async () => {
    const { page } = await opened([
      ['2026-02-06', 'handler', { act: 'notifyFee', facts: { basis: { per: 'page', pages: 40 } } }],
      noticeServed('2026-02-06', 'fee'),
    ]);
    for (const word of ['100 元', '按量：提供 40 页', '国办函〔2020〕109号', '3号窗口', '2026年3月12日'])
      expect(page.words).toContain(word);
    expect(page.words).toContain('现在：等待您缴费');
  });

  it('答复送达之后：文号、逐项结果、救济途径；之前什么都没有', async () => {
    const steps = disclosed('2026-02-09');
    const { visitor, caseId, page } = await opened(steps.slice(0, -1));
    expect(page.words).not.toContain('云自然资复');
    expect(page.words).toContain('现在：正在办理');
    expect((await visitor.get(at('/reply'))).status).toBe(404);
    await portal.take(caseId, steps.slice(-1));
    const after = await visitor.get(at('/case'));
    expect(after.words).toContain('云自然资复〔2026〕');
    expect(after.words).toContain('予以公开');
    expect(after.html).toContain(`href="${at('/reply')}"`);
    const letter = await visitor.get(at('/reply'));
    expect(letter.status).toBe(200);
    expect(letter.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(after.words).toMatch(/60日.*云岭县人民政府.*行政复议.*6个月.*云岭县人民法院/);
  });

  it('超过期限：写明超过几个工作日和投诉、复议、诉讼的途径', async () => {
    const { visitor } = await opened();
    portal.setDay('2026-03-16');
    expect((await visitor.get(at('/case'))).words).toContain('已超过期限 2 个工作日');
  });

  it('办理了“提供信息”之后，文件可以下载；别的办件的文件、没有的文件答复 404', async () => {
    const { visitor, caseId } = await opened(disclosed('2026-02-09'));
    const added = await portal.services.intakeDesk.addFile(
      portal.organId,
      caseId,
      { name: '安置方案.txt', content: new Blob(['方案全文']).stream() },
      'supplied',
    );
    const fileId = added.ok ? added.value.id : '';
    expect((await visitor.get(at(`/file/${fileId}`))).status).toBe(404);
    await portal.take(caseId, [
      ['2026-02-09', 'window', { act: 'supplyInformation', facts: { pieces: ['p1'], form: 'electronic' } }],
    ]);
    const page = await visitor.get(at('/case'));
    expect(page.html).toContain(at(`/file/${fileId}`));
    const file = await visitor.get(at(`/file/${fileId}`));
    expect(file.html).toBe('方案全文');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('cache-control')).toContain('no-store');
    const other = await opened();
    expect((await other.visitor.get(at(`/file/${fileId}`))).status).toBe(404);
    expect((await visitor.get(at('/file/none'))).status).toBe(404);
    expect((await portal.visitor().get(at(`/file/${fileId}`))).status).toBe(403);
  });
});

describe('补正', () => {
  it('送达的补正告知书可以下载；别的办件的、没有送达的下载不到', async () => {
    const { visitor, page } = await opened(correction('2026-02-09'));
    const path = /href="([^"]*\/track\/letter\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    expect(page.words).toContain('政府信息公开申请补正告知书');
    const paper = await visitor.get(path);
    expect(paper.status).toBe(200);
    expect(decodeURIComponent(paper.headers.get('content-disposition') ?? '')).toContain('补正告知书');
    const other = await opened(correction('2026-02-09').slice(0, 1));
    expect(other.page.html).not.toContain('/track/letter/');
    expect((await other.visitor.get(path)).status).toBe(404);
    expect((await portal.visitor().get(path)).status).not.toBe(200);
  });

  it('页面写出要求和期限；提交后等待双方确认，机关确认才算收到', async () => {
    const { visitor, caseId, page } = await opened(correction('2026-02-09'));
    expect(page.words).toContain('现在：等待您补正');
    const form = await visitor.get(at('/correct'));
    expect(form.words).toContain('请写明所需信息的名称或者文号。');
    expect(form.words).toContain('补正期限至2026年2月28日');
    const file = new File(['补充说明'], '说明.txt');
    const done = await visitor.submit(
      form,
      at('/correct'),
      { 'piece-p1': '青石村三组 2024 年征地补偿安置方案', action: 'send' },
      [file],
    );
    expect(done.words).toContain('补正已提交');
    expect(done.words).toContain('现在：等待确认补正');
    const [sent] = await portal.services.intakeDesk.sentCorrections(portal.organId, caseId);
    expect(sent?.wish.pieces).toEqual([{ id: 'p1', text: '青石村三组 2024 年征地补偿安置方案' }]);
    const files = await portal.services.intakeDesk.filesOfCase(portal.organId, caseId);
    expect(files.map(({ name }) => name)).toEqual(['说明.txt']);
  });

  it('先上传：文字原样在；什么都没改就提交：422；一项改成空的：422 指向那一项', async () => {
    const { visitor } = await opened(correction('2026-02-09'));
    let page = await visitor.submit(await visitor.get(at('/correct')), at('/correct'), { action: 'send' });
    expect(page.status).toBe(422);
    page = await visitor.submit(page, at('/correct'), { 'piece-p1': ' ', action: 'send' });
    expect(page.html).toContain('href="#piece-p1"');
    page = await visitor.submit(page, at('/correct'), { note: '还没有写完', action: 'upload' }, [
      new File(['证明'], '证明.txt'),
    ]);
    expect(page.status).toBe(200);
    expect(page.words).toContain('文件已上传');
    expect(page.html).toContain('还没有写完');
    expect(page.words).toContain('证明.txt');
  });

  it('逾期补正：要写正当理由；写了就收', async () => {
    const { visitor } = await opened(correction('2026-02-09'));
    portal.setDay('2026-03-10');
    const form = await visitor.get(at('/correct'));
    expect(form.words).toContain('已经届满');
    const refused = await visitor.submit(form, at('/correct'), { note: '补充', action: 'send' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('href="#goodReason"');
    const taken = await visitor.submit(refused, at('/correct'), { goodReason: '住院', action: 'send' });
    expect(taken.words).toContain('补正已提交');
  });

  it('没有要求补正的，不能补正：409 和原因', async () => {
    const { visitor } = await opened();
    const page = await visitor.submit(await visitor.get(at('/correct')), at('/correct'), {
      note: '主动补充',
      action: 'send',
    });
    expect(page.status).toBe(409);
    expect(page.words).toContain('没有待申请人补正的告知');
  });
});
