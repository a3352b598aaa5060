import type { PieceAnswer } from '../../../case/event/draft.ts';
import { approvals } from '../../../case/fold/draft.ts';
import type { Course } from '../agenda.ts';
import { standingAnswers } from '../answers.ts';
import type { Desk } from '../desk.ts';
import type { ReviewCourse } from '../rates.ts';
import { words } from '../words/texts.ts';

/** 退回的地方: at which step of the chain, and whether to its first step in place of the author; `signed`: recalled after all. */
type Turn = { at: number; toFirst?: boolean } | 'signed';

const turnsOf: Record<ReviewCourse, readonly Turn[]> = {
  smooth: [],
  toAuthor: [{ at: 1 }],
  toStep: [{ at: 2, toFirst: true }],
  twice: [{ at: 0 }, { at: 2 }],
  recalled: ['signed'],
};

/** 拟稿、审签、成文: what is meant, as far as it can stand; the author never approves. */
export async function* reply(
  desk: Desk,
  meant: PieceAnswer['reply'],
  review: ReviewCourse = desk.plan.review,
): Course {
  yield desk.soon(2, 9);
  if (!desk.may('makeDraft')) return;
  const answers = await standingAnswers(desk, meant);
  const turns = [...turnsOf[review]];
  for (;;) {
    await desk.take({ act: 'makeDraft', facts: { answers } });
    yield* reviewed(desk, turns);
    const isBack = desk.round.draft?.returned !== undefined;
    if (!isBack && !(turns[0] === 'signed' && desk.may('recallDraft'))) break;
    if (!isBack) {
      turns.shift();
      await desk.take({ act: 'recallDraft', facts: { reason: words.recalled } });
    }
    yield desk.soon(0, 2);
    if (!desk.may('makeDraft')) return;
  }
  yield* issue(desk);
}

/** Step after step, until it is signed or has come back to the author. */
async function* reviewed(desk: Desk, turns: Turn[]): Course {
  for (;;) {
    yield desk.soon(0, 1);
    const { draft } = desk.round;
    if (!draft || !desk.may('approveDraft')) return;
    const [turn] = turns;
    if (turn === undefined || turn === 'signed' || turn.at !== draft.at) {
      const opinion = desk.chance.is(0.4) ? '同意。' : undefined;
      await desk.take({ act: 'approveDraft', facts: { opinion } });
      continue;
    }
    turns.shift();
    const reason = desk.chance.one(words.returned);
    const first = approvals(draft.steps)[0]?.id;
    const backTo = turn.toFirst ? first : undefined;
    await desk.take({ act: 'returnDraft', facts: { reason, ...(backTo === undefined ? {} : { backTo }) } });
    if (backTo === undefined) return;
  }
}

/** 成文. One that is answered together with another takes the number of its paper. */
async function* issue(desk: Desk): Course {
  yield desk.soon(0, 1);
  const { partner } = desk;
  const isPart = desk.state.splitFrom !== undefined;
  if (partner && isPart) yield* untilIssued(desk, partner);
  const isTogether = partner && !partner.isConcluded && (!isPart || partner.round.reply !== undefined);
  const jointWith = isTogether ? [partner.state.number] : [];
  await desk.tryTo(
    { act: 'issueReply', facts: { jointWith } },
    desk.chance.one(['office', 'window'] as const),
  );
}

/** Waits for the paper of the other, as long as the period allows. */
async function* untilIssued(desk: Desk, partner: Desk): Course {
  while (!partner.isConcluded && !partner.round.reply && desk.due !== undefined && desk.today < desk.due) {
    yield desk.workingDay(1);
  }
}
