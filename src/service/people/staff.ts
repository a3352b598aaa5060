import type { Asker } from '../../case/actor.ts';
import type { Asker as RecordAsker } from '../../record/actor.ts';
import { findPerson, type Person } from '../../store/person.ts';
import { type NamedRole, selectRolesOf } from '../../store/person-role.ts';
import { deleteSession, findSession, type Session, touchSession } from '../../store/session.ts';
import type { Office } from '../office.ts';
import { hashOfSecret } from './secret.ts';
import { minutesAfter, type SessionRules, utcNow } from './session-rules.ts';
import { type GivenRole, isCaseRole, isRecordRole, StaffRole } from './staff-role.ts';

/** 在一个机关的岗位. */
export interface StaffOrgan {
  organId: string;
  organName: string;
  roles: GivenRole[];
}

/** 登录的人, with all roles held, organ by organ. A program stands for the person who made its token, in one organ. */
export interface Staff {
  personId: string;
  /** The organ that keeps the account. */
  homeOrganId: string;
  login: string;
  name: string;
  /** 须先改密码. */
  mustChange: boolean;
  program: string | null;
  organs: StaffOrgan[];
}

/** The person behind a session, or nobody: unknown, expired, idle too long, or the account is disabled. */
export async function findStaff(
  office: Office,
  token: string,
  rules: SessionRules,
): Promise<Staff | undefined> {
  const { database } = office;
  const tokenHash = hashOfSecret(token);
  const session = await findSession(database, tokenHash);
  if (!session) return undefined;
  const now = utcNow(office);
  if (isOver(session, now, rules)) {
    await deleteSession(database, tokenHash);
    return undefined;
  }
  const person = await findPerson(database, session.personId);
  if (!person || person.disabledAt !== null) return undefined;
  if (session.lastSeenAt < minutesAfter(now, -1)) await touchSession(database, tokenHash, now);
  return staffOf(person, await selectRolesOf(database, person.id), session);
}

function isOver({ expiresAt, lastSeenAt, program }: Session, now: string, rules: SessionRules): boolean {
  if (expiresAt <= now) return true;
  return program === null && lastSeenAt <= minutesAfter(now, -rules.idleMinutes);
}

export function staffOf(
  { id, organId: homeOrganId, login, name, mustChange }: Person,
  roles: readonly NamedRole[],
  { organId, program }: Pick<Session, 'organId' | 'program'>,
): Staff {
  const organs = new Map<string, StaffOrgan>();
  for (const role of roles) {
    if (organId !== null && role.organId !== organId) continue;
    const organ = organs.get(role.organId) ?? { organId: role.organId, organName: role.organName, roles: [] };
    organs.set(role.organId, organ);
    organ.roles.push({ role: StaffRole.parse(role.role), unit: role.unit });
  }
  const must = program === null && mustChange;
  return { personId: id, homeOrganId, login, name, mustChange: must, program, organs: [...organs.values()] };
}

/** 办理人 with all roles held in matters of the organ; undefined where there is none. */
export function findAsker({ personId }: Staff, organ: StaffOrgan): Asker | undefined {
  const roles = organ.roles.map(({ role }) => role).filter(isCaseRole);
  return roles.length > 0 ? { kind: 'officer', person: personId, roles } : undefined;
}

/** 主动公开的办理人, likewise. */
export function findRecordAsker({ personId }: Staff, organ: StaffOrgan): RecordAsker | undefined {
  const roles = organ.roles.map(({ role }) => role).filter(isRecordRole);
  return roles.length > 0 ? { kind: 'officer', person: personId, roles } : undefined;
}
