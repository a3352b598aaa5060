/** 打开的办件: number and code are held against the facts at every request. */
import type { Context } from 'hono';
import type { CaseAccess, Intake, TrackedCase } from '../../../service/intake/intake.ts';
import type { PortalEnv } from '../portal-organ.ts';
import { findVisit, keepVisit } from '../visit-cookie.ts';

export interface CaseVisit {
  tracked: TrackedCase;
  access: Pick<CaseAccess, 'number' | 'code'>;
}

/** As typed, or as the cookie holds it. Undefined: nothing of the kind in this organ, without telling what is wrong. */
export async function findCaseVisit(
  c: Context<PortalEnv>,
  intake: Intake,
  typed?: { number: string; code: string },
): Promise<CaseVisit | undefined> {
  const [number = '', code = ''] = typed ? [typed.number, typed.code] : (findVisit(c, 'case', 2) ?? []);
  const tracked = await intake.openCase(number, code);
  if (tracked?.organId !== c.get('organ').id) return undefined;
  const access = { number: tracked.state.number, code: code.trim() };
  keepVisit(c, 'case', [access.number, access.code]);
  return { tracked, access };
}
