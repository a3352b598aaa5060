/** 岗位 that may read matters, act in them, or see an applicant's details in full. */
import { roles } from '../../../case/actor.ts';
import type { StaffRole } from '../../../service/people/staff-role.ts';

export const caseWorkers: readonly StaffRole[] = roles;

export const caseReaders: readonly StaffRole[] = [...roles, 'supervisor'];

export const detailReaders: readonly StaffRole[] = ['window', 'office', 'officeHead', 'handler'];
