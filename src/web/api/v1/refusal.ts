/** 接口的拒绝: one form for every "no". */
import { z } from 'zod';
import { type Reason, reasonBasis, reasonText } from '../../../case/reason.ts';
import { no } from '../../../law/outcome.ts';
import { named } from './schema/named.ts';

/** 不能办理的理由 with its words, its article (where a rule of law stands in the way) and its figures. */
export const ReasonView = named(
  'Reason',
  '不能办理的理由',
  z.object({
    code: z.string(),
    text: z.string(),
    basis: z.string().optional(),
    figures: z.record(z.string(), z.unknown()),
  }),
);

export const Issue = named(
  'Issue',
  '请求内容的一处问题：path 指出是哪一项',
  z.object({ path: z.string(), message: z.string() }),
);

named(
  'Problem',
  '办理不成',
  z.object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      because: ReasonView.optional(),
      issues: z.array(Issue).optional(),
      requestId: z.string().optional(),
    }),
  }),
);

/** The status of every code the interface answers with. */
export const statuses = {
  malformed: 422,
  'not-signed-in': 401,
  'must-change-password': 403,
  forbidden: 403,
  'not-found': 404,
  refused: 409,
  'stale-version': 409,
  conflict: 409,
  duplicate: 409,
  wrong: 401,
  disabled: 403,
  wait: 429,
  'not-json': 415,
  'not-this-type': 415,
  'no-store': 503,
} as const;

export type RefusalCode = keyof typeof statuses;

export interface Refusal {
  code: RefusalCode;
  message: string;
  because?: z.output<typeof ReasonView>;
  issues?: z.output<typeof Issue>[];
  /** Seconds after which to try again. */
  retryAfter?: number;
}

export function reasonView(reason: Reason): z.output<typeof ReasonView> {
  const { code, ...figures } = reason;
  return { code, text: reasonText(reason), basis: reasonBasis(reason), figures };
}

/** 法律不允许. */
export function lawSaysNo(reason: Reason) {
  const because = reasonView(reason);
  return no<Refusal>({ code: 'refused', message: because.text, because });
}

/** 本系统的规则不允许: no rule of the work on matters. */
export function ruleSaysNo({ code, message }: { code: string; message: string }) {
  return no<Refusal>({ code: 'refused', message, because: { code, text: message, figures: {} } });
}

/** 请求内容不合格式: one issue or several. */
export function malformed(...issues: z.output<typeof Issue>[]) {
  return no<Refusal>({ code: 'malformed', message: '请求的内容不合格式。', issues });
}
