import { type Answers, type Conclusion, decideReply } from '../../law/reply/decide-reply.ts';
import { type Question, type QuestionKey, questions } from '../../law/reply/question.ts';
import { replyRules } from '../../law/reply/reply-kind.ts';
import { type NormStage, type Stage, stageRules, stages } from '../../law/reply/stage.ts';
import type { Reckoning } from '../context.ts';
import type { Piece } from '../event/intake.ts';
import { type CaseState, currentRound } from '../state.ts';
import type { FileAnswer, FileAnswers } from './file-answer.ts';
import { fileAnswers, fileHints } from './piece-answers.ts';
import { type Proposal, proposalOf } from './proposal.ts';

/** 承办人已作的回答 for one piece; `reasons`: 理由 as far as written. */
export interface PieceAnswers {
  answers: Answers;
  reasons?: string | undefined;
}

/** 一个问题 as it stands. */
export interface AidQuestion extends Question<QuestionKey> {
  /** On the way that the answers take; the others need no answer. */
  put: boolean;
  answer: boolean | undefined;
  by: 'file' | 'person' | undefined;
  /** What the file says: the answer, where it binds; else what it points to. */
  file: FileAnswer | undefined;
  /** 与案卷不符: a person said otherwise than the file, and is not followed. */
  contradicted: boolean;
}

/** 一问: `skipped` the answers led past it. */
export interface AidStage {
  stage: Stage;
  asks: string;
  norm: NormStage;
  basis: string[];
  state: 'answered' | 'open' | 'skipped' | 'ahead';
  questions: AidQuestion[];
}

/** 一项申请内容的拟稿引导. */
export interface PieceAid {
  piece: string;
  text: string;
  stages: AidStage[];
  /** 下一个问题; undefined once settled. */
  next: QuestionKey | undefined;
  /** A step to take before any reply. */
  step: 'correctionNotice' | undefined;
  proposal: Proposal | undefined;
}

/** The way the answers take: the questions put, and where it leads. */
function walk(answers: Answers) {
  const put: QuestionKey[] = [];
  const given: Answers = {};
  for (;;) {
    const finding = decideReply(given);
    if (!('ask' in finding)) return { put, next: undefined, finding };
    const { key } = finding.ask;
    put.push(key);
    const answer = answers[key];
    if (answer === undefined) return { put, next: key, finding: undefined };
    given[key] = answer;
  }
}

/** 其他处理: the file says that the matter ended, and no question leads there. */
function findEnding(state: CaseState): Conclusion | undefined {
  if (currentRound(state).ending?.how !== 'otherwiseEnded') return undefined;
  const { basis, mustState } = replyRules.otherwiseEnded;
  return { reply: 'otherwiseEnded', withheld: [], basis, mustState };
}

/** 拟稿引导 of one piece: what the file answers binds; persons answer the rest. */
export function pieceAid(
  state: CaseState,
  piece: Piece,
  { answers, reasons }: PieceAnswers,
  reckoning: Reckoning,
): PieceAid {
  const bound = fileAnswers(state, piece.id, reckoning);
  const ending = findEnding(state);
  const way = ending
    ? { put: [], next: undefined, finding: ending }
    : walk({ ...answers, ...answersOf(bound) });
  const { put, next, finding } = way;
  const conclusion = finding && 'reply' in finding ? finding : undefined;
  const hints = fileHints(state, piece.id);
  const asked = questions.map((question) => asAsked(question, put, answers, bound, hints));
  return {
    piece: piece.id,
    text: piece.text,
    stages: stages.map((stage) => stageOf(stage, asked, next, conclusion !== undefined)),
    next,
    step: finding && 'step' in finding ? finding.step : undefined,
    proposal: conclusion && proposalOf(state, piece, conclusion, reasons, reckoning),
  };
}

function answersOf(file: FileAnswers): Answers {
  return Object.fromEntries(Object.entries(file).map(([key, { answer }]) => [key, answer]));
}

function asAsked(
  question: Question<QuestionKey>,
  put: readonly QuestionKey[],
  answers: Answers,
  bound: FileAnswers,
  hints: FileAnswers,
): AidQuestion {
  const { key } = question;
  const file = bound[key];
  const said = answers[key];
  return {
    ...question,
    put: put.includes(key),
    answer: file ? file.answer : said,
    by: file ? 'file' : said === undefined ? undefined : 'person',
    file: file ?? hints[key],
    contradicted: file !== undefined && said !== undefined && said !== file.answer,
  };
}

function stageOf(
  stage: Stage,
  asked: readonly AidQuestion[],
  next: QuestionKey | undefined,
  concluded: boolean,
): AidStage {
  const own = asked.filter((question) => question.stage === stage);
  const put = own.filter((question) => question.put);
  const answered = put.length > 0 || (stage === '怎么答' && concluded);
  const behind = concluded ? 'skipped' : 'ahead';
  const state = own.some(({ key }) => key === next) ? 'open' : answered ? 'answered' : behind;
  return { stage, ...stageRules[stage], state, questions: own };
}
