import type { Asker } from '../../case/actor.ts';
import { textOf } from '../../case/application/field-text.ts';
import type { Reason } from '../../case/reason.ts';
import { type Outcome, yes } from '../../law/outcome.ts';
import { findReceipt } from '../../store/request-receipt.ts';
import { actOnCase } from '../case/act-on-case.ts';
import type { CaseCommand } from '../case/case-command.ts';
import { digestOf } from '../case/digest.ts';
import { getCase } from '../case/events.ts';
import type { AccessedCase } from './case-access.ts';
import type { IntakeParts } from './parts.ts';
import { repeatWhileMoved } from './repeat.ts';

/**
 * 外部一方的办理: on the matter as it stands now, since nobody outside sees its version. The same form with the same content, sent again, is
 * done once; with another content it is another wish, and the law says what becomes of it.
 */
export async function actFromOutside(
  parts: IntakeParts,
  { organId, caseId }: Pick<AccessedCase, 'organId' | 'caseId'>,
  { form, command, asker }: { form: string; command: CaseCommand; asker: Asker },
): Promise<Outcome<void, Reason>> {
  const { database } = parts.office;
  const requestKey = `outside-${digestOf([caseId, form, command])}`;
  return repeatWhileMoved(async () => {
    if (await findReceipt(database, organId, requestKey)) return yes(undefined);
    const { version } = (await getCase(database, organId, caseId)).state;
    const setting = await parts.settingOf(organId);
    const done = await actOnCase(
      parts.office,
      { organId, caseId, version, requestKey, command, asker },
      setting,
    );
    return done.ok ? yes(undefined) : done;
  });
}

/** 外部一方写的文字, '' where blank: control and invisible characters go. Throws RangeError beyond `longest`. */
export function wordsOf(typed: string, longest: number): string {
  const text = textOf(typed).replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');
  if (text.length > longest) throw new RangeError(`a text of ${text.length} characters, ${longest} at most`);
  return text;
}
