import {
  formQuestion,
  groundQuestions,
  handlingQuestions,
  type Question,
  type QuestionKey,
  separableQuestion,
} from './question.ts';
import { type RefusalGround, type ReplyKind, refusalGrounds, replyRules } from './reply-kind.ts';

export type Answers = Partial<Record<QuestionKey, boolean>>;

/** 结论: the reply, the grounds of what is withheld, the articles it cites and what it must state. */
export interface Conclusion {
  reply: ReplyKind;
  withheld: RefusalGround[];
  basis: string[];
  mustState: string[];
}

/** Where the questions lead: the next one to put, the step to take first, or the reply. */
export type Finding = { ask: Question<QuestionKey> } | { step: 'correctionNotice' } | Conclusion;

/**
 * 答复判断树: the answers given so far → the next question, in the fixed order, or the reply they lead to. Questions behind the
 * one that settles the matter need no answer; a missing answer is asked for, never assumed.
 * A refusal on several grounds is named by the first of them; all stand in `withheld`.
 */
export function decideReply(answers: Answers): Finding {
  for (const question of handlingQuestions) {
    const answer = answers[question.key];
    if (answer === undefined) return { ask: question };
    if (answer !== question.settledBy) continue;
    const { leadsTo } = question;
    return 'step' in leadsTo ? leadsTo : concluded(leadsTo.reply);
  }
  const unasked = groundQuestions.find(({ key }) => answers[key] === undefined);
  if (unasked) return { ask: unasked };
  const withheld = refusalGrounds.filter((ground) => answers[ground]);
  const [first] = withheld;
  if (first && answers.separable === undefined) return { ask: separableQuestion };
  if (first && !answers.separable) return concluded(first, withheld);
  if (answers.formAsAsked === undefined) return { ask: formQuestion };
  return supplied(concluded(first ? 'partlyDisclosed' : 'disclosed', withheld), answers.formAsAsked);
}

function concluded(reply: ReplyKind, withheld: RefusalGround[] = []): Conclusion {
  const { basis, mustState } = replyRules[reply];
  const refused = withheld.flatMap((ground) => replyRules[ground].basis);
  return { reply, withheld, basis: [...new Set([...basis, ...refused])], mustState };
}

function supplied(conclusion: Conclusion, formAsAsked: boolean): Conclusion {
  if (formAsAsked) return conclusion;
  const { basis, mustState } = conclusion;
  return {
    ...conclusion,
    basis: [...basis, ...formQuestion.basis],
    mustState: [...mustState, '不能按要求的形式提供的原因和改用的形式'],
  };
}
