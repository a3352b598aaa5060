import type { Catalogue } from '../../record/catalogue/node.ts';
import type { RecordState } from '../../record/state.ts';
import { selectBodiesOf } from '../../store/record-event.ts';
import { selectFileTexts } from '../../store/record-file-text.ts';
import { putSearchText, removeSearchText } from '../../store/search-text.ts';
import type { Database, DatabaseTransaction } from '../../store/tables.ts';
import { recordEventOf, recordStateOf } from './events.ts';
import { searchEntryOf } from './search-entry.ts';

/** As of when, and by which catalogue. */
interface Basis {
  at: string;
  catalogue: Catalogue;
}

const PAGE = 100;

/** 检索行 of a record in the transaction that changed it: put where it is public, taken away where it is not. */
export async function putSearchRow(
  transaction: DatabaseTransaction,
  organId: string,
  state: RecordState,
  basis: Basis,
): Promise<void> {
  const entry = await findSearchEntry(transaction, organId, state, basis);
  if (entry) await putSearchText(transaction, entry);
  else await removeSearchText(transaction, organId, state.id);
}

/** The same of many. */
export async function putSearchRows(
  transaction: DatabaseTransaction,
  organId: string,
  recordIds: readonly string[],
  basis: Basis,
): Promise<void> {
  for (let from = 0; from < recordIds.length; from += PAGE) {
    const bodies = await selectBodiesOf(transaction, organId, recordIds.slice(from, from + PAGE));
    for (const body of bodies.values()) {
      await putSearchRow(transaction, organId, recordStateOf(body.map(recordEventOf)), basis);
    }
  }
}

/** What the index must hold of a record; undefined: nothing. */
export async function findSearchEntry(
  database: Database,
  organId: string,
  state: RecordState,
  { at, catalogue }: Basis,
) {
  const keys = state.edition?.content.attachments.map(({ key }) => key) ?? [];
  return searchEntryOf(organId, state, at, catalogue, await selectFileTexts(database, organId, keys));
}
