import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, openBrowser, openPage, sidewaysScroll } from './browser.ts';
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

const of = (path: string) => () => `${served.address}${path}`;
const record = (name: keyof ServedDisclosure['shown']) => () =>
  `${served.address}/record/${served.shown[name]}`;

const pages: [name: string, address: () => string][] = [
  ['全站首页', () => `${served.site}/`],
  ['全站检索', () => `${served.site}/search?q=公告`],
  ['栏目首页', of('')],
  ['指南', of('/guide')],
  ['制度', of('/institutions')],
  ['列表', of('/content?node=announcements')],
  ['筛选不对的列表', of('/content?from=x')],
  ['年报清单', of('/reports')],
  ['年报', record('report')],
  ['文件库', of('/documents')],
  ['解读', of('/interpretations')],
  ['问答', of('/questions')],
  ['意见征集清单', of('/opinions')],
  ['征集中的草案', record('consultation')],
  ['规范性文件', record('document')],
  ['废止的文件', record('repealed')],
  ['转载', record('reprint')],
  ['已撤下', record('withdrawn')],
  ['没有的信息', of('/record/none')],
  ['检索结果', of('/search?q=临时用地&year=2026')],
  ['没有结果的检索', of('/search?q=临时用抵')],
  ['开放数据', of('/data')],
  ['站点地图', of('/map')],
  ['先查后申请', () => served.address.replace('/disclosure', '/apply?q=临时用地')],
];

describe('公开栏目的页面', () => {
  it.each(pages)(
    '%s：1280、360、320 像素宽都没有问题，高对比、长者版也没有',
    { timeout: 60_000 },
    async (_, address) => {
      const page = await openPage(browser, 1280, 900);
      await page.goto(address());
      // What is folded is looked at, too.
      await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
      const found: string[] = [];
      const look = async (how: string, width: number, height: number) => {
        await page.setViewportSize({ width, height });
        const scroll = await sidewaysScroll(page);
        const findings = [...(await axeFindings(page)), ...(scroll > 0 ? [`左右滚动 ${scroll} 像素`] : [])];
        found.push(...findings.map((finding) => `${how} ${width}：${finding}`));
      };
      await look('平常', 1280, 900);
      await look('平常', 360, 740);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await sidewaysScroll(page)).toBe(0);
      for (const name of ['高对比', '长者版']) {
        const button = page.getByRole('button', { name, exact: true });
        if ((await button.count()) > 0) await button.click();
      }
      await look('高对比、长者版', 360, 740);
      await look('高对比、长者版', 1280, 900);
      expect(found).toEqual([]);
      await page.context().close();
    },
  );
});
