import { no, type Outcome, yes } from '../../law/outcome.ts';
import { RecordEvent } from '../../record/event/event.ts';
import { isBefore } from '../../record/instant.ts';
import type { Reason } from '../../record/reason.ts';
import { type ChainedEvent, chainOn } from '../../store/event-chain.ts';
import { putPublicRow, removePublicRow } from '../../store/public-record.ts';
import { lockRecordChain, moveRecordHead } from '../../store/record-chain-head.ts';
import { insertRecordEvents, selectRecordChain } from '../../store/record-event.ts';
import { type IndexNumberRow, insertIndexNumber } from '../../store/record-index-number.ts';
import { insertRecordNode } from '../../store/record-node.ts';
import { findRecordReceipt, insertRecordReceipt, type RecordReceipt } from '../../store/record-receipt.ts';
import { putRecordSummary } from '../../store/record-summary.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import { type Write, writeTogether } from '../../store/write-together.ts';
import { digestOf } from '../case/digest.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { catalogueOf } from './catalogue.ts';
import { recordEventOf, recordStateOf } from './events.ts';
import { publicRowOf } from './public-row.ts';
import { putSearchRow } from './search-rows.ts';
import { type RecordSetting, recordSetting } from './setting.ts';
import { recordSummaryOf } from './summary.ts';

/** 请求: `requestKey` 1–200 visible ASCII characters, made by the asker, one for each thing wanted. */
export interface RecordRequest {
  organId: string;
  requestKey: string;
}

/** What one act adds to one record. */
export interface RecordAddition {
  recordId: string;
  earlier: readonly RecordEvent[];
  added: readonly RecordEvent[];
}

/** What one act does: to the record acted on first, then to those linked to it. */
export interface RecordDeed {
  additions: readonly [RecordAddition, ...RecordAddition[]];
  indexNumber?: IndexNumberRow | undefined;
}

/** 已办: the record with its version after the act, and what was added to it. */
export interface RecordDone {
  recordId: string;
  version: number;
  events: RecordEvent[];
}

/** 办理的时刻: the instant of the server, and the organ's rules of its day. */
export interface ActMoment {
  transaction: DatabaseTransaction;
  at: string;
  setting: RecordSetting;
}

/**
 * 一次办理 of 公开信息, in one transaction under the lock of the organ's chain: what `act` adds is chained, summed up, shown or taken
 * away, made findable and receipted, or nothing is. Its instant is read under the lock and is never before that of the last event
 * of the organ: nothing can be published into the past. The same key with the same content gives the first answer again; with
 * other content OfficeError conflict. No such organ: not-found. A "no" leaves no trace, and its key free.
 */
export async function oneRecordAct(
  office: Office,
  request: RecordRequest,
  content: unknown,
  act: (moment: ActMoment) => Promise<Outcome<RecordDeed, Reason>>,
): Promise<Outcome<RecordDone, Reason>> {
  const { organId, requestKey } = request;
  if (!/^[!-~]{1,200}$/.test(requestKey)) throw new RangeError(`request key: ${requestKey}`);
  const digest = digestOf(content);
  return office.database.transaction().execute(async (transaction) => {
    const head = await lockRecordChain(transaction, organId);
    if (!head) throw new OfficeError('not-found', '没有这个机关。');
    const receipt = await findRecordReceipt(transaction, organId, requestKey);
    if (receipt) return yes(await firstAnswer(transaction, receipt, digest));
    const at = office.now();
    if (head.recordedAt !== undefined && isBefore(at, head.recordedAt)) {
      return no<Reason>({ code: 'clock-behind', at, last: head.recordedAt });
    }
    const setting = await recordSetting(transaction, organId, at);
    const outcome = await act({ transaction, at, setting });
    if (!outcome.ok) return outcome;
    const { additions, indexNumber } = outcome.value;
    const rows = chainOn(
      head,
      additions.flatMap((addition) => rowsOf(request, addition)),
      'gongkai-record-1',
    );
    const last = rows.at(-1);
    const [{ recordId }] = additions;
    const place = { firstSeq: head.seq + 1, lastSeq: last?.seq ?? head.seq };
    await writeTogether(transaction, [
      ...(rows.length > 0 ? [insertRecordEvents(transaction, rows)] : []),
      ...(last ? [moveRecordHead(transaction, organId, { ...last, recordedAt: at })] : []),
      ...(indexNumber ? [insertIndexNumber(transaction, organId, indexNumber)] : []),
      ...additions.flatMap((addition) => derivedOf(transaction, organId, addition, at, setting)),
      insertRecordReceipt(transaction, { organId, requestKey, digest, recordId, ...place }),
    ]);
    await makeFindable(transaction, organId, additions, at);
    return yes(doneOf(recordId, rows));
  });
}

/** 摘要, 公开名录 and 目录节点 of one record after the act. */
function derivedOf(
  transaction: DatabaseTransaction,
  organId: string,
  { recordId, earlier, added }: RecordAddition,
  at: string,
  setting: RecordSetting,
): Write[] {
  const state = recordStateOf([...earlier, ...added]);
  const summary = recordSummaryOf(state, setting);
  const row = publicRowOf(state, at);
  return [
    putRecordSummary(transaction, organId, recordId, summary),
    row ? putPublicRow(transaction, organId, recordId, row) : removePublicRow(transaction, organId, recordId),
    ...(summary.node === null ? [] : [insertRecordNode(transaction, organId, summary.node, recordId)]),
  ];
}

/** Events by which the search finds a record otherwise than before. */
const telling: ReadonlySet<RecordEvent['kind']> = new Set([
  'published',
  'registered',
  'withdrawn',
  'validitySet',
]);

async function makeFindable(
  transaction: DatabaseTransaction,
  organId: string,
  additions: readonly RecordAddition[],
  at: string,
): Promise<void> {
  const told = additions.filter(({ added }) => added.some(({ kind }) => telling.has(kind)));
  if (told.length === 0) return;
  const catalogue = await catalogueOf(transaction, organId);
  for (const { earlier, added } of told) {
    await putSearchRow(transaction, organId, recordStateOf([...earlier, ...added]), { at, catalogue });
  }
}

async function firstAnswer(
  transaction: DatabaseTransaction,
  { organId, recordId, firstSeq, lastSeq, digest: before }: RecordReceipt,
  digest: string,
): Promise<RecordDone> {
  if (before !== digest) {
    throw new OfficeError('conflict', '同一请求编号已用于另一内容，请换一个编号再提交。');
  }
  const limit = lastSeq - firstSeq + 1;
  const rows = await selectRecordChain(transaction, organId, { after: firstSeq - 1, last: lastSeq, limit });
  return doneOf(recordId, rows);
}

function doneOf(recordId: string, rows: readonly ChainedEvent[]): RecordDone {
  const own = rows.filter((row) => row.caseId === recordId);
  return {
    recordId,
    version: own.at(-1)?.version ?? 0,
    events: own.map(({ body }) => recordEventOf(body)),
  };
}

/** What does not have the form of an event is not written: it could never be mended. */
function rowsOf({ organId, requestKey }: RecordRequest, { recordId, earlier, added }: RecordAddition) {
  return added.map((event, index) => {
    const { kind, on, recordedAt, ...rest } = RecordEvent.parse(event);
    return {
      organId,
      caseId: recordId,
      version: earlier.length + index + 1,
      kind,
      onDay: on,
      recordedAt,
      requestKey,
      body: JSON.stringify({ kind, on, recordedAt, ...rest }),
    };
  });
}
