import { mayAct } from '../../case/acts/decide.ts';
import { correctionDue } from '../../case/acts/receive-correction.ts';
import type { FieldFault } from '../../case/application/read-application.ts';
import type { Reason } from '../../case/reason.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { insertSentCorrection } from '../../store/sent-correction.ts';
import { selectFiles } from '../../store/stored-file.ts';
import { digestOf } from '../case/digest.ts';
import { getAccessed } from './case-access.ts';
import { isApplicantPurpose } from './file/room.ts';
import type { CaseAccess, CorrectionWish } from './intake.ts';
import type { IntakeParts } from './parts.ts';
import { readCorrection } from './read-correction.ts';

/**
 * 提交补正 (条例 Arts. 30, 31): kept until the organ confirms it too (`confirmCorrection`); the applicant alone receives nothing. The same form
 * sent twice is kept once. Throws OfficeError not-found.
 */
export async function correct(
  parts: IntakeParts,
  access: CaseAccess,
  wish: CorrectionWish,
): Promise<Outcome<void, { faults: FieldFault[] } | { reason: Reason }>> {
  const { organId, caseId, state } = await getAccessed(parts, access);
  const setting = await parts.settingOf(organId);
  const { database, now } = parts.office;
  const sentAt = now();
  // Whether the matter waits for a correction; that the applicant sends it and the organ records it is another question.
  const open = mayAct('receiveCorrection', state, {
    ...setting,
    asker: { kind: 'system' },
    recordedAt: sentAt,
  });
  if (!open.ok) return no({ reason: open.because });
  const files = await selectFiles(database, { organId, caseId });
  const asked = state.correction?.told?.on ?? setting.today;
  const enclosed = files.some(
    (file) =>
      isApplicantPurpose(file.purpose) && file.state !== 'infected' && file.storedAt >= startOf(asked),
  );
  const read = readCorrection(wish, enclosed);
  if (!read.ok) return no({ faults: read.because });
  const due = correctionDue(state, setting);
  if (due !== undefined && setting.today > due && read.value.goodReason === undefined) {
    return no({ reason: { code: 'good-reason-needed', due } });
  }
  const id = digestOf(['correct', caseId, access.requestKey, read.value]);
  const body = JSON.stringify(read.value);
  await insertSentCorrection(database, { organId, id, caseId, body, sentOn: setting.today, sentAt });
  return yes(undefined);
}

/** The instant at which a legal day begins, in UTC. */
function startOf(day: PlainDate): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
