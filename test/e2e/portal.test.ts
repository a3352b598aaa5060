import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correction, disclosed, type Step } from '../case/matter.ts';
import { openBrowser } from './browser.ts';
import { type ServedPortal, servePortal } from './served-portal.ts';

let browser: Browser;
let portal: ServedPortal;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), servePortal()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const confirmed: Step = ['2026-02-06', 'window', { act: 'confirmReceipt', facts: {} }];

/** A visit without complaints of the browser; a refusal with its page (4xx) is none. */
async function withPage(javaScriptEnabled: boolean, visit: (page: Page) => Promise<void>): Promise<void> {
  portal.setDay('2026-02-06');
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await visit(page);
  expect(complaints).toEqual([]);
  await context.close();
}

async function begin(page: Page, kind: '公民' | '法人或者其他组织'): Promise<void> {
  await page.goto(`${portal.address}/apply`);
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByRole('button', { name: '已阅读，开始填写' }).click();
  await page.getByRole('heading', { name: '填写申请表' }).waitFor();
}

async function fillRest(page: Page): Promise<void> {
  await page.getByLabel('联系电话').fill('0700-5550177');
  await page.getByLabel('名称或者其他特征性描述').first().fill('青石村三组土地征收补偿安置方案');
  await page.getByLabel('电子邮件、电子文件').check();
  await page.getByLabel('在本网站下载').check();
  await page.getByLabel('同意本机关通过').check();
  await page.getByLabel('承诺').check();
}

/** 核对、提交; gives what stands on the receipt. */
async function handIn(page: Page): Promise<{ number: string; code: string; caseId: string }> {
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交：申请回执' }).waitFor();
  const [number = '', code = ''] = await page.locator('.receipt dd').allTextContents();
  const tracked = await portal.services.intake.openCase(number, code);
  return { number, code, caseId: tracked?.caseId ?? '' };
}

async function track(page: Page, { number, code }: { number: string; code: string }): Promise<void> {
  await page.goto(`${portal.address}/track`);
  await page.getByLabel('申请编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('heading', { name: '办理进度', exact: true }).waitFor();
}

describe.each([
  ['关闭脚本', false],
  ['打开脚本', true],
])('%s', (_, javaScriptEnabled) => {
  it('公民申请：填错、改正、两项、附件、暂存、核对、提交、回执', () =>
    withPage(javaScriptEnabled, async (page) => {
      await begin(page, '公民');
      await page.getByLabel('证件号码').fill('110105194912310021');
      await page.getByRole('button', { name: '下一步：核对' }).click();
      await page.getByRole('alert').getByRole('link', { name: '请填写姓名。' }).click();
      expect(new URL(page.url()).hash).toBe('#name');
      expect(await page.title()).toMatch(/^错误：/);
      await page.getByLabel('姓名（必填）').fill('郑小禾');
      await page.getByLabel('证件号码').fill('11010519491231002x');
      await fillRest(page);
      await page.getByRole('button', { name: '再加一项' }).click();
      await page.getByLabel('名称或者其他特征性描述').nth(1).fill('青石村三组征地批复');
      await page.getByLabel('身份证明', { exact: true }).setInputFiles({
        name: '身份证.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('虚构的身份证明'),
      });
      await page.getByRole('button', { name: '暂存，以后再填' }).click();
      const address = (await page.locator('a.address').textContent()) ?? '';
      await page.goto(address);
      expect(page.url()).not.toContain(address.split('/').at(-1));
      expect(await page.getByLabel('姓名（必填）').inputValue()).toBe('郑小禾');
      expect(await page.getByLabel('名称或者其他特征性描述').count()).toBe(2);
      await page.getByText('身份证.txt').waitFor();
      const { number, code } = await handIn(page);
      expect(number).toMatch(/^云自然资申〔2026〕\d+号$/);
      expect(code).toMatch(/^[0-9A-Z]{10}$/);
      await page.goBack();
      await page.reload();
      expect(await page.locator('.receipt dd').first().textContent()).toBe(number);
      const [receipt] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '保存回执' }).click(),
      ]);
      expect(receipt.suggestedFilename()).toBe('政府信息公开申请回执.txt');
    }));

  it('组织申请：从公民改为组织，信用代码写错，改正后提交', () =>
    withPage(javaScriptEnabled, async (page) => {
      await begin(page, '公民');
      await page.getByRole('button', { name: '改为法人或者其他组织' }).click();
      await page.getByLabel('名称（必填）').fill('云岭青禾种植农民专业合作社');
      await page.getByLabel('商业企业').check();
      await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44');
      await page.getByLabel('联系人', { exact: true }).fill('林青禾');
      await fillRest(page);
      await page.getByRole('button', { name: '下一步：核对' }).click();
      await page.getByText('校验码应为').first().waitFor();
      expect(await page.getByLabel('联系人', { exact: true }).inputValue()).toBe('林青禾');
      await page.getByLabel('统一社会信用代码').fill('91350100M000100Y43');
      const { caseId } = await handIn(page);
      const found = await portal.services.cases.findCase(portal.organId, caseId);
      expect(found?.state.applicant.category).toBe('commercialEnterprise');
      expect(found?.applicantName).toBe('云岭青禾种植农民专业合作社');
    }));

  it('查询、补正、看期限、下载提供的信息、评价、退出', () =>
    withPage(javaScriptEnabled, async (page) => {
      await begin(page, '公民');
      await page.getByLabel('姓名（必填）').fill('郑小禾');
      await fillRest(page);
      const matter = await handIn(page);
      await portal.take(matter.caseId, [confirmed, ...correction('2026-02-06')]);
      await track(page, matter);
      await page.getByRole('heading', { name: '现在：等待您补正' }).waitFor();
      await page.getByRole('link', { name: '去补正' }).click();
      await page.getByLabel('名称或者其他特征性描述').fill('青石村三组 2024 年土地征收补偿安置方案');
      await page.getByRole('button', { name: '提交补正' }).click();
      await page.getByText('补正已提交').waitFor();
      await confirmCorrection(matter.caseId);
      await page.goto(`${portal.address}/track/case`);
      await page.getByText('这个日期是怎样算出来的').click();
      await page.getByText('2026年2月17日：春节').waitFor();
      await supply(matter.caseId);
      await page.reload();
      await page.getByRole('heading', { name: '现在：已答复' }).waitFor();
      expect(await page.getByText('云岭县人民法院').count()).toBe(1);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '安置方案.txt' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('安置方案.txt');
      const [letter] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载答复书' }).click(),
      ]);
      expect(letter.suggestedFilename()).toContain('答复书');
      await page.getByLabel('很满意', { exact: true }).check();
      await page.getByRole('button', { name: '提交评价' }).click();
      await page.getByText('谢谢，评价已提交').waitFor();
      await page.getByRole('button', { name: '退出查询' }).click();
      await page.goto(`${portal.address}/track/case`);
      await page.getByRole('heading', { name: '请重新查询' }).waitFor();
    }));
});

async function confirmCorrection(caseId: string): Promise<void> {
  const { services, organId } = portal;
  const [sent] = await services.intakeDesk.sentCorrections(organId, caseId);
  const found = await services.cases.findCase(organId, caseId);
  const outcome = await services.intakeDesk.confirmCorrection({
    organId,
    caseId,
    version: found?.state.version ?? 0,
    sentId: sent?.id ?? '',
    requestKey: `confirm-${caseId}`,
    asker: { kind: 'officer', person: 'window', roles: ['window'] },
  });
  expect(outcome.ok).toBe(true);
}

/** 答复、送达、提供一份文件. */
async function supply(caseId: string): Promise<void> {
  await portal.take(caseId, [
    ...disclosed('2026-02-09'),
    ['2026-02-09', 'window', { act: 'supplyInformation', facts: { pieces: ['p1'], form: 'electronic' } }],
  ]);
  const content = new Blob(['青石村三组安置方案全文']).stream();
  await portal.services.intakeDesk.addFile(
    portal.organId,
    caseId,
    { name: '安置方案.txt', content },
    'supplied',
  );
}

describe('脚本的增强', () => {
  it('9 MB 的文件分段上传，有进度，传完列在附件里，填过的都在', () =>
    withPage(true, async (page) => {
      await begin(page, '公民');
      await page.getByLabel('姓名（必填）').fill('郑小禾');
      const parts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'PATCH') parts.push(request.url());
      });
      await page.getByLabel('其他材料').setInputFiles({
        name: '地块.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('north,east\n'.repeat(860_000)),
      });
      await page.getByText('地块.csv（9 MB）').waitFor();
      expect(parts).toHaveLength(3);
      expect(await page.getByLabel('姓名（必填）').inputValue()).toBe('郑小禾');
    }));

  it('一段没有收到，从收到的地方接着传，不从头来', () =>
    withPage(true, async (page) => {
      await begin(page, '公民');
      let broken = 0;
      const offsets: string[] = [];
      await page.route('**/apply/uploads/*', async (route) => {
        const request = route.request();
        if (request.method() !== 'PATCH') return route.continue();
        offsets.push(request.headers()['upload-offset'] ?? '');
        if (offsets.length === 2) {
          broken += 1;
          return route.fulfill({ status: 409, body: '{}' });
        }
        return route.continue();
      });
      await page.getByLabel('其他材料').setInputFiles({
        name: '地块.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('north,east\n'.repeat(500_000)),
      });
      await page.getByText('地块.csv（5.2 MB）').waitFor();
      expect(broken).toBe(1);
      expect(offsets).toEqual(['0', '4194304', '4194304']);
    }));

  it('字数随打随数；大字版和高对比记得住', () =>
    withPage(true, async (page) => {
      await begin(page, '公民');
      await page.getByLabel('名称或者其他特征性描述').fill('青石村三组');
      await page.getByText('已写 5 字，最多 5000 字。').waitFor();
      await page.getByRole('button', { name: '高对比' }).click();
      await page.getByRole('button', { name: '大字版' }).click();
      await page.goto(portal.address);
      expect(await page.locator('html').getAttribute('class')).toBe('large contrast');
    }));

  it('填了没有保存就离开：浏览器先问', () =>
    withPage(true, async (page) => {
      await begin(page, '公民');
      await page.getByLabel('姓名（必填）').fill('郑小禾');
      const asked = page.waitForEvent('dialog');
      const leaving = page.goto(portal.address).catch(() => undefined);
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.accept();
      await leaving;
    }));

  it('只用键盘：选申请人、回车开始、Tab 到姓名', () =>
    withPage(true, async (page) => {
      await page.goto(`${portal.address}/apply`);
      await page.getByLabel('公民', { exact: true }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '填写申请表' }).waitFor();
      await page.getByLabel('姓名（必填）').focus();
      await page.keyboard.type('郑小禾');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '已暂存' }).waitFor();
      expect(await page.getByLabel('姓名（必填）').inputValue()).toBe('郑小禾');
    }));
});
