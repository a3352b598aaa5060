import type { CaseEvent } from '../../../src/case/event/event.ts';
import { type LedgerSources, ledgerRow } from '../../../src/case/ledger/ledger-row.ts';
import { contextOf, stateOf } from '../matter.ts';

const persons: Record<string, string> = {
  counsel: '何律',
  office: '孙敏',
  leader: '李长河',
  handler: '钱文',
};

/** 虚构的姓名和年报行名. */
export const sources: LedgerSources = {
  applicant: {},
  nameOf: (person) => persons[person] ?? person,
  rowName: (row) => `表三：${row}`,
};

export function rowOn(events: readonly CaseEvent[], day: string, more: Partial<LedgerSources> = {}) {
  return ledgerRow(stateOf(events), events, { ...sources, ...more }, contextOf(day));
}

export const day = '2026-02-09';
