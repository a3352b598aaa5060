/** 保存草稿: what was typed goes into the draft before anything else is done. */
import type { ApplicationDraft, Intake } from '../../../service/intake/intake.ts';
import { OfficeError } from '../../../service/office-error.ts';
import type { DraftVisit } from './draft-visit.ts';

export interface ChangedDraft {
  draft: ApplicationDraft;
  /** 期间已改: another window saved something else meanwhile; nothing of this form has been saved. */
  overtaken: boolean;
}

/** Throws OfficeError not-found where the draft has gone meanwhile. */
export async function changeDraft(
  intake: Intake,
  { secret, draft }: DraftVisit,
  version: number,
  fields: Record<string, string>,
): Promise<ChangedDraft> {
  const overtaken = !(await save(intake, secret, version, fields, draft));
  const now = await intake.findDraft(secret);
  if (!now) throw new OfficeError('not-found', '草稿已经删除。');
  return { draft: now, overtaken };
}

/** The same form sent twice, by a double click, is the same draft. */
async function save(
  intake: Intake,
  secret: string,
  version: number,
  fields: Record<string, string>,
  shown: ApplicationDraft,
): Promise<boolean> {
  if (isSame(shown.fields, fields)) return true;
  try {
    await intake.saveDraft(secret, version, fields);
    return true;
  } catch (error) {
    if (!(error instanceof OfficeError && error.code === 'stale-version')) throw error;
    const now = await intake.findDraft(secret);
    return now !== undefined && isSame(now.fields, fields);
  }
}

/** An input that is missing and one left empty are the same. */
export function isSame(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  );
}
