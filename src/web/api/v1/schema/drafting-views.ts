/** 拟稿引导 as JSON: what is asked so far, and what the answers lead to. */
import { z } from 'zod';
import { PieceAnswer } from '../../../../case/event/draft.ts';
import { Day } from '../../../../case/event/envelope.ts';
import { eventSchemas } from '../../../../case/event/event.ts';
import { questions } from '../../../../law/reply/question.ts';
import { refusalGrounds, replyKinds } from '../../../../law/reply/reply-kind.ts';
import { stages } from '../../../../law/reply/stage.ts';
import { ReasonView } from '../refusal.ts';
import { keysOf } from './case-views.ts';
import { named } from './named.ts';

const keys = questions.map(({ key }) => key);

const QuestionKey = z.enum(keys);

const Said = z.strictObject({
  answers: z.partialRecord(QuestionKey, z.boolean()),
  reasons: z.string().max(20_000).optional(),
});

export const DraftingAnswers = named(
  'DraftingAnswers',
  '承办人已作的回答，按申请内容的编号；answers 为问题和是否，reasons 为拟写的理由',
  z.strictObject({ answers: z.record(z.string().max(200), Said) }),
);

const FileAnswerView = z.object({
  answer: z.boolean(),
  because: z.string(),
  event: z
    .object({ kind: z.enum(keysOf(eventSchemas)), on: Day.optional(), of: z.string().optional() })
    .optional(),
});

export const QuestionView = named(
  'DraftingQuestion',
  '一个问题：put 为需要回答；file 为案卷的回答（by 为 file 的，案卷说了算）；contradicted 为与案卷不符、不予采用',
  z.object({
    key: QuestionKey,
    stage: z.enum(stages),
    text: z.string(),
    basis: z.array(z.string()),
    put: z.boolean(),
    answer: z.boolean().optional(),
    by: z.enum(['file', 'person']).optional(),
    file: FileAnswerView.optional(),
    contradicted: z.boolean(),
  }),
);

const StageView = z.object({
  stage: z.enum(stages),
  asks: z.string(),
  norm: z.string(),
  basis: z.array(z.string()),
  state: z.enum(['answered', 'open', 'skipped', 'ahead']),
  questions: z.array(QuestionView),
});

const ProposalView = named(
  'DraftingProposal',
  '拟办意见：回答得出的答复、须存卷的证据、年报行、救济告知；fault 为还不能成立的理由',
  z.object({
    reply: z.enum(replyKinds),
    withheld: z.array(z.enum(refusalGrounds)),
    basis: z.array(z.string()),
    mustState: z.array(z.string()),
    answer: PieceAnswer.optional(),
    evidence: z.array(z.object({ kind: z.string(), name: z.string(), held: z.boolean() })),
    row: z.string().optional(),
    remedy: z.enum(['reconsiderationFirst', 'reconsiderationOrLitigation', 'none']),
    fault: ReasonView.optional(),
    complete: z.boolean(),
  }),
);

export const DraftingAidView = named(
  'DraftingAid',
  '拟稿引导：逐项的七问，提醒，不能拟稿的理由（bar），都能成立时的逐项答复（answers，拟稿时原样使用），年报计入的一行',
  z.object({
    pieces: z.array(
      z.object({
        piece: z.string(),
        text: z.string(),
        stages: z.array(StageView),
        next: QuestionKey.optional(),
        step: z.literal('correctionNotice').optional(),
        proposal: ProposalView.optional(),
      }),
    ),
    warnings: z.array(z.object({ code: z.string(), text: z.string() })),
    bar: ReasonView.optional(),
    answers: z.array(PieceAnswer).optional(),
    counted: z.object({ reply: z.enum(replyKinds), row: z.string().optional() }).optional(),
  }),
);
