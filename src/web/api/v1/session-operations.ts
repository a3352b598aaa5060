/** 登录、退出、修改密码. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import type { SignInFault } from '../../../service/people/sign-in.ts';
import type { Staff } from '../../../service/people/staff.ts';
import { StaffRole, staffRoleNames } from '../../../service/people/staff-role.ts';
import { openOperation, staffOperation } from './operation.ts';
import { malformed, type Refusal } from './refusal.ts';
import { Id, named } from './schema/named.ts';

/** 岗位 with its name. */
export const RoleView = named(
  'Role',
  '岗位',
  z.object({ role: StaffRole, name: z.string(), unit: z.string().nullable() }),
);

const Whoami = named(
  'Whoami',
  '登录的人，以及在各机关的岗位',
  z.object({
    personId: Id,
    login: z.string(),
    name: z.string(),
    mustChangePassword: z.boolean(),
    program: z.string().nullable(),
    organs: z.array(z.object({ organId: Id, name: z.string(), roles: z.array(RoleView) })),
  }),
);

const Password = z.string().max(1000);

function whoami({ personId, login, name, mustChange, program, organs }: Staff): z.output<typeof Whoami> {
  return {
    personId,
    login,
    name,
    mustChangePassword: mustChange,
    program,
    organs: organs.map(({ organId, organName, roles }) => ({
      organId,
      name: organName,
      roles: roles.map(({ role, unit }) => ({ role, name: staffRoleNames[role], unit })),
    })),
  };
}

function refusalOf({ code, message, waitSeconds }: SignInFault): Refusal {
  return waitSeconds === undefined ? { code, message } : { code, message, retryAfter: waitSeconds };
}

export const sessionOperations = [
  openOperation({
    id: 'signIn',
    method: 'post',
    path: '/session',
    tag: '登录',
    title: '登录',
    note: '成功后以 cookie 保持登录：闲置过久（默认30分钟）或者满一定时间（默认12小时）后须重新登录。连续失败的，须等待后再试。',
    body: named('SignIn', '登录名和密码', z.strictObject({ login: z.string().max(200), password: Password })),
    status: 201,
    answer: Whoami,
    refusals: ['wrong', 'disabled', 'wait', 'malformed'],
    log: 'refusals',
    async handle({ services, body, visitor, browser }) {
      const { address } = visitor.doer;
      const signedIn = await services.people.signIn({ ...body, address, earlier: browser.token });
      if (!signedIn.ok) return no(refusalOf(signedIn.because));
      const { token, expiresAt, staff } = signedIn.value;
      browser.begin(token, expiresAt);
      return yes(whoami(staff));
    },
  }),
  staffOperation({
    id: 'signOut',
    method: 'delete',
    path: '/session',
    tag: '登录',
    title: '退出',
    note: '程序令牌以此收回。',
    isOpenBeforeChange: true,
    status: 204,
    log: 'refusals',
    async handle({ services, staff, token, visitor, browser }) {
      await services.people.signOut(token, visitor.doer, staff.homeOrganId);
      browser.end();
      return yes(undefined);
    },
  }),
  staffOperation({
    id: 'whoami',
    method: 'get',
    path: '/session',
    tag: '登录',
    title: '我是谁',
    isOpenBeforeChange: true,
    status: 200,
    answer: Whoami,
    log: 'refusals',
    handle: async ({ staff }) => yes(whoami(staff)),
  }),
  staffOperation({
    id: 'changePassword',
    method: 'post',
    path: '/session/password',
    tag: '登录',
    title: '修改密码',
    note: '密码至少10个字符，不能太常见，不能含有登录名、姓名。其他浏览器上的登录随之结束。',
    isOpenBeforeChange: true,
    body: named(
      'PasswordChange',
      '现在的密码和新密码',
      z.strictObject({ current: Password, wanted: Password }),
    ),
    status: 204,
    refusals: ['malformed', 'forbidden', 'wait'],
    log: 'refusals',
    async handle({ services, staff, token, body, visitor }) {
      if (staff.program !== null) return no({ code: 'forbidden', message: '程序不能修改密码。' });
      const change = { personId: staff.personId, ...body, token, by: visitor.doer };
      const changed = await services.people.changePassword(change);
      if (changed.ok) return yes(undefined);
      const { because } = changed;
      switch (because.code) {
        case 'wait':
          return no(refusalOf({ ...because, code: 'wait' }));
        case 'wrong':
          return malformed({ path: 'current', message: because.message });
        default:
          return malformed({ path: 'wanted', message: because.message });
      }
    },
  }),
];
