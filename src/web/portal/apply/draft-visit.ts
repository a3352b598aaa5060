/** 打开的草稿: found by what the browser brings along, and of this organ only. */
import type { Context } from 'hono';
import type { ApplicationDraft, Intake } from '../../../service/intake/intake.ts';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { findVisit, isSecure, keepVisit } from '../visit-cookie.ts';

export interface DraftVisit {
  secret: string;
  draft: ApplicationDraft;
}

/** `secret`: as a form or an address brought it; without, as the cookie holds it. Its page may be shown from now on. */
export async function findDraftVisit(
  c: Context<PortalEnv>,
  intake: Intake,
  secret = findVisit(c, 'draft', 1)?.[0] ?? '',
): Promise<DraftVisit | undefined> {
  if (!/^[!-~]{1,200}$/.test(secret)) return undefined;
  const draft = await intake.findDraft(secret);
  if (draft?.organId !== c.get('organ').id) return undefined;
  keepVisit(c, 'draft', [secret]);
  return { secret, draft };
}

/** 草稿的地址, whole, to be kept by the person. */
export function draftAddress(c: Context<PortalEnv>, secret: string): string {
  const { host } = new URL(c.req.url);
  const scheme = isSecure(c) ? 'https' : 'http';
  const path = organPath(c.get('organ'), `/apply/draft/${encodeURIComponent(secret)}`);
  return `${scheme}://${c.req.header('host') ?? host}${path}`;
}
