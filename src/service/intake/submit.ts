import { type FieldFault, readApplication } from '../../case/application/read-application.ts';
import type { Reason } from '../../case/reason.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import { type DraftRow, markSubmitted } from '../../store/application-draft.ts';
import { moveFilesToCase, selectFiles } from '../../store/stored-file.ts';
import { getCase } from '../case/events.ts';
import { receiveApplication } from '../case/receive-application.ts';
import { OfficeError } from '../office-error.ts';
import { codeOfCase } from './case-access.ts';
import { getDraft } from './draft.ts';
import type { Receipt } from './intake.ts';
import type { IntakeParts } from './parts.ts';
import { repeatWhileMoved } from './repeat.ts';

/**
 * 提交申请: matter, details, files and the mark of the draft in one transaction; the same draft again gives the same receipt. Throws
 * OfficeError not-found.
 */
export async function submit(
  parts: IntakeParts,
  secret: string,
): Promise<Outcome<Receipt, { faults: FieldFault[] } | { reason: Reason }>> {
  return repeatWhileMoved(async () => {
    const draft = await getDraft(parts, secret);
    if (draft.caseId !== null) return yes(await receiptOf(parts, draft.organId, draft.caseId));
    const { organId, id: draftId } = draft;
    const files = await selectFiles(parts.office.database, { organId, draftId });
    const enclosed = files.filter(({ state }) => state !== 'infected').map(({ purpose }) => purpose);
    const read = readApplication(draft.fields, enclosed);
    if (!read.ok) return no({ faults: read.because });
    const { name, category, details, matter, pieces, lacking, electronicService } = read.value;
    const setting = await parts.settingOf(organId);
    const done = await receiveApplication(
      parts.office,
      {
        organId,
        requestKey: `draft-${draftId}`,
        on: setting.today,
        applicant: { name, category, details },
        facts: { matter, channel: 'internet', pieces, lacking, electronicService },
        asker: { kind: 'applicant' },
        async alongside(transaction, { caseId }) {
          if (!(await markSubmitted(transaction, draft, caseId))) throw moved();
          await moveFilesToCase(transaction, organId, draftId, caseId);
        },
      },
      setting,
    );
    if (!done.ok) return no({ reason: done.because });
    const [registered] = done.value.events;
    if (registered?.kind !== 'registered') throw new Error('a submission that registered nothing');
    return yes({ number: registered.number, code: await codeOfCase(parts, organId, done.value.caseId) });
  });
}

function moved(): OfficeError {
  return new OfficeError('stale-version', '草稿在提交时被修改，请核对后重新提交。');
}

async function receiptOf(parts: IntakeParts, organId: string, caseId: string): Promise<Receipt> {
  const { state } = await getCase(parts.office.database, organId, caseId);
  return { number: state.number, code: await codeOfCase(parts, organId, caseId) };
}

/** 草稿的回执, once it was handed in. */
export async function receiptOfDraft(
  parts: IntakeParts,
  { organId, caseId }: DraftRow,
): Promise<Receipt | undefined> {
  return caseId === null ? undefined : receiptOf(parts, organId, caseId);
}
