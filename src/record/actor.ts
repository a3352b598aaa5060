import { z } from 'zod';

/** 岗位: what a person of the organ does for a piece of information. One person may hold several. */
export const roles = [
  'contributor',
  'unitHead',
  'secrecyReviewer',
  'counsel',
  'office',
  'officeHead',
  'leader',
  'publisher',
] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Words for the screens. */
export const roleNames: Record<Role, string> = {
  contributor: '信息报送员',
  unitHead: '报送单位负责人',
  secrecyReviewer: '保密审查员',
  counsel: '合法性审查员',
  office: '政府信息公开工作机构',
  officeHead: '政府信息公开工作机构负责人',
  leader: '分管领导',
  publisher: '信息发布员',
};

/** 行为人: who did what an event says; `system` for what was due by itself (定时发布). */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('officer'), person: z.string().min(1), role: Role }),
  z.object({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof Actor>;

/** 可以办理的人. */
export type Party = Role | 'system';

/** Who is asking: an officer with every role held, or the system. */
export type Asker = { kind: 'officer'; person: string; roles: readonly Role[] } | { kind: 'system' };

export function partyName(party: Party): string {
  return party === 'system' ? '系统' : roleNames[party];
}
