import type { CaseEvent, EventOf } from '../event/event.ts';
import type { CaseState } from '../state.ts';
import type { LedgerRow } from './ledger-row.ts';

type Result = EventOf<'remedyDecided'>['result'];

/** The words of table 4. */
const resultNames: Record<Result, string> = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' };

const pending = '尚未审结';

type Contested =
  | 'reconsiderationNumber'
  | 'reconsiderationResult'
  | 'litigationNumber'
  | 'firstInstance'
  | 'secondInstance';

/** 复议、诉讼各栏: several stand in one cell, in the order they were filed. The first decision of a suit is that of 一审. */
export function remedyCells(state: CaseState, events: readonly CaseEvent[]): Pick<LedgerRow, Contested> {
  const filed = state.remedies.map(({ id, block }) => ({
    block,
    number: numberOf(events, id),
    results: events.flatMap((event) =>
      event.kind === 'remedyDecided' && event.id === id ? [resultNames[event.result]] : [],
    ),
  }));
  const reviews = filed.filter(({ block }) => block === 'reconsideration');
  const suits = filed.filter(({ block }) => block !== 'reconsideration');
  return {
    reconsiderationNumber: joined(reviews.map(({ number }) => number)),
    reconsiderationResult: joined(reviews.map(({ results }) => results.at(-1) ?? pending)),
    litigationNumber: joined(suits.map(({ number }) => number)),
    firstInstance: joined(suits.map(({ results }) => results[0] ?? pending)),
    secondInstance: joined(suits.map(({ results }) => results[1])),
  };
}

function numberOf(events: readonly CaseEvent[], id: string): string | undefined {
  const filed = events.find((event) => event.kind === 'remedyFiled' && event.id === id);
  return filed?.kind === 'remedyFiled' ? filed.number : undefined;
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter((text) => text !== undefined).join('；') || undefined;
}
