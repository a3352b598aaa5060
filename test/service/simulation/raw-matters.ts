import { sql } from 'kysely';
import type { Database } from '../../../src/store/tables.ts';

/**
 * 原始记录的另一种读法: what a year counts of every matter, read from the bare bodies of the events and from nothing else, so that the project's own
 * fold, figures, tally and summaries can be held against it.
 */
export interface RawMatter {
  caseId: string;
  matter: string;
  column: string;
  receivedOn: string | undefined;
  /** Conclusions in their order: day, and the replies or the ending. */
  conclusions: { on: string; replies: string[] }[];
  remedies: { id: string; block: string; filedOn: string; finalOn: string | undefined; result: string }[];
  fee: { notifiedOn: string; amount: number; paidOn: string | undefined; refunded: number } | undefined;
}

/** An event as it stands in the database, of any kind; its facts are read as the documentation of the events says. */
export interface RawEvent {
  kind: string;
  on: string;
  recordedAt: string;
  by: { kind: string; role?: string; person?: string };
  id: string;
  block: string;
  result: string;
  final: boolean;
  amount: number;
  channel: string;
  matter: string;
  applicant: { category: string };
  oral?: object;
  answers: { reply: string }[];
  service: Partial<
    Record<'method' | 'signedOn' | 'postedOn' | 'reachedOn' | 'leftOn' | 'announcedOn', string>
  >;
  notice: string;
  evidence: { kind: string };
  consulted: string;
  goodReason?: string;
  reasonable: boolean;
  backTo?: string;
  basis: { per: string };
  cause: string;
  against: string;
  how: string;
  jointWith: string[];
}

export async function rawEvents(database: Database, organId: string): Promise<Map<string, RawEvent[]>> {
  const { rows } = await sql<{ case_id: string; body: string }>`
    select case_id, body from case_event where organ_id = ${organId} order by case_id, version`.execute(
    database,
  );
  const cases = new Map<string, RawEvent[]>();
  for (const { case_id, body } of rows) {
    const event: RawEvent = JSON.parse(body);
    cases.set(case_id, [...(cases.get(case_id) ?? []), event]);
  }
  return cases;
}

const endings: Record<string, (event: RawEvent) => string> = {
  withdrawn: () => 'withdrawn',
  lapseClosed: ({ how }) => how,
  otherwiseEnded: () => 'otherwiseEnded',
};

/** 送达之日 that counts: the signature, the post office, the mailbox, the witness, the announcement. */
function servedOn({ service }: RawEvent): string {
  const { signedOn, postedOn, reachedOn, leftOn, announcedOn } = service;
  return signedOn ?? postedOn ?? reachedOn ?? leftOn ?? announcedOn ?? '';
}

export function readMatter(caseId: string, events: readonly RawEvent[]): RawMatter {
  const [first] = events;
  if (first?.kind !== 'registered') throw new Error(`${caseId} does not begin with its registration`);
  const needsNobody = first.channel === 'inPerson' || first.channel === 'signedMail';
  const found: RawMatter = {
    caseId,
    matter: first.matter,
    column: first.applicant.category,
    receivedOn: needsNobody ? first.on : undefined,
    conclusions: [],
    remedies: [],
    fee: undefined,
  };
  let drafted: string[] = [];
  let issued: string[] = [];
  let isOver = false;
  for (const event of events) {
    const remedy = found.remedies.find(({ id }) => id === event.id);
    const ending = endings[event.kind];
    switch (event.kind) {
      case 'receiptConfirmed':
        found.receivedOn = event.on;
        break;
      case 'rehandlingOrdered':
        [isOver, drafted, issued] = [false, [], []];
        break;
      case 'draftMade':
        drafted = event.answers.map(({ reply }) => reply);
        break;
      case 'replyIssued':
        issued = drafted;
        break;
      case 'replyServed':
        if (!isOver) found.conclusions.push({ on: servedOn(event), replies: issued });
        isOver = true;
        break;
      case 'remedyFiled':
        found.remedies.push({
          id: event.id,
          block: event.block,
          filedOn: event.on,
          finalOn: undefined,
          result: '',
        });
        break;
      case 'remedyDecided':
        if (remedy && event.final) Object.assign(remedy, { finalOn: event.on, result: event.result });
        break;
      case 'feeNotified':
        found.fee = { notifiedOn: event.on, amount: event.amount, paidOn: undefined, refunded: 0 };
        break;
      case 'feePaid':
        if (found.fee) found.fee.paidOn = event.on;
        break;
      case 'feeRefunded':
        if (found.fee) found.fee.refunded += event.amount;
        break;
      default:
        if (!ending || isOver) break;
        found.conclusions.push({ on: event.on, replies: [ending(event)] });
        isOver = true;
    }
  }
  return found;
}
