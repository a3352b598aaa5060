import type { z } from 'zod';
import { no } from '../../../law/outcome.ts';
import type { Clock } from '../../../record/clocks/clock.ts';
import { phaseNames, phaseOf } from '../../../record/phase.ts';
import { type Reason, reasonBasis, reasonText } from '../../../record/reason.ts';
import { relationName } from '../../../record/relation.ts';
import type { Link } from '../../../record/state.ts';
import type { StoredFile } from '../../../service/intake/intake.ts';
import type { RecordLine } from '../../../service/record/list-records.ts';
import type { FoundRecord } from '../../../service/record/records.ts';
import type { Refusal } from './refusal.ts';
import type { RecordFileView, RecordLineView, RecordView } from './schema/record-views.ts';

/** 岗位能办理的和不能办理的，with reasons of 主动公开. */
function reasonViewOf(reason: Reason) {
  const { code, ...figures } = reason;
  return { code, text: reasonText(reason), basis: reasonBasis(reason), figures };
}

/** 规则不允许, in the words of 主动公开. */
export function recordRulesSayNo(reason: Reason) {
  const because = reasonViewOf(reason);
  return no<Refusal>({ code: 'refused', message: because.text, because });
}

export function recordLineView(line: RecordLine): z.output<typeof RecordLineView> {
  const { reckonedOn: _reckonedOn, movesOn: _movesOn, ...rest } = line;
  return { ...rest, phaseName: phaseNameOf(line.phase) };
}

function phaseNameOf(phase: string): string {
  return isPhase(phase) ? phaseNames[phase] : phase;
}

function isPhase(phase: string): phase is keyof typeof phaseNames {
  return phase in phaseNames;
}

export function recordFileView({
  id,
  name,
  mediaType,
  bytes,
  state,
}: StoredFile): z.output<typeof RecordFileView> {
  return { fileId: id, name, mediaType, bytes, state };
}

export function recordView(found: FoundRecord): z.output<typeof RecordView> {
  const { state, events, visibility, clocks, flags, files, acts } = found;
  const { phase, waiting } = phaseOf(state);
  const { draft, edition } = state;
  return {
    recordId: state.id,
    version: state.version,
    phase,
    phaseName: phaseNames[phase],
    waiting: waiting ?? null,
    visibility,
    indexNumber: state.indexNumber ?? null,
    draft: draft
      ? { contentVersion: draft.contentVersion, content: draft.content, authors: draft.authors }
      : null,
    edition: edition
      ? {
          outcome: edition.outcome,
          contentVersion: edition.contentVersion,
          content: edition.content,
          at: edition.at,
        }
      : null,
    links: state.links.map(linkView),
    validity: [...state.validity],
    events,
    clocks: clocks.map(clockView),
    flags: flags.map((flag) => ({ ...flag })),
    files: files.map(recordFileView),
    openActs: acts.flatMap((one) => (one.open ? [{ act: one.act, term: one.term }] : [])),
    closedActs: acts.flatMap((one) =>
      one.open ? [] : [{ act: one.act, term: one.term, because: reasonViewOf(one.because) }],
    ),
  };
}

function linkView({ id, relation, to, publishedOn }: Link) {
  const where = to.kind === 'record' ? { record: to.record } : { title: to.title, address: to.address };
  return { id, relation, relationName: relationName(relation), ...where, publishedOn };
}

function clockView({ explanation, name, term, state, startedOn, due, ...rest }: Clock) {
  const { provisional, workingDaysLeft, light, late, doneOn } = rest;
  const basis = explanation.basis;
  return { name, term, state, startedOn, due, provisional, workingDaysLeft, light, late, doneOn, basis };
}
