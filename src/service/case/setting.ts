import type { Reckoning } from '../../case/context.ts';
import type { Marks } from '../organ/organ-setting.ts';

/** 本机关的情境: the day, the calendar, the rules (`office`), the 机关代字 of its numbers; `version` of the setting they come from. */
export interface Setting extends Reckoning {
  marks: Marks;
  version: number;
}
