import type { PlainDate } from '../../law/plain-date.ts';
import type { ReportRow } from '../../law/reply/report-row.ts';
import { clocksOf } from '../clocks/clocks.ts';
import type { Reckoning } from '../context.ts';
import type { CaseEvent } from '../event/event.ts';
import type { ApplicantCategory } from '../event/intake.ts';
import type { CaseState } from '../state.ts';
import type { LedgerKeyOf } from './column.ts';
import { conclusionCells } from './conclusion-cells.ts';
import { handlingCells } from './handling-cells.ts';
import { intakeCells } from './intake-cells.ts';
import { remarksOf } from './remarks.ts';
import { remedyCells } from './remedy-cells.ts';
import { reviewCells } from './review-cells.ts';

/** 申请人的情况, beside the chain; whatever is not given stays blank. `documentNumber` as it may be shown, masked or not. */
export interface LedgerApplicant {
  name?: string | undefined;
  category?: ApplicantCategory | undefined;
  documentType?: string | undefined;
  documentNumber?: string | undefined;
  contact?: string | undefined;
  agent?: string | undefined;
}

/** 记录之外的内容: what events hold nothing of, and the names behind keys. */
export interface LedgerSources {
  applicant: LedgerApplicant;
  /** 来件的邮件单号. */
  mailNumber?: string | undefined;
  /** 主题标签: 征地、规划、出让、登记、矿业权 …. */
  topics?: readonly string[] | undefined;
  nameOf: (person: string) => string;
  /** 年报行 in words. */
  rowName: (row: ReportRow) => string;
}

type Cells<K extends 'text' | 'day' | 'number' | 'yesNo', V> = { [P in LedgerKeyOf<K>]: V | undefined };

/** 台账的一行; undefined is a blank cell, never 0 or 否. Money in 元. */
export type LedgerRow = Cells<'text', string> &
  Cells<'day', PlainDate> &
  Cells<'number', number> &
  Cells<'yesNo', boolean>;

/** 一件 → 台账的一行 as of today. */
export function ledgerRow(
  state: CaseState,
  events: readonly CaseEvent[],
  sources: LedgerSources,
  reckoning: Reckoning,
): LedgerRow {
  const clocks = clocksOf(state, reckoning);
  return {
    ...intakeCells(state, sources),
    ...handlingCells(state, sources, clocks),
    ...reviewCells(events, sources),
    ...conclusionCells(state, events, sources, clocks, reckoning.office),
    ...remedyCells(state, events),
    remarks: remarksOf(state, clocks),
  };
}
