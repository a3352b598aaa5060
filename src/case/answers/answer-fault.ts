import { type RefusalGround, refusalGrounds } from '../../law/reply/reply-kind.ts';
import type { Reckoning } from '../context.ts';
import type { PieceAnswer } from '../event/draft.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';
import { evidenceNames, missingEvidence } from './required-evidence.ts';
import { findThirdPartyFault } from './third-party-fault.ts';

function isGround(reply: PieceAnswer['reply']): reply is RefusalGround {
  return refusalGrounds.some((ground) => ground === reply);
}

/** Every piece is answered once, and nothing else is (Art. 36: answered piece by piece). */
function findCountFault(state: CaseState, answers: readonly PieceAnswer[]): Reason | undefined {
  const asked = state.pieces.map(({ id }) => id);
  const answered = answers.map(({ piece }) => piece);
  const strange = answered.filter((id) => !asked.includes(id));
  if (strange.length > 0) return { code: 'unknown-pieces', pieces: strange };
  const twice = answered.filter((id, index) => answered.indexOf(id) !== index);
  if (twice.length > 0) return { code: 'piece-answered-twice', pieces: twice };
  const open = asked.filter((id) => !answered.includes(id));
  return open.length > 0 ? { code: 'pieces-unanswered', pieces: open } : undefined;
}

/** A refusal names its own ground among those withheld; only a partial disclosure may name others or none. */
function findGroundFault({ piece, reply, withheld }: PieceAnswer): Reason | undefined {
  const fits = isGround(reply)
    ? withheld.includes(reply)
    : reply === 'partlyDisclosed' || withheld.length === 0;
  return fits ? undefined : { code: 'grounds-wrong', piece, reply };
}

function findAnswerFault(state: CaseState, answer: PieceAnswer, reckoning: Reckoning): Reason | undefined {
  const { piece, reply, reasons } = answer;
  const mustReason = isGround(reply) || reply === 'partlyDisclosed' || reply === 'notResponsible';
  if (mustReason && !reasons) return { code: 'reasons-missing', piece, reply };
  if (reply === 'unclearAfterCorrection' && !state.correction?.received)
    return { code: 'not-corrected', piece };
  if (reply === 'excessive' && state.reasons?.judged?.reasonable !== false) {
    return { code: 'not-excessive', piece };
  }
  const thirdParty = findGroundFault(answer) ?? findThirdPartyFault(state, answer, reckoning);
  if (thirdParty) return thirdParty;
  const missing = missingEvidence(state, answer);
  if (missing.length === 0) return undefined;
  return { code: 'evidence-missing', piece, reply, needs: missing.map((kind) => evidenceNames[kind]) };
}

/** 答复能否成立: the first thing that is wrong with these answers, given what the file holds on that day. */
export function findAnswersFault(
  state: CaseState,
  answers: readonly PieceAnswer[],
  reckoning: Reckoning,
): Reason | undefined {
  const count = findCountFault(state, answers);
  if (count) return count;
  for (const answer of answers) {
    const fault = findAnswerFault(state, answer, reckoning);
    if (fault) return fault;
  }
  return undefined;
}
