import type { ReplyKind } from '../../law/reply/reply-kind.ts';
import { findReportRow, type ReportRow } from '../../law/reply/report-row.ts';
import { inHand, notAwaitingCorrection } from '../acts/bars.ts';
import { findAnswersFault } from '../answers/answer-fault.ts';
import type { Reckoning } from '../context.ts';
import { countedReply } from '../counted-reply.ts';
import type { PieceAnswer } from '../event/draft.ts';
import { getRule } from '../office.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';
import { type PieceAid, type PieceAnswers, pieceAid } from './piece-aid.ts';
import { type Warning, warningsOf } from './warning.ts';

/** 拟稿引导 of a matter. */
export interface DraftingAid {
  pieces: PieceAid[];
  warnings: Warning[];
  /** Why no draft can be made now, whatever it says. */
  bar: Reason | undefined;
  /** 逐项答复, once every piece has one that stands: what `makeDraft` takes. */
  answers: PieceAnswer[] | undefined;
  /** 一件计一次: the reply the matter would be counted as with these proposals, and its row in table 3. */
  counted: { reply: ReplyKind; row: ReportRow | undefined } | undefined;
}

/**
 * 拟稿引导: the seven questions for every piece still asked for. What the file says is not asked again and cannot be answered away; for
 * the rest the answers so far are taken, by piece. A matter that is no application for information has no pieces here.
 */
export function draftingAid(
  state: CaseState,
  answersSoFar: Readonly<Record<string, PieceAnswers>>,
  reckoning: Reckoning,
): DraftingAid {
  const bar = inHand(state, reckoning) ?? notAwaitingCorrection(state);
  if (state.matter !== 'disclosure') {
    return { pieces: [], warnings: [], bar, answers: undefined, counted: undefined };
  }
  const said = new Map(Object.entries(answersSoFar));
  const pieces = state.pieces.map((piece) =>
    pieceAid(state, piece, said.get(piece.id) ?? { answers: {} }, reckoning),
  );
  return {
    pieces,
    warnings: warningsOf(state, reckoning),
    bar,
    answers: standingAnswers(state, pieces, reckoning),
    counted: countedOf(pieces, reckoning),
  };
}

function standingAnswers(
  state: CaseState,
  pieces: readonly PieceAid[],
  reckoning: Reckoning,
): PieceAnswer[] | undefined {
  const answers = pieces.flatMap(({ proposal }) =>
    proposal?.complete && proposal.answer ? [proposal.answer] : [],
  );
  return findAnswersFault(state, answers, reckoning) ? undefined : answers;
}

/** An ending is one for all pieces; replies are counted together. */
function countedOf(pieces: readonly PieceAid[], { office, today }: Reckoning): DraftingAid['counted'] {
  const proposals = pieces.flatMap(({ proposal }) => (proposal ? [proposal] : []));
  if (proposals.length < pieces.length) return undefined;
  const answers = proposals.flatMap(({ answer }) => (answer ? [answer] : []));
  const ending = proposals.find(({ answer }) => !answer);
  const reply = ending?.reply ?? countedReply(answers, getRule(office, 'mixedOutcome', today));
  return reply && { reply, row: findReportRow(reply, today) };
}
