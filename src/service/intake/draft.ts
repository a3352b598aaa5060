import { createHash } from 'node:crypto';
import { applicationFieldNames } from '../../case/application/application-fields.ts';
import { type DraftRow, findDraft, insertDraft, saveDraft } from '../../store/application-draft.ts';
import { selectOrgans } from '../../store/organ.ts';
import { newSecret } from '../../store/secret.ts';
import { OfficeError } from '../office-error.ts';
import type { IntakeParts } from './parts.ts';

/**
 * 打开草稿. The secret says the organ and 128 random bits; only its hash is kept. Throws OfficeError not-found, and forbidden where the
 * organ takes no applications by the internet.
 */
export async function openDraft({ office, settings }: IntakeParts, organId: string): Promise<string> {
  if ((await selectOrgans(office.database, organId)).length === 0) {
    throw new OfficeError('not-found', '没有这个机关。');
  }
  const { setting } = await settings.find(organId);
  if (!setting.channels.internet) {
    throw new OfficeError('forbidden', '本机关没有开通互联网申请渠道，请当面或者邮寄提交申请。');
  }
  const secret = `${Buffer.from(organId).toString('base64url')}.${newSecret()}`;
  await insertDraft(office.database, { organId, id: hashOf(secret), at: office.now() });
  return secret;
}

/** 草稿 of a secret, undefined where there is none. */
export async function draftOf({ office }: IntakeParts, secret: string): Promise<DraftRow | undefined> {
  const organ = /^([\w-]{1,200})\.[\w-]{22}$/.exec(secret)?.[1];
  const organId = organ === undefined ? '' : Buffer.from(organ, 'base64url').toString('utf8');
  // A secret made up by somebody may say anything; the database takes no zero byte.
  if (organId === '' || /\p{Cc}/u.test(organId)) return undefined;
  return findDraft(office.database, organId, hashOf(secret));
}

/** The same; throws OfficeError not-found. */
export async function getDraft(parts: IntakeParts, secret: string): Promise<DraftRow> {
  const draft = await draftOf(parts, secret);
  if (!draft) throw new OfficeError('not-found', '没有这份草稿：草稿保留30天，过期即删除。');
  return draft;
}

/** 保存草稿 as typed; inputs of other names are not kept. Gives the new version. Throws OfficeError not-found, stale-version. */
export async function keepFields(
  parts: IntakeParts,
  secret: string,
  version: number,
  typed: Readonly<Record<string, string>>,
): Promise<number> {
  const { organId, id, caseId } = await getDraft(parts, secret);
  const fields: Record<string, string> = {};
  for (const name of applicationFieldNames) {
    const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (value !== undefined && value !== '') fields[name] = value;
  }
  const at = parts.office.now();
  if (!(await saveDraft(parts.office.database, { organId, id, seen: version, fields, at }))) {
    const why = caseId === null ? '草稿已在另一个窗口修改，请刷新后重试。' : '申请已经提交，不能再改动。';
    throw new OfficeError('stale-version', why);
  }
  return version + 1;
}

function hashOf(secret: string): string {
  return createHash('sm3').update(secret).digest('hex');
}
