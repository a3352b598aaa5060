import { lockChain } from '../../store/chain-head.ts';
import { insertParty, selectParties } from '../../store/consulted-party.ts';
import { getCase } from '../case/events.ts';
import { OfficeError } from '../office-error.ts';
import type { LetterParts } from './letter-parts.ts';

/** 被征求意见的一方, as it is put down: beside the events, which know its key alone. */
export interface PartyEntry {
  key: string;
  name: string;
  isPerson: boolean;
  address: string | undefined;
}

/** The parties of a matter as they stand, by key. Throws OfficeError not-found. */
export async function listParties(
  { office: { database } }: LetterParts,
  organId: string,
  caseId: string,
): Promise<PartyEntry[]> {
  await getCase(database, organId, caseId);
  const last = new Map<string, PartyEntry>();
  for (const { key, name, isPerson, address } of await selectParties(database, organId, caseId)) {
    last.set(key, { key, name, isPerson, address: address ?? undefined });
  }
  return [...last.values()];
}

/** 写下一方, before or after it is asked; letters already sent keep the name they bore. Throws OfficeError not-found. */
export async function putParty(
  { office: { database, now } }: LetterParts,
  { organId, caseId, party, setBy }: { organId: string; caseId: string; party: PartyEntry; setBy: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (!(await lockChain(transaction, organId))) throw new OfficeError('not-found', '没有这个机关。');
    await getCase(transaction, organId, caseId);
    const known = (await selectParties(transaction, organId, caseId)).filter(({ key }) => key === party.key);
    const version = (known.at(-1)?.version ?? 0) + 1;
    const { key, name, isPerson, address = null } = party;
    await insertParty(
      transaction,
      { organId, caseId },
      { key, version, name, isPerson, address, setAt: now(), setBy },
    );
  });
}
