/** 本机关、机关设置、办理记录的链尾. */
import { z } from 'zod';
import { ReviewStep } from '../../../case/event/draft.ts';
import { getRule } from '../../../case/office.ts';
import { yes } from '../../../law/outcome.ts';
import { OrganSetting } from '../../../service/organ/organ-setting.ts';
import { administrators, staffRoleNames } from '../../../service/people/staff-role.ts';
import { caseReaders, caseWorkers } from './case-readers.ts';
import { organOperation, staffOperation } from './operation.ts';
import { Id, named } from './schema/named.ts';
import { RoleView } from './session-operations.ts';

named(
  'OrganSetting',
  '机关设置：联系方式、救济机关、科室、代字、办理规则、缴费方式、免打扰时间、受理渠道',
  OrganSetting,
);

const version = z.int().min(0);

export const organOperations = [
  staffOperation({
    id: 'listOrgans',
    method: 'get',
    path: '/organs',
    tag: '机关',
    title: '我有岗位的机关',
    status: 200,
    answer: named(
      'Organs',
      '机关及本人的岗位',
      z.object({ organs: z.array(z.object({ organId: Id, name: z.string(), roles: z.array(RoleView) })) }),
    ),
    log: 'refusals',
    handle: async ({ staff }) =>
      yes({
        organs: staff.organs.map(({ organId, organName, roles }) => ({
          organId,
          name: organName,
          roles: roles.map(({ role, unit }) => ({ role, name: staffRoleNames[role], unit })),
        })),
      }),
  }),
  organOperation({
    id: 'getSettings',
    method: 'get',
    path: '/organs/{organId}/settings',
    tag: '机关',
    title: '机关设置',
    note: 'inForce 为今天实际采用的审签环节和代字（未设的为默认）。',
    access: [...caseReaders, ...administrators],
    status: 200,
    answer: named(
      'Settings',
      '机关设置及版本',
      z.object({
        version,
        setting: OrganSetting,
        inForce: z.object({
          reviewChain: z.array(ReviewStep).readonly(),
          marks: z.record(z.string(), z.string()),
        }),
      }),
    ),
    log: 'refusals',
    async handle({ services, organ }) {
      const { organId } = organ;
      const { version, setting } = await services.settings.find(organId);
      const { office, marks, today } = await services.settingOf(organId);
      return yes({
        version,
        setting,
        inForce: { reviewChain: getRule(office, 'reviewChain', today), marks },
      });
    },
  }),
  organOperation({
    id: 'putSettings',
    method: 'put',
    path: '/organs/{organId}/settings',
    tag: '机关',
    title: '保存机关设置',
    note: '每次保存为新的一版；version 为所见的版本。规则改变后，各办件的期限、阶段随即重算。',
    access: ['systemAdmin'],
    body: named('SettingsChange', '所见版本和整个设置', z.strictObject({ version, setting: OrganSetting })),
    status: 200,
    answer: named('SettingsVersion', '新的版本', z.object({ version })),
    refusals: ['malformed', 'stale-version'],
    log: 'all',
    async handle({ services, organ, staff, body }) {
      const { organId } = organ;
      const { settings, cases } = services;
      const before = await settings.find(organId);
      const request = { organId, seen: body.version, setBy: staff.personId, setting: body.setting };
      const version = await settings.save(request);
      if (JSON.stringify(before.setting.rules) !== JSON.stringify(body.setting.rules)) {
        await cases.renewSummaries(organId, await services.settingOf(organId), 'all');
      }
      return yes({ version });
    },
  }),
  organOperation({
    id: 'getChainHead',
    method: 'get',
    path: '/organs/{organId}/chain',
    tag: '机关',
    title: '办理记录的链尾',
    note: '最后一条办理记录的位置和校验值（SM3）；定期另行保存，可以证明此前的记录没有改写。没有记录时位置为0。',
    access: [...caseWorkers, 'supervisor', 'auditor', 'systemAdmin'],
    status: 200,
    answer: named('ChainHead', '链尾', z.object({ seq: z.int(), hash: z.string() })),
    log: 'refusals',
    async handle({ services, organ }) {
      const { seq, hash } = await services.lookups.chainHead(organ.organId);
      return yes({ seq, hash });
    },
  }),
];
