import { type PlainDate, yearOf } from '../law/plain-date.ts';
import { type ReplyKind, replyKinds } from '../law/reply/reply-kind.ts';
import type { PieceAnswer } from './event/draft.ts';
import { getRule, type Office } from './office.ts';
import { type CaseState, concludedOn, type Round } from './state.ts';

const given: ReadonlySet<ReplyKind> = new Set<ReplyKind>(['alreadyPublic', 'disclosed', 'partlyDisclosed']);

/**
 * 一件多项计入哪一行: an application is counted once. One reply for all pieces counts as itself. Otherwise, by the organ's rule:
 * `partlyWhenMixed` (default) something given and something not = 部分公开; nothing given = the reply that stands first in table 3.
 * `firstPiece`: the answer to the first piece.
 */
export function countedReply(
  answers: readonly Pick<PieceAnswer, 'reply'>[],
  rule: ReturnType<typeof getRule<'mixedOutcome'>>,
): ReplyKind | undefined {
  const kinds = answers.map(({ reply }) => reply);
  if (rule === 'firstPiece') return kinds[0];
  const some = kinds.some((kind) => given.has(kind));
  if (kinds.includes('partlyDisclosed') || (some && kinds.some((kind) => !given.has(kind)))) {
    return 'partlyDisclosed';
  }
  return replyKinds.find((kind) => kinds.some((one) => one === kind));
}

function replyOfRound({ reply, ending }: Round, on: PlainDate, office: Office): ReplyKind | undefined {
  if (!ending) return reply && countedReply(reply.answers, getRule(office, 'mixedOutcome', on));
  const { how } = ending;
  return how === 'recordCorrectionAnswered' || how === 'suggestionAnswered' ? undefined : how;
}

/** 办结及其结果: the day the application was settled and the reply it counts as. */
export interface Settlement {
  on: PlainDate;
  reply: ReplyKind;
}

/**
 * 办结: settled by the first conclusion in any round. A new reply in the same year, after re-handling, replaces the first as the final
 * result of that year; one in a later year leaves the year already reported as it is.
 */
export function findSettlement(state: CaseState, office: Office): Settlement | undefined {
  const done = state.rounds.flatMap((round) => {
    const on = concludedOn(round);
    const reply = on && replyOfRound(round, on, office);
    return on && reply ? [{ on, reply }] : [];
  });
  const [first] = done;
  const final = first && done.findLast(({ on }) => yearOf(on) === yearOf(first.on));
  return first && final && { on: first.on, reply: final.reply };
}
