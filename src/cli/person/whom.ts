import { parseLogin } from '../../service/people/login.ts';
import {
  type GivenRole,
  type StaffRole,
  staffRoleNames,
  staffRoles,
} from '../../service/people/staff-role.ts';
import { BadInput } from '../bad-input.ts';

/** 机关 by its id or full name, as `--organ` gives it. */
export function readOrgan(typed: string | undefined): string {
  if (typed === undefined || typed.trim() === '') throw new BadInput('应以 --organ 给出机关的编号或者全称。');
  return typed.trim();
}

export function readLogin(typed: string | undefined): string {
  const login = typed === undefined ? undefined : parseLogin(typed);
  if (login === undefined) {
    throw new BadInput('应以 --login 给出登录名：2至60个字母、数字、汉字或者 . _ - @。');
  }
  return login;
}

/** 岗位 by code or by name ('window', '受理窗口'), each once; `unit` holds for all of them. */
export function readRoles(typed: readonly string[], unit: string | undefined): GivenRole[] {
  const place = unit?.trim() || null;
  return [...new Set(typed.map(readRole))].map((role) => ({ role, unit: place }));
}

function readRole(typed: string): StaffRole {
  const role = staffRoles.find((one) => one === typed || staffRoleNames[one] === typed);
  if (role) return role;
  const all = staffRoles.map((one) => `${one}（${staffRoleNames[one]}）`).join('、');
  throw new BadInput(`没有岗位“${typed}”。岗位有：${all}。`);
}

/** '受理窗口、承办科室（利用科）'. */
export function rolesText(roles: readonly GivenRole[]): string {
  const names = roles.map(({ role, unit }) => `${staffRoleNames[role]}${unit === null ? '' : `（${unit}）`}`);
  return names.join('、') || '无岗位';
}
