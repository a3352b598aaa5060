import { plainDate } from '../../law/plain-date.ts';
import type { RecordEvent } from '../../record/event/event.ts';
import { fold } from '../../record/fold/fold.ts';
import type { RecordState } from '../../record/state.ts';
import type { ChainedEvent } from '../../store/event-chain.ts';
import { type StoredPublicRow, selectPublicRowsBetween } from '../../store/public-record.ts';
import { selectRecordsAfter } from '../../store/record-event.ts';
import { selectIndexNumbersBetween } from '../../store/record-index-number.ts';
import { type StoredRecordSummary, selectRecordSummariesBetween } from '../../store/record-summary.ts';
import { catalogueOf } from '../record/catalogue.ts';
import { publicRowOf } from '../record/public-row.ts';
import type { RecordSetting } from '../record/setting.ts';
import { recordSummaryOf } from '../record/summary.ts';
import { parseRecordEvent } from './check-record-chain.ts';
import { checkSearch, checkSearchAlone } from './check-search.ts';
import type { Walk } from './walk.ts';

const PAGE = 200;

/** What stands beside the events of the records of one page. */
interface Beside {
  summaries: ReadonlyMap<string, StoredRecordSummary>;
  rows: ReadonlyMap<string, StoredPublicRow>;
  numbers: ReadonlyMap<string, string>;
}

/**
 * 逐条重算公开信息: every record is folded again and held against its summary, its place in the public list, its 索引号 and what the
 * search holds of it. Gives how many there are.
 */
export async function checkRecords(walk: Walk, setting: RecordSetting): Promise<number> {
  const { database, organ } = walk;
  const catalogue = await catalogueOf(database, organ.id);
  let after = '';
  let count = 0;
  for (;;) {
    const records = await selectRecordsAfter(database, organ.id, after, PAGE);
    const isLast = records.size < PAGE;
    const lastRecord = [...records.keys()].at(-1) ?? after;
    const last = isLast ? undefined : lastRecord;
    const beside = await besideOf(walk, after, last);
    const states: { state: RecordState; at: string }[] = [];
    for (const [recordId, rows] of records) {
      const checked = checkRecord(walk, recordId, rows, beside, setting);
      if (checked) states.push(checked);
    }
    await checkSearch(walk, states, catalogue);
    for (const recordId of beside.rows.keys()) {
      if (!records.has(recordId)) walk.find({ kind: 'public-row-alone', recordId });
    }
    walk.step([...records.values()].reduce((sum, rows) => sum + rows.length, 0));
    count += records.size;
    if (isLast) break;
    after = lastRecord;
  }
  await checkSearchAlone(walk);
  return count;
}

async function besideOf({ database, organ }: Walk, after: string, last: string | undefined): Promise<Beside> {
  const summaries = await selectRecordSummariesBetween(database, organ.id, after, last);
  const rows = await selectPublicRowsBetween(database, organ.id, after, last);
  const numbers = await selectIndexNumbersBetween(database, organ.id, after, last);
  return {
    summaries: new Map(summaries.map((summary) => [summary.recordId, summary])),
    rows: new Map(rows.map((row) => [row.recordId, row])),
    numbers: new Map(numbers.map(({ recordId, number }) => [recordId, number])),
  };
}

function checkRecord(
  walk: Walk,
  recordId: string,
  rows: readonly ChainedEvent[],
  { summaries, rows: publicRows, numbers }: Beside,
  setting: RecordSetting,
): { state: RecordState; at: string } | undefined {
  const state = foldAgain(walk, recordId, rows);
  if (!state) return undefined;
  const stored = summaries.get(recordId);
  const today = stored ? plainDate(stored.reckonedOn) : setting.today;
  // The end of the day it was reckoned on: what turns with the day is as of that day.
  const at = `${today}T23:59:59.999+08:00`;
  const differs =
    (kind: 'record-summary-differs' | 'public-row-differs') => (field: string, was: string, is: string) =>
      walk.find({ kind, recordId, field, stored: was, folded: is });
  compare(stored, recordSummaryOf(state, { ...setting, today }), differs('record-summary-differs'));
  compare(publicRows.get(recordId), publicRowOf(state, at), differs('public-row-differs'));
  const number = numbers.get(recordId) ?? '';
  if (number !== (state.indexNumber ?? '')) {
    walk.find({ kind: 'index-number-differs', recordId, stored: number, folded: state.indexNumber ?? '' });
  }
  return { state, at };
}

function foldAgain(walk: Walk, recordId: string, rows: readonly ChainedEvent[]): RecordState | undefined {
  const gap = rows.findIndex(({ version }, index) => version !== index + 1);
  if (gap >= 0) {
    walk.find({ kind: 'record-version-missing', recordId, version: gap + 1 });
    return undefined;
  }
  const events: RecordEvent[] = [];
  for (const { body, version, kind } of rows) {
    const event = parseRecordEvent(body);
    if (!event) {
      walk.find({ kind: 'record-does-not-fold', recordId, version, eventKind: kind });
      return undefined;
    }
    events.push(event);
  }
  const folded = fold(events);
  if (folded.ok) return folded.value;
  const { at, kind = '' } = folded.because;
  walk.find({ kind: 'record-does-not-fold', recordId, version: at + 1, eventKind: kind });
  return undefined;
}

/** Field by field; instants by what they mean, not by how they are written. */
function compare(
  stored: object | undefined,
  folded: object | undefined,
  tell: (field: string, stored: string, folded: string) => void,
): void {
  const was = new Map(Object.entries(stored ?? {}));
  const is = new Map(Object.entries(folded ?? {}));
  const fields = folded ? is.keys() : was.keys();
  for (const field of fields) {
    const [one, other] = [plain(was.get(field)), plain(is.get(field))];
    if (one !== other) tell(field, one, other);
  }
}

const instant = /^\d{4}-\d\d-\d\dT/;

function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? '' : (JSON.stringify(value) ?? '');
  return instant.test(text) ? new Date(Date.parse(text)).toISOString() : text;
}
