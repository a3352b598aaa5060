import type { Reckoning } from '../../case/context.ts';
import { ledgerColumns } from '../../case/ledger/column.ts';
import { type LedgerSources, ledgerRow } from '../../case/ledger/ledger-row.ts';
import { type PlainDate, plainDate } from '../../law/plain-date.ts';
import type { ReportRow } from '../../law/reply/report-row.ts';
import { outcomeRows } from '../../report/layout.ts';
import {
  countLedgerCases,
  type LedgerCase,
  type LedgerPlace,
  type LedgerSpan,
  selectBodiesOf,
  selectLedgerCases,
} from '../../store/ledger-page.ts';
import { selectOrgans } from '../../store/organ.ts';
import { selectPersonsOf } from '../../store/person.ts';
import type { Database } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import type { SheetValue } from '../workbook/column.ts';
import { type Sink, XlsxStream } from '../workbook/xlsx-stream.ts';
import { eventOf, stateOf } from './events.ts';
import { masked, parseDetails } from './identity.ts';
import { ledgerApplicant } from './ledger-applicant.ts';

/** 台账的范围: days of receipt (of arrival while not confirmed), both included; `year` is the whole year. All given hold together. */
export interface LedgerFilter {
  from?: PlainDate;
  until?: PlainDate;
  year?: number;
}

/** 去处: where the bytes go, and to whom it is told how far it is. */
export interface LedgerOut {
  write: Sink;
  progress?(done: number, total: number): void;
}

/** 记录之外的内容. */
export interface LedgerLookup {
  /** 证件、联系方式 not masked. */
  unmasked?: boolean;
  /** 邮件单号、主题标签 by id of the matter, a page of matters at a time. */
  notes?: (
    caseIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Pick<LedgerSources, 'mailNumber' | 'topics'>>>;
}

/** Matters read at a time. */
const pageSize = 200;

const rowNames = new Map<string, string>(
  [...outcomeRows(2019), ...outcomeRows(2021)].map(({ key, heads, label }) => [
    key,
    [...heads.slice(1), label.replace(/（区分处理.*）$/, '')].join(' '),
  ]),
);

/**
 * 依申请公开台账 of an organ as an Excel file: one row a matter, by day of receipt and number, as of today. Reads one state of the database a
 * page at a time and writes while it reads. Papers and contacts are masked unless told otherwise. Gives the number of matters. Throws OfficeError not-found.
 */
export async function writeLedger(
  office: Office,
  organId: string,
  filter: LedgerFilter,
  reckoning: Reckoning,
  out: LedgerOut,
  lookup: LedgerLookup = {},
): Promise<number> {
  const span = spanOf(filter);
  const whole = office.database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return whole.execute(async (database) => {
    const [organ] = await selectOrgans(database, organId);
    if (!organ) throw new OfficeError('not-found', '没有这个机关。');
    const persons = await selectPersonsOf(database, organId);
    const names = new Map(persons.map(({ id, name }) => [id, name]));
    const total = await countLedgerCases(database, organId, span);
    const sheet = { name: '依申请公开台账', columns: ledgerColumns, at: office.now() };
    const xlsx = new XlsxStream(sheet, out.write);
    let done = 0;
    out.progress?.(done, total);
    for await (const cases of pages(database, organId, span)) {
      await xlsx.add(await rowsOf(database, organId, cases, { ...lookup, names }, reckoning));
      done += cases.length;
      out.progress?.(done, total);
    }
    await xlsx.end();
    return done;
  });
}

function spanOf({ from, until, year }: LedgerFilter): LedgerSpan {
  const first = plainDate(`${year ?? 1900}-01-01`);
  const last = plainDate(`${year ?? 2999}-12-31`);
  return { from: from && from > first ? from : first, until: until && until < last ? until : last };
}

async function* pages(
  database: Database,
  organId: string,
  span: LedgerSpan,
): AsyncGenerator<LedgerCase[], void, void> {
  let after: LedgerPlace | undefined;
  for (;;) {
    const cases = await selectLedgerCases(database, organId, span, after, pageSize);
    if (cases.length > 0) yield cases;
    after = cases.at(-1);
    if (cases.length < pageSize) return;
  }
}

async function rowsOf(
  database: Database,
  organId: string,
  cases: readonly LedgerCase[],
  { names, notes, unmasked = false }: LedgerLookup & { names: ReadonlyMap<string, string> },
  reckoning: Reckoning,
): Promise<SheetValue[][]> {
  const ids = cases.map(({ caseId }) => caseId);
  const bodies = await selectBodiesOf(database, organId, ids);
  const noted = await notes?.(ids);
  return cases.map(({ caseId, applicantName, applicantDetails }) => {
    const events = (bodies.get(caseId) ?? []).map(eventOf);
    const details = parseDetails(applicantDetails);
    const sources: LedgerSources = {
      applicant: ledgerApplicant(applicantName, details && !unmasked ? masked(details) : details),
      ...noted?.get(caseId),
      nameOf: (person) => names.get(person) ?? person,
      rowName: (row: ReportRow) => rowNames.get(row) ?? row,
    };
    const row = ledgerRow(stateOf(events), events, sources, reckoning);
    return ledgerColumns.map(({ key }) => row[key]);
  });
}
