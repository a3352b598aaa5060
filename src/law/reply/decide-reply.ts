import {
  groundQuestions,
  handlingQuestions,
  type QuestionKey,
  type Stage,
  separableQuestion,
} from './question.ts';
import { type RefusalGround, type ReplyKind, refusalGrounds, replyRules } from './reply-kind.ts';

export type Answers = Partial<Record<QuestionKey, boolean>>;

/** Where the questions lead: the next one to put, the step to take first, or the reply with what it must state. */
export type Finding =
  | { ask: QuestionKey; stage: Stage; text: string }
  | { step: 'correctionNotice' }
  | { reply: ReplyKind; withheld: RefusalGround[]; check: { stage: '当不当'; mustState: string[] } };

/**
 * 答复判断树: the answers given so far → the next question, in the fixed order, or the reply they lead to. Questions behind the
 * one that settles the matter need no answer; a missing answer is asked for, never assumed.
 * A refusal on several grounds is named by the first of them; all stand in `withheld`.
 */
export function decideReply(answers: Answers): Finding {
  for (const { key, stage, text, settledBy, leadsTo } of handlingQuestions) {
    const answer = answers[key];
    if (answer === undefined) return { ask: key, stage, text };
    if (answer !== settledBy) continue;
    return 'step' in leadsTo ? leadsTo : replyWith(leadsTo.reply, []);
  }
  const unasked = refusalGrounds.find((ground) => answers[ground] === undefined);
  if (unasked) return { ask: unasked, stage: '给不给', text: groundQuestions[unasked] };
  const withheld = refusalGrounds.filter((ground) => answers[ground]);
  const [first] = withheld;
  if (!first) return replyWith('disclosed', []);
  if (answers.separable === undefined) return { ask: 'separable', stage: '给不给', text: separableQuestion };
  return replyWith(answers.separable ? 'partlyDisclosed' : first, withheld);
}

function replyWith(reply: ReplyKind, withheld: RefusalGround[]): Finding {
  return { reply, withheld, check: { stage: '当不当', mustState: replyRules[reply].mustState } };
}
