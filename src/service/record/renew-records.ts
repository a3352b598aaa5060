import { dayOf } from '../../record/instant.ts';
import { putPublicRow } from '../../store/public-record.ts';
import { lockRecordChain } from '../../store/record-chain-head.ts';
import { putRecordSummary, selectMoved } from '../../store/record-summary.ts';
import { writeTogether } from '../../store/write-together.ts';
import type { Office } from '../office.ts';
import { catalogueOf } from './catalogue.ts';
import { findRecord } from './events.ts';
import { publicRowOf } from './public-row.ts';
import { putSearchRow } from './search-rows.ts';
import { recordSetting } from './setting.ts';
import { recordSummaryOf } from './summary.ts';

/** The day to which an office has reckoned an organ's records: what is written afterwards is as of that day or later. */
const reckoned = new WeakMap<Office, Map<string, string>>();

/**
 * 随日期变化的重算: what reads otherwise from `today` on (施行、失效 by date, a due day that has passed) in the lists of the staff, in the
 * public ones and in the search. Once a day and organ; each record in a transaction of its own. Gives how many.
 */
export async function renewRecords(office: Office, organId: string, today: string): Promise<number> {
  const days = reckoned.get(office) ?? new Map<string, string>();
  reckoned.set(office, days);
  if ((days.get(organId) ?? '') >= today) return 0;
  const moved = await selectMoved(office.database, organId, today);
  for (const recordId of moved) await renewRecord(office, organId, recordId);
  days.set(organId, today);
  return moved.length;
}

/** Under the lock of the chain, so that no act comes between. */
async function renewRecord(office: Office, organId: string, recordId: string): Promise<void> {
  await office.database.transaction().execute(async (transaction) => {
    await lockRecordChain(transaction, organId);
    const known = await findRecord(transaction, organId, recordId);
    if (!known) return;
    const at = office.now();
    const setting = await recordSetting(transaction, organId, at);
    const row = publicRowOf(known.state, at);
    await writeTogether(transaction, [
      putRecordSummary(transaction, organId, recordId, recordSummaryOf(known.state, setting)),
      ...(row ? [putPublicRow(transaction, organId, recordId, row)] : []),
    ]);
    const catalogue = await catalogueOf(transaction, organId);
    if (row) await putSearchRow(transaction, organId, known.state, { at, catalogue });
  });
}

/** 此刻所在的日. */
export function todayOf({ now }: Office): string {
  return dayOf(now());
}
