import type { Reckoning } from '../../case/context.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import { fold } from '../../case/fold/fold.ts';
import { parsePlainDate } from '../../law/plain-date.ts';
import { selectCasesAfter } from '../../store/case-event.ts';
import { type CaseFigures, selectFiguresBetween } from '../../store/case-figures.ts';
import { type CaseSummary, type StoredSummary, selectSummariesBetween } from '../../store/case-summary.ts';
import type { ChainedEvent } from '../../store/event-chain.ts';
import { figuresOfCase } from '../case/figures-of-case.ts';
import { summaryOf } from '../case/summary.ts';
import { parseEvent } from './parsed-event.ts';
import type { Walk } from './walk.ts';

const PAGE = 200;

/** 逐件重算: every matter is folded again from its events and held against its summary, as of the day that was reckoned. */
export async function checkCases(walk: Walk, reckoning: Reckoning): Promise<number> {
  const { database, organ } = walk;
  let after = '';
  let count = 0;
  for (;;) {
    const cases = await selectCasesAfter(database, organ.id, after, PAGE);
    const isLast = cases.size < PAGE;
    const lastCase = [...cases.keys()].at(-1) ?? after;
    const last = isLast ? undefined : lastCase;
    const stored = await selectSummariesBetween(database, organ.id, after, last);
    const figures = await selectFiguresBetween(database, organ.id, after, last);
    const summaries = new Map(stored.map((summary) => [summary.caseId, summary]));
    for (const [caseId, rows] of cases) {
      const kept = { summary: summaries.get(caseId), figures: figures.get(caseId) };
      checkCase(walk, caseId, rows, kept, reckoning);
    }
    for (const { caseId, number } of stored) {
      if (!cases.has(caseId)) walk.find({ kind: 'summary-alone', caseId, number });
    }
    walk.step([...cases.values()].reduce((sum, rows) => sum + rows.length, 0));
    count += cases.size;
    if (isLast) return count;
    after = lastCase;
  }
}

/** What is kept of a matter beside its events. */
interface Kept {
  summary: StoredSummary | undefined;
  figures: CaseFigures | undefined;
}

function checkCase(
  walk: Walk,
  caseId: string,
  rows: readonly ChainedEvent[],
  { summary: stored, figures }: Kept,
  reckoning: Reckoning,
): void {
  const gap = rows.findIndex(({ version }, index) => version !== index + 1);
  if (gap >= 0) return walk.find({ kind: 'version-missing', caseId, version: gap + 1 });
  if (stored && stored.version > rows.length) {
    return walk.find({ kind: 'version-missing', caseId, version: rows.length + 1 });
  }
  const events: CaseEvent[] = [];
  for (const { body, version, kind } of rows) {
    const event = parseEvent(body);
    if (!event) return walk.find({ kind: 'does-not-fold', caseId, version, eventKind: kind });
    events.push(event);
  }
  const folded = fold(events);
  if (!folded.ok) {
    const { at, kind } = folded.because;
    return walk.find({ kind: 'does-not-fold', caseId, version: at + 1, eventKind: kind ?? '' });
  }
  if (!stored) return walk.find({ kind: 'summary-missing', caseId });
  const today = parsePlainDate(stored.reckonedOn) ?? reckoning.today;
  const { caseId: _, ...summary } = stored;
  const again = summaryOf(folded.value, { ...reckoning, today });
  compare(walk, caseId, fieldsOfSummary(summary), fieldsOfSummary(again));
  compare(walk, caseId, fieldsOfFigures(figures), fieldsOfFigures(figuresOfCase(folded.value)));
}

type Fields = Map<string, string | number | boolean | null>;

function fieldsOfSummary(summary: CaseSummary): Fields {
  return new Map(Object.entries(summary));
}

/** Every figure by its name: `remedy.r1.result`, `fee.paidOn`. */
function fieldsOfFigures(figures: CaseFigures | undefined): Fields {
  const remedies = (figures?.remedies ?? []).flatMap(({ remedyId, ...remedy }) =>
    Object.entries(remedy).map(([field, value]) => [`remedy.${remedyId}.${field}`, value] as const),
  );
  const fee = Object.entries(figures?.fee ?? {}).map(([field, value]) => [`fee.${field}`, value] as const);
  return new Map([...remedies, ...fee]);
}

function compare(walk: Walk, caseId: string, stored: Fields, folded: Fields): void {
  for (const field of new Set([...stored.keys(), ...folded.keys()])) {
    const [was, value] = [stored.get(field) ?? null, folded.get(field) ?? null];
    if (was === value) continue;
    const [inStore, fromEvents] = [String(was ?? ''), String(value ?? '')];
    walk.find({ kind: 'summary-differs', caseId, field, stored: inStore, folded: fromEvents });
  }
}
