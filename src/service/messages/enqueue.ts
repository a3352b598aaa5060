import type { Message, Recipient } from '../../case/messages/message.ts';
import { insertMessages } from '../../store/message.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { Write } from '../../store/write-together.ts';
import type { Office } from '../office.ts';

/** A matter's messages. */
export interface CaseMessages {
  caseId: string;
  messages: readonly Message[];
}

/** 消息入库, one row a recipient, to be written with what they tell of; what was told before is not told again. */
export function enqueueMessages(
  transaction: DatabaseTransaction,
  { now, newId }: Pick<Office, 'now' | 'newId'>,
  organId: string,
  told: readonly CaseMessages[],
): Write[] {
  const createdAt = now();
  const rows = told.flatMap(({ caseId, messages }) =>
    messages.flatMap(({ key, to, subject, text, urging }) =>
      to.map((one) => {
        const place = { organId, id: newId(), caseId, key, createdAt };
        return { ...place, ...placeOf(one), subject, text, urging };
      }),
    ),
  );
  return rows.length > 0 ? [insertMessages(transaction, rows)] : [];
}

function placeOf(to: Recipient) {
  switch (to.kind) {
    case 'applicant':
      return { recipientKind: to.kind, recipient: '', unit: '' };
    case 'person':
      return { recipientKind: to.kind, recipient: to.person, unit: '' };
    case 'role':
      return { recipientKind: to.kind, recipient: to.role, unit: to.unit ?? '' };
  }
}
