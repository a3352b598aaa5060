/** 编号或者查询码不对. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FieldFault } from '../../service/intake/intake.ts';

const delayMs = 400;

/**
 * The same words whichever is wrong, after a short wait that makes trying many slow. Nobody is locked out: behind a proxy all come
 * from one address, and counting by number would let anybody lock the applicant out.
 */
export async function wrongCode(whose: string): Promise<FieldFault[]> {
  await wait(delayMs);
  return [{ field: 'number', message: `${whose}或者查询码不对，请对照核对后再试。` }];
}
