import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/web/limits.ts';
import { listen } from '../../src/web/listen.ts';
import { fictionalHtml, soundFigures, soundReport } from '../web/fictional-report.ts';
import { openWeb } from '../web/opened-web.ts';
import { openBrowser } from './browser.ts';
import { type ServedWeb, serveWeb } from './served-web.ts';

let browser: Browser;
let web: ServedWeb;

beforeAll(async () => {
  [browser, web] = await Promise.all([openBrowser(), serveWeb()]);
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const unbalanced = fictionalHtml({
  ...soundReport,
  figures: { ...soundFigures, 'newlyReceived.naturalPerson': 9 },
});
const file = { name: '白鹭县2024年年报.html', mimeType: 'text/html', buffer: Buffer.from(unbalanced) };

async function withPage(javaScriptEnabled: boolean, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await visit(page);
  expect(complaints).toEqual([]);
  await context.close();
}

describe.each([
  ['关闭脚本', false],
  ['打开脚本', true],
])('%s', (_, javaScriptEnabled) => {
  it('上传年报：自然人 9+2≠9+1 的四个单元格与清单编号相同，可以来回跳转', () =>
    withPage(javaScriptEnabled, async (page) => {
      await page.goto(`${web.address}/checkup`);
      await page.getByLabel('年报文件').setInputFiles(file);
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.getByRole('heading', { name: '年报体检结果' }).waitFor();
      const item = page.locator('li.finding', { hasText: '本年新收 + 上年结转 = 总计 + 结转下年度' }).first();
      const number = (await item.locator('.number').textContent()) ?? '';
      expect(number).toMatch(/^[①-⑳]$/);
      expect(await item.textContent()).toContain('9 + 2');
      for (const row of ['newlyReceived', 'carriedIn', 'total', 'carriedForward']) {
        const cell = page.locator(`[id="r1-applications.${row}.naturalPerson"]`);
        expect(await cell.locator('.marks').textContent()).toContain(number);
        expect(await cell.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      }
      await item.getByRole('link').first().click();
      expect(decodeURIComponent(page.url())).toContain('#r1-applications.newlyReceived.naturalPerson');
      await page.locator('[id="r1-applications.newlyReceived.naturalPerson"] a', { hasText: number }).click();
      expect(page.url()).toContain(`#${await item.getAttribute('id')}`);
    }));

  it('粘贴全文：得到同样的结果', () =>
    withPage(javaScriptEnabled, async (page) => {
      await page.goto(`${web.address}/checkup`);
      await page.getByLabel('或者粘贴年报全文').fill(unbalanced);
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.getByRole('heading', { name: '白鹭县自然资源局 2024 年年报' }).waitFor();
      expect(await page.locator('td.failing.error').count()).toBeGreaterThanOrEqual(4);
    }));

  it('什么都不选就提交：还在表单页，有说明', () =>
    withPage(javaScriptEnabled, async (page) => {
      await page.goto(`${web.address}/checkup`);
      // A refused form is told to the console by the browser itself; only the page is of interest here.
      page.removeAllListeners('console');
      await page.getByRole('button', { name: '开始体检' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('还没有选择文件，也没有粘贴文字');
      await page.getByLabel('年报文件').waitFor();
    }));

  it('下载发现清单和 Word 年报，页面还在', () =>
    withPage(javaScriptEnabled, async (page) => {
      await page.goto(`${web.address}/checkup`);
      await page.getByLabel('年报文件').setInputFiles(file);
      await page.getByRole('button', { name: '开始体检' }).click();
      for (const [button, name] of [
        ['发现清单（Excel）', '白鹭县自然资源局2024年年报体检发现清单.xlsx'],
        ['年报 Word', '白鹭县自然资源局2024年政府信息公开工作年度报告.docx'],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: button }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(name);
        expect(
          readFileSync(await download.path())
            .subarray(0, 2)
            .toString(),
        ).toBe('PK');
      }
      await page.getByRole('heading', { name: '年报体检结果' }).waitFor();
    }));

  it('保留、查看、删除', () =>
    withPage(javaScriptEnabled, async (page) => {
      await page.goto(`${web.address}/checkup`);
      await page.getByLabel('年报文件').setInputFiles(file);
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.getByRole('button', { name: '保留这份报告' }).click();
      expect(await page.getByRole('status').textContent()).toBe('已保留。');
      await page.getByRole('link', { name: '白鹭县自然资源局' }).click();
      await page.getByRole('heading', { name: '白鹭县自然资源局 2024 年年报' }).waitFor();
      await page.goto(`${web.address}/kept`);
      await page.locator('summary', { hasText: '删除' }).click();
      await page.getByRole('button', { name: /^确认删除\s*白鹭县自然资源局 2024 年度$/ }).click();
      expect(await page.getByRole('status').textContent()).toBe('已删除。');
      await page.getByText('还没有保留任何年报').waitFor();
    }));

  it('上传超过上限：打开脚本时不必上传就有说明，关闭脚本时看到中文说明页', async () => {
    const limits = { ...defaultLimits, requestBytes: 4 * 1024 * 1024 };
    const small = await listen(openWeb({ limits }), { host: '127.0.0.1', port: 0 });
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${small.address}checkup`);
    const buffer = Buffer.alloc(12 * 1024 * 1024, 'x');
    await page.getByLabel('年报文件').setInputFiles({ name: '大.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('button', { name: '开始体检' }).click();
    const told = javaScriptEnabled ? '合计 12 MB，一次不能超过 4 MB' : '一次上传合计不能超过 4 MB';
    await page.getByText(told).waitFor();
    const heading = javaScriptEnabled ? '年报体检' : '上传的内容太大';
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await context.close();
    await small.close();
  });
});

describe('只在打开脚本时', () => {
  it('把文件拖进框里再提交', () =>
    withPage(true, async (page) => {
      await page.goto(`${web.address}/checkup`);
      const dataTransfer = await page.evaluateHandle((html) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([html], '拖来的.html', { type: 'text/html' }));
        return transfer;
      }, unbalanced);
      await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer });
      await page.waitForFunction(() => document.querySelector('input')?.files?.length === 1);
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.getByText('文件：拖来的.html').waitFor();
    }));

  it('从网页复制、粘贴：文本框里是文字，表格版式一并送去；改动文字后只送文字', () =>
    withPage(true, async (page) => {
      await page.goto(`${web.address}/checkup`);
      await page.evaluate((html) => {
        const text = document.querySelector('textarea');
        if (!text) throw new Error('no textarea');
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
        text.value = '年报全文';
        text.dispatchEvent(new Event('input'));
      }, unbalanced);
      await page.getByText('已保留所粘贴内容的表格。').waitFor();
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.getByRole('heading', { name: '白鹭县自然资源局 2024 年年报' }).waitFor();
      await page.goBack();
      await page.getByLabel('或者粘贴年报全文').fill('不是年报的文字');
      page.removeAllListeners('console');
      await page.getByRole('button', { name: '开始体检' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('“粘贴的文本”未能读取');
    }));

  it('指到单元格的编号，清单里的那一条和同组单元格一起点亮', () =>
    withPage(true, async (page) => {
      await page.goto(`${web.address}/checkup/sample`);
      const link = page.locator('td a[data-finding="r1-f1"]').first();
      await link.hover();
      expect(await page.locator('#r1-f1.lit').count()).toBe(1);
      expect(await page.locator('td.lit').count()).toBe(
        await page.locator('td:has(a[data-finding="r1-f1"])').count(),
      );
    }));

  it('大字版按一下字变大，换页仍然有效', () =>
    withPage(true, async (page) => {
      const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
      await page.goto(web.address);
      expect(await size()).toBe('16px');
      await page.getByRole('button', { name: '大字版' }).click();
      expect(await size()).toBe('20px');
      await page.goto(`${web.address}/fee`);
      expect(await size()).toBe('20px');
    }));
});
