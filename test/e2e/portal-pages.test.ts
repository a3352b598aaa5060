import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consulted, correction, disclosed, noticeServed, type Step } from '../case/matter.ts';
import { apply, filled } from '../web/portal/opened-portal.ts';
import { Visitor } from '../web/portal/visitor.ts';
import { axeFindings, openBrowser, openPage, sidewaysScroll } from './browser.ts';
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

const day = '2026-02-06';
const confirmed: Step = [day, 'window', { act: 'confirmReceipt', facts: {} }];
const supplied: Step = [
  '2026-02-09',
  'window',
  { act: 'supplyInformation', facts: { pieces: ['p1'], form: 'electronic' } },
];
const reasons: Step = [
  day,
  'handler',
  { act: 'requestReasons', facts: { figures: '当月已收到40件', workingDays: 5 } },
];
const fee: Step = [day, 'handler', { act: 'notifyFee', facts: { basis: { per: 'page', pages: 40 } } }];

const go = (path: string) => (page: Page) => page.goto(`${portal.address}${path}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function form(page: Page): Promise<void> {
  await go('/apply')(page);
  await page.getByLabel('公民', { exact: true }).check();
  await press(page, '已阅读，开始填写');
  await page.getByRole('heading', { name: '填写申请表' }).waitFor();
}

async function filledForm(page: Page): Promise<void> {
  await form(page);
  await page.getByLabel('姓名（必填）').fill(filled.name);
  await page.getByLabel('联系电话').fill(filled.phone);
  await page.getByLabel('名称或者其他特征性描述').fill(filled.piece1);
  await page.getByLabel('现场查阅、抄录').check();
  await page.getByLabel('当场查阅、抄录').check();
  await page.getByLabel('承诺').check();
  await page.getByLabel('身份证明', { exact: true }).setInputFiles({
    name: '身份证.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('虚构的身份证明'),
  });
  await press(page, '上传选好的文件');
  await page.getByText('身份证.txt（1 KB）').waitFor();
}

/** A matter as it stands after the steps, entered with its number and code. */
function matter(steps: readonly Step[], ...then: ((page: Page) => Promise<unknown>)[]) {
  return async (page: Page) => {
    portal.setDay(day);
    const { caseId, number, code } = await apply(portal, new Visitor(portal.web));
    await portal.take(caseId, steps);
    await go('/track')(page);
    await page.getByLabel('申请编号').fill(number);
    await page.getByLabel('查询码').fill(code);
    await press(page, '查询');
    await page.getByRole('heading', { name: '办理进度', exact: true }).waitFor();
    for (const step of then) await step(page);
  };
}

let letters = 0;
async function consultation(page: Page): Promise<void> {
  portal.setDay(day);
  const { caseId } = await apply(portal, new Visitor(portal.web));
  await portal.take(caseId, [confirmed, ...consulted('c1', day)]);
  letters += 1;
  await go('/consultation')(page);
  await page.getByLabel('征求意见书文号').fill(`云自然资征〔2026〕${letters}号`);
  await page
    .getByLabel('查询码')
    .fill(await portal.services.intake.codeOfConsultation(portal.organId, caseId, 'c1'));
  await press(page, '打开');
  await page.getByRole('heading', { name: '征求意见', exact: true }).waitFor();
}

const visits: [name: string, visit: (page: Page) => Promise<unknown>][] = [
  ['系统首页', (page) => page.goto(new URL('/', portal.address).href)],
  ['机关首页', go('')],
  ['申请须知', go('/apply')],
  [
    '须知的提示',
    async (page) => {
      await go('/apply')(page);
      await press(page, '已阅读，开始填写');
      await page.getByRole('alert').waitFor();
    },
  ],
  ['申请表', form],
  [
    '申请表的提示',
    async (page) => {
      await form(page);
      await press(page, '下一步：核对');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    '组织的申请表',
    async (page) => {
      await form(page);
      await press(page, '再加一项');
      await press(page, '改为法人或者其他组织');
      await page.getByLabel('统一社会信用代码').waitFor();
    },
  ],
  [
    '带附件的申请表，已暂存',
    async (page) => {
      await filledForm(page);
      await press(page, '暂存，以后再填');
      await page.getByRole('status').first().waitFor();
    },
  ],
  [
    '核对',
    async (page) => {
      await filledForm(page);
      await press(page, '下一步：核对');
      await page.getByRole('heading', { name: '核对申请表' }).waitFor();
    },
  ],
  [
    '回执',
    async (page) => {
      await filledForm(page);
      await press(page, '下一步：核对');
      await press(page, '提交申请');
      await page.getByRole('heading', { name: '已提交：申请回执' }).waitFor();
    },
  ],
  ['继续填写草稿', go('/apply/resume')],
  ['没有草稿', go('/apply/review')],
  ['个人信息处理规则', go('/privacy')],
  ['办理进度查询', go('/track')],
  [
    '查询的提示',
    async (page) => {
      await go('/track')(page);
      await page.getByLabel('申请编号').fill('云自然资申〔2026〕999号');
      await press(page, '查询');
      await page.getByRole('alert').waitFor();
    },
  ],
  ['待确认的办件', matter([])],
  ['办理中的办件，逐日说明', matter([confirmed], (page) => page.getByText('怎样算出来的').click())],
  ['待补正的办件', matter([confirmed, ...correction(day)])],
  ['补正', matter([confirmed, ...correction(day)], go('/track/correct'))],
  [
    '补正的提示',
    matter([confirmed, ...correction(day)], go('/track/correct'), (page) => press(page, '提交补正')),
  ],
  ['待说明理由的办件', matter([confirmed, reasons, noticeServed(day, 'reasons')])],
  ['说明理由', matter([confirmed, reasons, noticeServed(day, 'reasons')], go('/track/explain'))],
  ['待缴费的办件', matter([confirmed, fee, noticeServed(day, 'fee')])],
  ['撤回', matter([confirmed], go('/track/withdraw'))],
  ['已答复的办件', matter([confirmed, ...disclosed('2026-02-09'), supplied])],
  ['评价的提示', matter([confirmed, ...disclosed('2026-02-09')], (page) => press(page, '提交评价'))],
  ['没有的文件', matter([], go('/track/file/none'))],
  ['征求意见的入口', go('/consultation')],
  ['征求意见', consultation],
  [
    '征求意见的提示',
    async (page) => {
      await consultation(page);
      await press(page, '提交意见');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    '已答复的征求意见',
    async (page) => {
      await consultation(page);
      await page.getByLabel('同意公开', { exact: true }).check();
      await press(page, '提交意见');
      await page.getByRole('status').waitFor();
    },
  ],
];

async function findings(page: Page, width: number, height: number): Promise<string[]> {
  await page.setViewportSize({ width, height });
  const scroll = await sidewaysScroll(page);
  return [...(await axeFindings(page)), ...(scroll > 0 ? [`左右滚动 ${scroll} 像素`] : [])];
}

describe('公众页面', () => {
  it.each(visits)(
    '%s：1280、360、320（相当于放大到 400%）像素宽都没有问题，高对比、大字版也没有',
    async (_, visit) => {
      const page = await openPage(browser, 1280, 900);
      await visit(page);
      expect(await findings(page, 1280, 900)).toEqual([]);
      expect(await findings(page, 360, 740)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await sidewaysScroll(page)).toBe(0);
      for (const name of ['高对比', '大字版']) {
        const button = page.getByRole('button', { name, exact: true });
        if ((await button.count()) > 0) await button.click();
      }
      expect(await findings(page, 360, 740)).toEqual([]);
      await page.context().close();
    },
  );
});
