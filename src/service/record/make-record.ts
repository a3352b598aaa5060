import { type Outcome, yes } from '../../law/outcome.ts';
import type { Asker } from '../../record/actor.ts';
import { makeDraft } from '../../record/acts/make-draft.ts';
import type { Content } from '../../record/content/content.ts';
import type { DocumentReference } from '../../record/event/envelope.ts';
import type { Reason } from '../../record/reason.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { fitContent } from './fit-content.ts';
import { oneRecordAct, type RecordDone, type RecordRequest } from './one-act.ts';

/** 起草请求. Attachments are uploaded to the record once it is there, and named by a revision of the draft. */
export interface DraftRequest extends RecordRequest {
  content: Content;
  document?: DocumentReference | undefined;
  asker: Asker;
  /** What else is written with it, in the same transaction. Not told twice for the same key. */
  alongside?: (transaction: DatabaseTransaction, recordId: string, at: string) => Promise<void>;
}

/** 起草一条公开信息. Throws OfficeError not-found (organ), conflict. */
export async function makeRecord(
  office: Office,
  request: DraftRequest,
): Promise<Outcome<RecordDone, Reason>> {
  const { organId, content, document, asker } = request;
  return oneRecordAct(office, request, { act: 'makeDraft', content, document, asker }, async (moment) => {
    const { transaction, at, setting } = moment;
    const recordId = office.newId();
    const fitted = await fitContent(transaction, organId, recordId, content);
    if (!fitted.ok) return fitted;
    const facts = { id: recordId, content: fitted.value };
    const made = makeDraft({ document, facts }, { ...setting, asker, recordedAt: at });
    if (!made.ok) return made;
    await request.alongside?.(transaction, recordId, at);
    return yes({ additions: [{ recordId, earlier: [], added: made.value }] });
  });
}
