import { type RemedyKind, remedyKind } from '../../law/remedy.ts';
import type { Conclusion } from '../../law/reply/decide-reply.ts';
import { findReportRow, type ReportRow } from '../../law/reply/report-row.ts';
import { findAnswersFault } from '../answers/answer-fault.ts';
import { evidenceNames, missingEvidence, requiredEvidence } from '../answers/required-evidence.ts';
import type { Reckoning } from '../context.ts';
import { PieceAnswer } from '../event/draft.ts';
import type { EvidenceKind } from '../event/evidence.ts';
import type { Piece } from '../event/intake.ts';
import type { Reason } from '../reason.ts';
import { type CaseState, currentRound } from '../state.ts';

/** 存卷证据: what the file must hold for the reply, and whether it does. */
export interface EvidenceNeed {
  kind: EvidenceKind;
  name: string;
  held: boolean;
}

/** 拟办意见: what the answers lead to for one piece. */
export interface Proposal extends Conclusion {
  /** 逐项答复 as `makeDraft` takes it; undefined where the matter ends without a reply. */
  answer: PieceAnswer | undefined;
  evidence: EvidenceNeed[];
  /** 年报行, were the matter settled today; undefined before 2019. */
  row: ReportRow | undefined;
  remedy: RemedyKind;
  /** The first thing that keeps the answer from standing. */
  fault: Reason | undefined;
  /** The answer can stand in a draft; of an ending: it is recorded. */
  complete: boolean;
}

const answerable = PieceAnswer.shape.reply;

/** A conclusion for one piece → the proposal. `reasons`: 理由 as far as written. */
export function proposalOf(
  state: CaseState,
  piece: Piece,
  conclusion: Conclusion,
  reasons: string | undefined,
  reckoning: Reckoning,
): Proposal {
  const { reply, withheld } = conclusion;
  const facts = {
    ...conclusion,
    row: findReportRow(reply, reckoning.today),
    remedy: remedyKind(reply, reckoning.today, withheld),
  };
  const kind = answerable.safeParse(reply).data;
  if (!kind) {
    const complete = currentRound(state).ending?.how === reply;
    return { ...facts, answer: undefined, evidence: [], fault: undefined, complete };
  }
  const written = reasons?.trim();
  const answer = { piece: piece.id, reply: kind, withheld, ...(written ? { reasons: written } : {}) };
  const missing = missingEvidence(state, answer);
  const evidence = requiredEvidence(answer).map((one) => ({
    kind: one,
    name: evidenceNames[one],
    held: !missing.includes(one),
  }));
  const fault = findAnswersFault({ ...state, pieces: [piece] }, [answer], reckoning);
  return { ...facts, answer, evidence, fault, complete: !fault };
}
