/** 人员、岗位、程序令牌: for the 安全管理员. */
import { z } from 'zod';
import { type Outcome, yes } from '../../../law/outcome.ts';
import { parseLogin } from '../../../service/people/login.ts';
import { GivenRole, staffRoleNames, staffRoles } from '../../../service/people/staff-role.ts';
import { organOperation } from './operation.ts';
import { malformed, type Refusal, ruleSaysNo } from './refusal.ts';
import { Id, Instant, named } from './schema/named.ts';
import { RoleView } from './session-operations.ts';

const tag = '人员和岗位';
const access = ['securityAdmin'] as const;

const Login = z.string().transform((text, context): string => {
  const login = parseLogin(text);
  if (login !== undefined) return login;
  context.addIssue({ code: 'custom', message: '登录名应为2至60个字母、数字、汉字或者 . _ - @' });
  return z.NEVER;
});
const Password = z.string().max(1000);
const Roles = named('GivenRoles', '在本机关的全部岗位', z.array(GivenRole).max(20));
const NewPassword = named(
  'NewPassword',
  '生成的密码，只显示这一次；自行设定的为空',
  z.object({ password: z.string().nullable() }),
);

const PersonView = named(
  'Person',
  '人员。登录名和账号状态只给安全管理员看',
  z.object({
    personId: Id,
    name: z.string(),
    roles: z.array(RoleView),
    account: z
      .object({
        login: z.string(),
        isOurs: z.boolean(),
        isDisabled: z.boolean(),
        mustChangePassword: z.boolean(),
      })
      .optional(),
  }),
);

export const peopleOperations = [
  organOperation({
    id: 'listPeople',
    method: 'get',
    path: '/organs/{organId}/people',
    tag,
    title: '人员清单',
    access: staffRoles,
    status: 200,
    answer: named('People', '人员清单', z.object({ people: z.array(PersonView) })),
    log: 'refusals',
    async handle({ services, organ }) {
      const mayManage = organ.roles.some(({ role }) => role === 'securityAdmin');
      const people = await services.people.list(organ.organId);
      return yes({
        people: people
          .filter(({ isDisabled, roles }) => mayManage || (!isDisabled && roles.length > 0))
          .map(({ personId, name, login, isOurs, isDisabled, mustChange, roles }) => ({
            personId,
            name,
            roles: roles.map(({ role, unit }) => ({ role, name: staffRoleNames[role], unit })),
            ...(mayManage ? { account: { login, isOurs, isDisabled, mustChangePassword: mustChange } } : {}),
          })),
      });
    },
  }),
  organOperation({
    id: 'addPerson',
    method: 'post',
    path: '/organs/{organId}/people',
    tag,
    title: '新增人员',
    note: '不给 password 的，由系统生成。首次登录须修改密码。',
    access,
    body: named(
      'NewPerson',
      '新的人员',
      z.strictObject({
        login: Login,
        name: z.string().trim().min(1).max(100),
        password: Password.optional(),
        roles: Roles,
      }),
    ),
    status: 201,
    answer: named('AddedPerson', '新增的人员', z.object({ personId: Id, password: z.string().nullable() })),
    refusals: ['malformed', 'duplicate', 'refused'],
    log: 'refusals',
    async handle({ services, organ, body, visitor }) {
      const generated = body.password === undefined ? services.people.newPassword() : null;
      const password = body.password ?? generated ?? '';
      const person = { ...body, password, organId: organ.organId, by: visitor.doer };
      const added = await services.people.add(person);
      return added.ok ? yes({ personId: added.value.personId, password: generated }) : faultOf(added.because);
    },
  }),
  organOperation({
    id: 'setRoles',
    method: 'put',
    path: '/organs/{organId}/people/{personId}/roles',
    tag,
    title: '设定岗位',
    note: '以所列岗位取代其在本机关的全部岗位。系统管理员、安全管理员、审计员不能由同一人兼任；不能调整自己的岗位。',
    access,
    body: named('RoleChange', '岗位', z.strictObject({ roles: Roles })),
    status: 204,
    refusals: ['malformed', 'refused'],
    log: 'refusals',
    async handle({ services, organ, params, body, visitor }) {
      const { personId = '' } = params;
      const gift = { organId: organ.organId, personId, roles: body.roles, by: visitor.doer };
      return settled(await services.people.setRoles(gift));
    },
  }),
  organOperation({
    id: 'setRolesByLogin',
    method: 'post',
    path: '/organs/{organId}/roles',
    tag,
    title: '给其他机关的人员岗位',
    note: '例如给上级主管部门的人员 supervisor 岗位。',
    access,
    body: named('RoleGift', '登录名和岗位', z.strictObject({ login: Login, roles: Roles })),
    status: 204,
    refusals: ['malformed', 'refused'],
    log: 'refusals',
    async handle({ services, organ, body, visitor }) {
      return settled(await services.people.setRoles({ organId: organ.organId, ...body, by: visitor.doer }));
    },
  }),
  organOperation({
    id: 'resetPassword',
    method: 'post',
    path: '/organs/{organId}/people/{personId}/password',
    tag,
    title: '重置密码',
    note: '不给 password 的，由系统生成。其登录和程序令牌随之结束，再次登录须修改密码。',
    access,
    body: named('PasswordReset', '新密码', z.strictObject({ password: Password.optional() })),
    status: 200,
    answer: NewPassword,
    refusals: ['malformed'],
    log: 'refusals',
    async handle({ services, organ, params, body, visitor }) {
      const generated = body.password === undefined ? services.people.newPassword() : null;
      const password = body.password ?? generated ?? '';
      const { personId = '' } = params;
      const reset = { organId: organ.organId, personId, password, by: visitor.doer };
      const done = await services.people.resetPassword(reset);
      return done.ok ? yes({ password: generated }) : faultOf(done.because);
    },
  }),
  organOperation({
    id: 'setDisabled',
    method: 'put',
    path: '/organs/{organId}/people/{personId}/disabled',
    tag,
    title: '停用、启用',
    access,
    body: named('DisabledChange', '是否停用', z.strictObject({ disabled: z.boolean() })),
    status: 204,
    refusals: ['malformed', 'refused'],
    log: 'refusals',
    async handle({ services, organ, params, body, visitor }) {
      const { personId = '' } = params;
      const wish = { organId: organ.organId, personId, isDisabled: body.disabled, by: visitor.doer };
      return settled(await services.people.setDisabled(wish));
    },
  }),
  organOperation({
    id: 'listTokens',
    method: 'get',
    path: '/organs/{organId}/tokens',
    tag,
    title: '程序令牌清单',
    access,
    status: 200,
    answer: named(
      'Tokens',
      '程序令牌（令牌本身只在发出时显示一次）',
      z.object({
        tokens: z.array(
          z.object({
            id: Id,
            personId: Id,
            program: z.string(),
            createdAt: Instant,
            lastSeenAt: Instant,
            expiresAt: Instant,
          }),
        ),
      }),
    ),
    log: 'refusals',
    handle: async ({ services, organ }) => yes({ tokens: await services.people.listPrograms(organ.organId) }),
  }),
  organOperation({
    id: 'endToken',
    method: 'delete',
    path: '/organs/{organId}/tokens/{tokenId}',
    tag,
    title: '收回程序令牌',
    access,
    status: 204,
    log: 'refusals',
    async handle({ services, organ, params, visitor }) {
      await services.people.endProgram(organ.organId, params['tokenId'] ?? '', visitor.doer);
      return yes(undefined);
    },
  }),
];

const passwordCodes = ['too-short', 'too-long', 'common', 'holds-login'];

function faultOf(fault: { code: string; message: string }) {
  return passwordCodes.includes(fault.code)
    ? malformed({ path: 'password', message: fault.message })
    : ruleSaysNo(fault);
}

function settled(outcome: Outcome<unknown, { code: string; message: string }>): Outcome<undefined, Refusal> {
  return outcome.ok ? yes(undefined) : ruleSaysNo(outcome.because);
}
