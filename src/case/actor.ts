import { z } from 'zod';

/** 岗位: what a person of the organ does in a matter. One person may hold several. */
export const roles = ['window', 'handler', 'counsel', 'office', 'officeHead', 'leader', 'archivist'] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Words for the screens. */
export const roleNames: Record<Role, string> = {
  window: '受理窗口',
  handler: '承办科室',
  counsel: '法律顾问',
  office: '政府信息公开工作机构',
  officeHead: '政府信息公开工作机构负责人',
  leader: '分管领导',
  archivist: '档案管理',
};

/** 行为人: who did what an event says. Outsiders are named by their place in the matter, never by their name. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('officer'), person: z.string().min(1), role: Role }),
  z.object({ kind: z.enum(['applicant', 'thirdParty', 'otherOrgan', 'system']) }),
]);
export type Actor = z.infer<typeof Actor>;

export type Outsider = Exclude<Actor['kind'], 'officer'>;

export const outsiderNames: Record<Outsider, string> = {
  applicant: '申请人',
  thirdParty: '第三方',
  otherOrgan: '其他机关',
  system: '系统',
};

/** 可以办理的人: a role of the organ or an outsider. */
export type Party = Role | Outsider;

/** Who is asking: an officer with every role held, or an outsider. */
export type Asker = { kind: 'officer'; person: string; roles: readonly Role[] } | { kind: Outsider };

function isRole(party: Party): party is Role {
  return roles.some((role) => role === party);
}

export function partyName(party: Party): string {
  return isRole(party) ? roleNames[party] : outsiderNames[party];
}
