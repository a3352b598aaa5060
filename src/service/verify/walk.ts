import type { Organ } from '../../store/organ.ts';
import type { Database } from '../../store/tables.ts';
import type { OwnFault } from './fault.ts';

/** 校验一个机关: where it reads and to whom it tells what it finds. */
export interface Walk {
  database: Database;
  organ: Organ;
  find(fault: OwnFault): void;
  /** So many events or matters more are done. */
  step(count: number): void;
}
