import { replyRules } from '../../law/reply/reply-kind.ts';
import { findReportRow } from '../../law/reply/report-row.ts';
import { serviceDay } from '../../law/service-day.ts';
import type { Clock } from '../clocks/clock.ts';
import { findSettlement } from '../counted-reply.ts';
import type { CaseEvent } from '../event/event.ts';
import type { ServiceFacts } from '../event/notice.ts';
import type { Office } from '../office.ts';
import { type CaseState, settledOn } from '../state.ts';
import { eventTitles } from '../timeline/event-title.ts';
import type { LedgerRow, LedgerSources } from './ledger-row.ts';

const methodNames: Record<ServiceFacts['method'], string> = {
  direct: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  announced: '公告送达',
};

type Concluding =
  | 'documentNumber'
  | 'issuedOn'
  | 'reply'
  | 'reportRow'
  | 'servedBy'
  | 'trackingNumber'
  | 'servedOn'
  | 'deliveredOn'
  | 'concludedOn'
  | 'overdue'
  | 'overdueDays'
  | 'published'
  | 'fileNumber';

/** 答复、送达、办结各栏. Of several rounds: every 文号, the days of the last reply; the day and the row the application was settled with. */
export function conclusionCells(
  state: CaseState,
  events: readonly CaseEvent[],
  { rowName }: LedgerSources,
  clocks: readonly Clock[],
  office: Office,
): Pick<LedgerRow, Concluding> {
  const replies = state.rounds.flatMap(({ reply }) => (reply ? [reply] : []));
  const settlement = findSettlement(state, office);
  const row = settlement && findReportRow(settlement.reply, settlement.on);
  const service = findService(events);
  const late = lateness(clocks);
  return {
    documentNumber: replies.map(({ documentNumber }) => documentNumber).join('；') || undefined,
    issuedOn: replies.at(-1)?.issuedOn,
    reply: settlement ? replyRules[settlement.reply].term : otherAnswer(state),
    reportRow: row && rowName(row),
    servedBy: service && methodNames[service.method],
    trackingNumber: service?.method === 'post' ? service.trackingNumber : undefined,
    servedOn: service && serviceDay(service).repliedOn,
    deliveredOn: deliveredOn(state),
    concludedOn: settledOn(state),
    overdue: late === undefined ? undefined : late > 0,
    overdueDays: late || undefined,
    published: events.some(({ kind }) => kind === 'publicationProposed'),
    fileNumber: state.archived && findFileNumber(events),
  };
}

/** 更正申请、公开建议 are answered, and stand in no row of the report. */
function otherAnswer({ rounds }: CaseState): string | undefined {
  const how = rounds[0].ending?.how;
  return how === 'recordCorrectionAnswered' || how === 'suggestionAnswered' ? eventTitles[how] : undefined;
}

/** The last service of a reply or of a 不再处理告知书. */
function findService(events: readonly CaseEvent[]): ServiceFacts | undefined {
  const served = events.findLast(
    (event) => event.kind === 'replyServed' || (event.kind === 'noticeServed' && event.notice === 'ending'),
  );
  return served?.kind === 'replyServed' || served?.kind === 'noticeServed' ? served.service : undefined;
}

function deliveredOn({ rounds }: CaseState) {
  return rounds
    .map(({ reply, ending }) => (ending ? ending.told?.knownOn : reply?.knownOn))
    .findLast((on) => on !== undefined);
}

/** 超期的工作日 against the period of reply and those of re-handling; undefined where none runs yet. */
function lateness(clocks: readonly Clock[]): number | undefined {
  const duties = clocks.filter(({ name }) => name === 'reply' || name === 'rehandling');
  return duties.length > 0 ? duties.reduce((sum, { late }) => sum + late, 0) : undefined;
}

function findFileNumber(events: readonly CaseEvent[]): string | undefined {
  const archived = events.findLast(({ kind }) => kind === 'archived');
  return archived?.kind === 'archived' ? archived.fileNumber : undefined;
}
