import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getRule } from '../../../src/case/office.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import { emptySetting, OrganSetting } from '../../../src/service/organ/organ-setting.ts';
import {
  createOrganSettings,
  organSetting,
  saveOrganSetting,
  settingOf,
} from '../../../src/service/organ/organ-settings.ts';
import { addOrgan, type OpenedOffice, openOffice } from '../case/opened-office.ts';

let opened: OpenedOffice;
beforeAll(async () => {
  opened = await openOffice();
});
afterAll(() => opened.test.drop());

function save(setting: OrganSetting, seen: number, organId = opened.organId) {
  return saveOrganSetting(opened.office, { organId, seen, setBy: 'admin', setting });
}

describe('机关设置', () => {
  it('没有设置过的，用默认规则，代字为“公开”，版本为0', async () => {
    const organId = await addOrgan(opened.test, '望川市自然资源局');
    expect(await organSetting(opened.test.database, organId)).toEqual({ version: 0, setting: emptySetting });
    const setting = await settingOf(opened.test.database, organId, '2026-02-06');
    expect(setting).toMatchObject({ today: '2026-02-06', version: 0 });
    expect(setting.marks).toMatchObject({
      application: '公开申',
      reply: '公开复',
      correctionNotice: '公开补',
    });
  });

  it('保存之后用新的一版，旧的一版仍可取出；写回的与读出的相同', async () => {
    const first = OrganSetting.parse({
      mark: '云自然资',
      marks: { extensionNotice: '云自然资公开延' },
      units: ['自然资源开发利用科', '测绘地理信息科'],
      rules: {
        lights: [{ since: '2026-01-01', value: { yellow: 8, red: 3 }, basis: '本局2026年第1次局务会' }],
      },
    });
    expect(await save(first, 0)).toBe(1);
    expect(await save({ ...first, mark: '云岭资' }, 1)).toBe(2);
    expect(await organSetting(opened.test.database, opened.organId, 1)).toEqual({
      version: 1,
      setting: first,
    });
    const setting = await settingOf(opened.test.database, opened.organId, '2026-02-06');
    expect(setting.version).toBe(2);
    expect(setting.marks).toMatchObject({ application: '云岭资申', extensionNotice: '云自然资公开延' });
    expect(getRule(setting.office, 'lights', plainDate('2026-02-06'))).toEqual({ yellow: 8, red: 3 });
    expect(getRule(setting.office, 'lights', plainDate('2025-12-31'))).toEqual({ yellow: 5, red: 2 });
  });

  it('两人同时改，后到的被告知已被修改；没有的机关和版本也说明白', async () => {
    const organId = await addOrgan(opened.test, '临溪县自然资源局');
    const saves = await Promise.allSettled([save(emptySetting, 0, organId), save(emptySetting, 0, organId)]);
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(saves.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'stale-version' },
    });
    await expect(save(emptySetting, 0, 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
    await expect(organSetting(opened.test.database, organId, 9)).rejects.toMatchObject({ code: 'not-found' });
  });
});

const step = (id: string, role: string, does: string) => ({ id, title: id, role, does });
const chain = (...does: string[]) => ({
  rules: {
    reviewChain: [
      { since: '2026-01-01', value: does.map((one, at) => step(`${at}`, 'office', one)), basis: '局务会' },
    ],
  },
});

describe('设置的格式', () => {
  it.each([
    ['没有签发的审签环节', chain('draft', 'review', 'serve'), '环节的顺序应为'],
    ['两次签发', chain('draft', 'sign', 'sign', 'serve'), '环节的顺序应为'],
    ['代字带括号', { mark: '云自然资〔' }, '机关代字应为'],
    ['给不编号的文书设代字', { marks: { serviceProof: '云送' } }, '只有编文号的文书才设代字'],
    ['邮政编码五位', { contact: { postcode: '12345' } }, '邮政编码为6位数字'],
    ['脚本网址', { contact: { website: 'javascript:alert(1)' } }, '网址应以'],
    [
      '通常期限长于最长期限',
      {
        rules: {
          correctionPeriod: [{ since: '2026-01-01', value: { usual: 15, most: 10 }, basis: '局务会' }],
        },
      },
      '通常期限不能长于最长期限',
    ],
  ])('%s，拒绝并说明', (_title, setting, message) => {
    const read = OrganSetting.safeParse(setting);
    expect(read.error?.issues.map((issue) => issue.message).join()).toContain(message);
  });

  it('只有拟稿、签发、送达三个环节的小机关也可以', () => {
    expect(OrganSetting.safeParse(chain('draft', 'sign', 'serve')).success).toBe(true);
  });
});

describe('对外受理的机关', () => {
  it('保存过设置的才列出；没有设置过的、没有的机关都找不到', async () => {
    const settings = createOrganSettings(opened.office);
    const silent = await addOrgan(opened.test, '远山县自然资源局');
    const open = await addOrgan(opened.test, '白石县自然资源局');
    await save(OrganSetting.parse({ contact: { phone: '0700-5550199' } }), 0, open);
    expect((await settings.openOrgans()).map(({ name }) => name)).toContain('白石县自然资源局');
    expect((await settings.openOrgans()).map(({ name }) => name)).not.toContain('远山县自然资源局');
    expect(await settings.findOpenOrgan(open)).toMatchObject({
      name: '白石县自然资源局',
      setting: { contact: { phone: '0700-5550199' } },
    });
    expect(await settings.findOpenOrgan(silent)).toBeUndefined();
    expect(await settings.findOpenOrgan('none')).toBeUndefined();
  });
});
