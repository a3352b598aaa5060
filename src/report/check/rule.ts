/** 检查规则: one entry of the rule list. */
import type { Edition, Finding } from '../model.ts';
import type { Matter } from './matter.ts';

/** A failed instance; what it does not say is taken from its rule. */
export type Failing = Omit<Finding, 'rule' | 'basis' | 'severity' | 'status'> &
  Partial<Pick<Finding, 'basis' | 'severity' | 'status'>>;

export interface Rule {
  /** N01, F09, T12 … */
  id: string;
  basis: string;
  severity: Finding['severity'];
  /**
   * Forms (by the report's year) it applies to; a report of before 2019 is held only against rules that say `any`.
   */
  editions: readonly Edition[] | 'any';
  /** What it holds, in one Chinese line. */
  about: string;
  find(matter: Matter): Failing[];
}

export const bothEditions: readonly Edition[] = [2019, 2021];
export const since2021: readonly Edition[] = [2021];
