/** 岗位 that may act on records, or read them, or change the catalogue. */

import { no, type Outcome, yes } from '../../../law/outcome.ts';
import type { Asker } from '../../../record/actor.ts';
import { findRecordAsker } from '../../../service/people/staff.ts';
import { isRecordRole, type StaffRole, staffRoles } from '../../../service/people/staff-role.ts';
import type { OrganAsk } from './operation.ts';
import type { Refusal } from './refusal.ts';

export const recordWorkers: readonly StaffRole[] = staffRoles.filter(isRecordRole);

export const recordReaders: readonly StaffRole[] = [...recordWorkers, 'supervisor'];

export const catalogueKeepers: readonly StaffRole[] = ['office', 'officeHead', 'systemAdmin'];

/** Who acts, with every role held in 主动公开. */
export function recordAskerOf({ staff, organ }: OrganAsk<unknown, unknown>): Outcome<Asker, Refusal> {
  const asker = findRecordAsker(staff, organ);
  return asker ? yes(asker) : no({ code: 'forbidden', message: '没有主动公开的岗位。' });
}
