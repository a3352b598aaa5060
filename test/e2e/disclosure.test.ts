import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type ServedDisclosure, serveDisclosure } from './served-disclosure.ts';

let browser: Browser;
let served: ServedDisclosure;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serveDisclosure()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** A visit without complaints of the browser; a refusal with its page (4xx) is none. */
async function withPage(javaScriptEnabled: boolean, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.address);
  await visit(page);
  expect(complaints).toEqual([]);
  await context.close();
}

const modes: [name: string, javaScript: boolean][] = [
  ['没有脚本', false],
  ['有脚本', true],
];

describe.each(modes)('公开栏目，%s', (_, javaScript) => {
  it('展开目录 → 规范性文件 → 打开文件 → 下载附件 → 到解读 → 回到文件', () =>
    withPage(javaScript, async (page) => {
      const side = page.getByRole('navigation', { name: '政府信息公开栏目' });
      await side.getByText('政策文件（5）', { exact: true }).click();
      await side.getByRole('link', { name: '行政规范性文件（2）' }).click();
      await page.getByRole('heading', { level: 1, name: '行政规范性文件' }).waitFor();
      await page.getByRole('link', { name: '云岭县自然资源局关于规范临时用地管理的通知' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '临时用地申请表.txt' }).click();
      expect((await download).suggestedFilename()).toBe('临时用地申请表.txt');
      await page.getByRole('link', { name: '《关于规范临时用地管理的通知》政策解读' }).click();
      await page.getByRole('heading', { level: 1, name: '政策解读' }).waitFor();
      await page.getByRole('link', { name: '云岭县自然资源局关于规范临时用地管理的通知' }).click();
      await page.getByText('尚未施行').first().waitFor();
    }));

  it('翻页：下一页、上一页；筛选：按关键词', () =>
    withPage(javaScript, async (page) => {
      await page.getByRole('link', { name: '通知公告（45）' }).first().click();
      await page.getByRole('link', { name: '下一页' }).click();
      await page.getByText('第 2 页').first().waitFor();
      await page.getByRole('link', { name: '上一页' }).click();
      await page.getByRole('link', { name: '关于开展第45批地籍调查的公告' }).waitFor();
      await page.getByText('筛选', { exact: true }).first().click();
      await page.getByLabel('标题关键词').fill('第7批');
      await page.getByRole('button', { name: '筛选' }).click();
      await page.getByText('共 1 条').waitFor();
    }));

  it('检索 → 命中的字标出来；打错字的给出提示；找不到的可以去申请', () =>
    withPage(javaScript, async (page) => {
      await page.getByLabel('检索公开的信息').fill('临时用地');
      await page.getByRole('button', { name: '检索' }).click();
      expect(await page.locator('mark').first().textContent()).toBe('临时用地');
      await page.getByLabel('检索词').fill('古籍数字化');
      await page.getByRole('button', { name: '检索' }).click();
      await page.getByText('没有找到与“古籍数字化”有关的信息').waitFor();
      await page.getByRole('link', { name: '申请公开', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '依申请公开' }).waitFor();
    }));

  it('对草案提出意见：空着的说明原因，填好的收下', () =>
    withPage(javaScript, async (page) => {
      await page.goto(`${served.address}/record/${served.shown.consultation}`);
      await page.getByRole('button', { name: '提交意见' }).click();
      await page.getByRole('alert').getByText('请填写意见').waitFor();
      await page.getByLabel('您的意见').fill('建议保留村口的古树。');
      await page.getByRole('button', { name: '提交意见' }).click();
      await page.getByText('您的意见已经提交').waitFor();
    }));

  it('只用键盘：跳到内容，再打开第一条', () =>
    withPage(javaScript, async (page) => {
      await page.goto(`${served.address}/content?node=announcements`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#main$/);
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate("document.activeElement === document.querySelector('ul.records a')")) break;
      }
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '关于开展第45批地籍调查的公告' }).waitFor();
    }));
});

describe('有脚本时', () => {
  it('正文字号可以放大、缩小；长者版换页仍然有效', () =>
    withPage(true, async (page) => {
      await page.goto(`${served.address}/record/${served.shown.document}`);
      const size = () => page.evaluate("getComputedStyle(document.querySelector('article.record')).fontSize");
      const usual = await size();
      await page.getByRole('button', { name: 'A+ 放大正文' }).click();
      expect(Number.parseFloat(String(await size()))).toBeGreaterThan(Number.parseFloat(String(usual)));
      await page.getByRole('button', { name: 'A− 缩小正文' }).click();
      expect(await size()).toBe(usual);
      await page.getByRole('button', { name: '长者版' }).click();
      await page.goto(`${served.address}/guide`);
      expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('24px');
    }));

  it('打印只留内容', () =>
    withPage(true, async (page) => {
      await page.goto(`${served.address}/record/${served.shown.document}`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#columns').isVisible()).toBe(false);
      expect(await page.locator('.article-tools').isVisible()).toBe(false);
      expect(await page.locator('article.record').isVisible()).toBe(true);
    }));
});
