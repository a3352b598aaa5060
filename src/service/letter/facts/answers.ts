import type { PieceAnswer } from '../../../case/event/draft.ts';
import type { CaseEvent } from '../../../case/event/event.ts';
import type { EvidenceRecorded } from '../../../case/event/evidence.ts';
import type { ConsultationState } from '../../../case/state.ts';
import type { AnswerFacts, AttachedCopy, ThirdPartyResult } from '../../../letter/facts/reply.ts';
import type { CaseFile } from '../case-file.ts';

/** 逐项答复 with what the file holds for each. */
export function answersOf(file: CaseFile, answers: readonly PieceAnswer[]): AnswerFacts[] {
  return answers.map((answer) => {
    const recorded = evidenceOf(file.events, answer.piece);
    const supplies = answer.reply === 'disclosed' || answer.reply === 'partlyDisclosed';
    return {
      answer,
      evidence: recorded.map(({ evidence }) => evidence),
      thirdParty: thirdPartyOf(file.state.consultations, answer.piece),
      attachments: supplies ? attachmentsOf(file, recorded) : [],
    };
  });
}

/** Evidence for a piece: of each kind what was recorded in the round that goes on, and where there is none what was recorded before. */
function evidenceOf(events: readonly CaseEvent[], piece: string): EvidenceRecorded[] {
  const begun = events.findLastIndex(({ kind }) => kind === 'rehandlingOrdered');
  const all = events.flatMap((event, index) =>
    event.kind === 'evidenceRecorded' && event.pieces.includes(piece)
      ? [{ event, isCurrent: index > begun }]
      : [],
  );
  const renewed = new Set(all.filter(({ isCurrent }) => isCurrent).map(({ event }) => event.evidence.kind));
  return all
    .filter(({ event, isCurrent }) => isCurrent || !renewed.has(event.evidence.kind))
    .map(({ event }) => event);
}

/** 随答复提供的材料: the documents behind the evidence of supply. */
function attachmentsOf({ fileNames }: CaseFile, recorded: readonly EvidenceRecorded[]): AttachedCopy[] {
  const documents = recorded.flatMap(({ evidence, document }) =>
    evidence.kind === 'supply' && document ? [document] : [],
  );
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return [...byKey.values()].map(({ key, title }) => ({ title: title ?? fileNames.get(key) ?? key }));
}

/** 征求第三方意见的结果: an objection weighs more than silence, silence more than consent. */
function thirdPartyOf(
  consultations: readonly ConsultationState[],
  piece: string,
): ThirdPartyResult | undefined {
  const results = consultations
    .filter(({ consulted, pieces }) => consulted === 'thirdParty' && pieces.includes(piece))
    .map(({ answer, overriddenOn }): ThirdPartyResult => {
      if (overriddenOn) return 'overridden';
      return answer?.answer ?? 'silent';
    });
  const order: ThirdPartyResult[] = ['overridden', 'objects', 'silent', 'agrees'];
  return order.find((one) => results.includes(one));
}
