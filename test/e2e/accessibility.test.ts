import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalHtml, soundFigures, soundReport } from '../web/fictional-report.ts';
import { arrived, axeFindings, openBrowser, openPage, sidewaysScroll } from './browser.ts';
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

const figures = { ...soundFigures, 'newlyReceived.naturalPerson': 9 };
const files = [2023, 2024].map((year) => ({
  name: `${year}.html`,
  mimeType: 'text/html',
  buffer: Buffer.from(fictionalHtml({ ...soundReport, figures, year })),
}));

async function upload(page: Page, count: number): Promise<void> {
  await page.goto(`${web.address}/checkup`);
  await page
    .getByLabel('年报文件')
    .setInputFiles([
      ...files.slice(0, count),
      ...(count > 1 ? [{ name: '坏.docx', mimeType: 'text/plain', buffer: Buffer.from('不是 Word') }] : []),
    ]);
  await page.getByRole('button', { name: '开始体检' }).click();
}

const visits: [name: string, visit: (page: Page) => Promise<unknown>][] = [
  ['首页', (page) => page.goto(web.address)],
  ['体检表单', (page) => page.goto(`${web.address}/checkup`)],
  ['示例结果', (page) => page.goto(`${web.address}/checkup/sample`)],
  ['一份的结果', (page) => upload(page, 1)],
  ['三份的结果', (page) => upload(page, 2)],
  [
    '空表单的提示',
    async (page) => {
      await page.goto(`${web.address}/checkup`);
      await page.getByRole('button', { name: '开始体检' }).click();
      await page.getByRole('alert').waitFor();
    },
  ],
  ['没有的页面', (page) => page.goto(`${web.address}/none`)],
  [
    '期限计算',
    (page) => page.goto(`${web.address}/deadline?received=2025-09-15&sent=2025-09-22&answered=2025-09-30`),
  ],
  ['期限计算的提示', (page) => page.goto(`${web.address}/deadline?received=2025-02-30`)],
  ['信息处理费', (page) => page.goto(`${web.address}/fee?count=45&pages=250`)],
  ['接口说明', (page) => page.goto(`${web.address}/api/docs`)],
  ['已保留的年报（空）', (page) => page.goto(`${web.address}/kept`)],
  [
    '已保留的年报',
    async (page) => {
      await upload(page, 1);
      await page.getByRole('button', { name: '保留这份报告' }).click();
      await page.getByRole('status').waitFor();
    },
  ],
];

describe.each(visits)('%s', (_, visit) => {
  it('axe 没有发现问题', async () => {
    const page = await openPage(browser, 1280, 900);
    await visit(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['手机 360 像素宽', 360, 740],
    ['桌面放大到 400%（相当于 320 像素宽）', 320, 256],
  ])('%s：整页不左右滚动，axe 没有发现问题', async (_, width, height) => {
    const page = await openPage(browser, width, height);
    await visit(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('键盘', () => {
  it('第一个 Tab 停在“跳到主要内容”，回车后焦点进入正文', async () => {
    const page = await openPage(browser, 1280, 900);
    await page.goto(`${web.address}/checkup`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到主要内容');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('从清单的位置链接回车，焦点落到单元格；再按 Tab 到编号，回车回到清单', async () => {
    const page = await openPage(browser, 1280, 900);
    await page.goto(`${web.address}/checkup/sample`);
    const link = page.locator('#r1-f1 dd a').first();
    const target = decodeURIComponent(((await link.getAttribute('href')) ?? '').slice(1));
    await link.focus();
    await page.keyboard.press('Enter');
    await arrived(page, `^${target}$`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await arrived(page, '^r1-f\\d+$');
    await page.context().close();
  });

  it('宽表格可以用键盘左右滚动', async () => {
    const page = await openPage(browser, 360, 740);
    await page.goto(`${web.address}/checkup/sample`);
    const region = page.getByRole('region', { name: '表三' });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.scroll')].some((element) => element.scrollLeft > 0),
    );
    await page.context().close();
  });
});
