import { z } from 'zod';
import { type Role, roleNames, roles } from '../../case/actor.ts';
import * as record from '../../record/actor.ts';

/** 三员: systems (organs, units, templates), security (people and roles), audit (the log alone). */
export const administrators = ['systemAdmin', 'securityAdmin', 'auditor'] as const;

/** 主动公开的岗位 beside those that the work on matters has too. */
const recordOnly = [
  'contributor',
  'unitHead',
  'secrecyReviewer',
  'publisher',
] as const satisfies record.Role[];

/** 岗位: of the work on matters and on 主动公开, the three administrators, and the supervising organ, which only reads. */
export const staffRoles = [...roles, ...recordOnly, ...administrators, 'supervisor'] as const;

export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

export const staffRoleNames: Record<StaffRole, string> = {
  ...record.roleNames,
  ...roleNames,
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计员',
  supervisor: '上级主管部门',
};

/** 承办岗位: may act in matters; the pure rules of `case` decide in which way. */
export function isCaseRole(role: StaffRole): role is Role {
  return roles.some((one) => one === role);
}

/** 主动公开岗位: may act on records. */
export function isRecordRole(role: StaffRole): role is record.Role & StaffRole {
  return record.roles.some((one) => one === role);
}

/** 岗位及所在内设机构, as given to a person in one organ. */
export const GivenRole = z.strictObject({
  role: StaffRole,
  unit: z.string().trim().min(1).max(200).nullable().default(null),
});
export type GivenRole = z.infer<typeof GivenRole>;

/** 三员分立: which two of the three would come together. */
export function findJoinedAdministrators(given: readonly { role: StaffRole }[]): StaffRole[] | undefined {
  const held = administrators.filter((one) => given.some(({ role }) => role === one));
  return held.length > 1 ? held : undefined;
}
