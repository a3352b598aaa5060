import { CaseEvent } from '../../case/event/event.ts';
import { messagesOf } from '../../case/messages/event-messages.ts';
import type { Reason } from '../../case/reason.ts';
import { type Outcome, yes } from '../../law/outcome.ts';
import { yearOf } from '../../law/plain-date.ts';
import { lettersOfEvent } from '../../letter/letters-of-event.ts';
import { insertCaseEvents, selectChain } from '../../store/case-event.ts';
import { putFigures } from '../../store/case-figures.ts';
import { putSummary } from '../../store/case-summary.ts';
import { lockChain, moveHead } from '../../store/chain-head.ts';
import { type ChainedEvent, chainOn } from '../../store/event-chain.ts';
import { insertLetters, type LetterRow } from '../../store/letter.ts';
import { findReceipt, insertReceipt, type RequestReceipt } from '../../store/request-receipt.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import { writeTogether } from '../../store/write-together.ts';
import { type CaseMessages, enqueueMessages } from '../messages/enqueue.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { digestOf } from './digest.ts';
import { eventOf, stateOf } from './events.ts';
import { figuresOfCase } from './figures-of-case.ts';
import { Numbers } from './numbers.ts';
import type { Setting } from './setting.ts';
import { summaryOf } from './summary.ts';

/** 请求: `requestKey` 1–200 visible ASCII characters, made by the asker, one for each thing wanted. */
export interface Request {
  organId: string;
  requestKey: string;
}

/** What one act adds to one matter. */
export interface Addition {
  caseId: string;
  earlier: readonly CaseEvent[];
  added: readonly CaseEvent[];
}

/** 已办: the matter acted on with its version after the act, what was added to it, and the matters a split opened. */
export interface Done {
  caseId: string;
  version: number;
  events: CaseEvent[];
  opened: { caseId: string; number: string }[];
}

type Act = (
  transaction: DatabaseTransaction,
  numbers: Numbers,
) => Promise<Outcome<[Addition, ...Addition[]], Reason>>;

/**
 * 一次办理, in one transaction under the lock of the organ's chain: what `act` adds is chained, summed up and receipted, or nothing
 * is. The same key with the same content gives the first answer again; with other content OfficeError conflict. An organ that is not
 * there: not-found. A "no" of the law leaves no trace, and its key free.
 */
export async function oneAct(
  office: Office,
  request: Request,
  content: unknown,
  setting: Setting,
  act: Act,
): Promise<Outcome<Done, Reason>> {
  const { organId, requestKey } = request;
  if (!/^[!-~]{1,200}$/.test(requestKey)) throw new RangeError(`request key: ${requestKey}`);
  const digest = digestOf(content);
  return office.database.transaction().execute(async (transaction) => {
    const head = await lockChain(transaction, organId);
    if (!head) throw new OfficeError('not-found', '没有这个机关。');
    const receipt = await findReceipt(transaction, organId, requestKey);
    if (receipt) return yes(await firstAnswer(transaction, receipt, digest));
    const numbers = new Numbers(transaction, organId);
    const outcome = await act(transaction, numbers);
    if (!outcome.ok) return outcome;
    const additions = outcome.value;
    const rows = chainOn(
      head,
      additions.flatMap((addition) => rowsOf(request, addition)),
    );
    const letters = await lettersOf(office, organId, additions, numbers, setting);
    const last = rows.at(-1);
    const [{ caseId }] = additions;
    const place = { firstSeq: head.seq + 1, lastSeq: last?.seq ?? head.seq };
    const summaries = additions.flatMap((addition) => {
      const state = stateOf([...addition.earlier, ...addition.added]);
      return [
        putSummary(transaction, organId, addition.caseId, summaryOf(state, setting)),
        ...putFigures(transaction, organId, addition.caseId, figuresOfCase(state)),
      ];
    });
    await writeTogether(transaction, [
      insertCaseEvents(transaction, rows),
      ...(last ? [moveHead(transaction, organId, last)] : []),
      ...(letters.length > 0 ? [insertLetters(transaction, letters)] : []),
      ...numbers.keep(),
      ...summaries,
      ...enqueueMessages(transaction, office, organId, additions.map(toldOf)),
      insertReceipt(transaction, { organId, requestKey, digest, caseId, ...place }),
    ]);
    return yes(doneOf(caseId, rows));
  });
}

/** 真正新发生的: of a matter that a split opened, what it brought along from the form was told and put on paper there. */
function happened({ earlier, added }: Addition): readonly CaseEvent[] {
  return earlier.length === 0 ? added.slice(0, 1) : added;
}

/** 消息: each event that happened to those it concerns, by the state it led to. */
function toldOf(addition: Addition): CaseMessages {
  const { caseId, earlier, added } = addition;
  const messages = happened(addition).flatMap((event, index) =>
    messagesOf(event, stateOf([...earlier, ...added.slice(0, index + 1)])),
  );
  return { caseId, messages };
}

/** 文书: every paper that the events that happened put on paper, each with the next number of its series in the year of its day. */
async function lettersOf(
  office: Office,
  organId: string,
  additions: readonly Addition[],
  numbers: Numbers,
  { marks, version: settingVersion }: Setting,
): Promise<LetterRow[]> {
  const letters: LetterRow[] = [];
  for (const addition of additions) {
    const { caseId, earlier } = addition;
    for (const [index, event] of happened(addition).entries()) {
      for (const instrument of lettersOfEvent(event)) {
        const number =
          event.kind === 'replyIssued'
            ? event.documentNumber
            : await numbers.take(marks[instrument], yearOf(event.on));
        const version = earlier.length + index + 1;
        const made = { id: office.newId(), caseId, version, instrument, number, datedOn: event.on };
        letters.push({ organId, settingVersion, ...made });
      }
    }
  }
  return letters;
}

async function firstAnswer(
  transaction: DatabaseTransaction,
  { organId, caseId, firstSeq, lastSeq, digest: before }: RequestReceipt,
  digest: string,
): Promise<Done> {
  if (before !== digest)
    throw new OfficeError('conflict', '同一请求编号已用于另一内容，请换一个编号再提交。');
  const limit = lastSeq - firstSeq + 1;
  return doneOf(
    caseId,
    await selectChain(transaction, organId, { after: firstSeq - 1, last: lastSeq, limit }),
  );
}

function doneOf(caseId: string, rows: readonly ChainedEvent[]): Done {
  const own = rows.filter((row) => row.caseId === caseId);
  const opened = rows.flatMap((row) => {
    if (row.caseId === caseId || row.version > 1) return [];
    const event = eventOf(row.body);
    return event.kind === 'registered' ? [{ caseId: row.caseId, number: event.number }] : [];
  });
  return { caseId, version: own.at(-1)?.version ?? 0, events: own.map(({ body }) => eventOf(body)), opened };
}

/** What does not have the form of an event is not written: it could never be mended. */
function rowsOf({ organId, requestKey }: Request, { caseId, earlier, added }: Addition) {
  return added.map((event, index) => {
    const { kind, on, recordedAt, ...rest } = CaseEvent.parse(event);
    return {
      organId,
      caseId,
      version: earlier.length + index + 1,
      kind,
      onDay: on,
      recordedAt,
      requestKey,
      body: JSON.stringify({ kind, on, recordedAt, ...rest }),
    };
  });
}
