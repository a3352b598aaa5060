import { z } from 'zod';
import { Retention } from './event/closing.ts';
import { ReviewStep } from './event/draft.ts';
import { Day, Name } from './event/envelope.ts';
import { defaultOffice, type Office } from './office.ts';

const WorkingDays = z.int('应为整数').min(1, '至少1个工作日').max(60, '至多60个工作日');

const Period = z
  .strictObject({ usual: WorkingDays, most: WorkingDays })
  .refine(({ usual, most }) => usual <= most, '通常期限不能长于最长期限');

/** 审签环节: in order receive, draft, reviews, one signature, serve; every draft is looked at by somebody else. */
const ReviewChain = z
  .array(ReviewStep)
  .min(3, '至少要有拟稿、签发、送达三个环节')
  .max(12, '至多12个环节')
  .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, '环节编号重复')
  .refine(
    (steps) => /^(r,)?d,(v,)*s,e$/.test(steps.map(({ does }) => letterOf[does]).join()),
    '环节的顺序应为：受理（可省）、拟稿、审核（可多个或省略）、签发、送达',
  );

const letterOf = { receive: 'r', draft: 'd', review: 'v', sign: 's', serve: 'e' } as const;

function history<S extends z.ZodType>(value: S) {
  return z
    .array(
      z.strictObject({
        since: Day,
        value,
        basis: Name,
        certainty: z.literal('verified').default('verified'),
      }),
    )
    .max(50)
    .refine(
      (entries) => new Set(entries.map(({ since }) => since)).size === entries.length,
      '同一天起施行了两项',
    );
}

/** 本机关的办理规则 as an organ sets them: dated entries by rule; what is not set keeps its default. */
export const OfficeRules = z
  .strictObject({
    correctionPeriod: history(Period),
    reasonsPeriod: history(Period),
    reviewChain: history(ReviewChain),
    confirmationAlert: history(WorkingDays),
    consultationTransit: history(WorkingDays),
    otherOrganAnswer: history(WorkingDays),
    rehandling: history(WorkingDays),
    ownTarget: history(WorkingDays),
    fee: history(z.enum(['none', 'item', 'page', 'either'])),
    mixedOutcome: history(z.enum(['partlyWhenMixed', 'firstPiece'])),
    lights: history(z.strictObject({ yellow: z.int().min(0).max(40), red: z.int().min(0).max(40) })),
    reminders: history(z.array(z.int().min(0).max(40)).max(10)),
    urging: history(WorkingDays),
    lateEntry: history(z.int().min(0).max(20)),
    retention: history(z.strictObject({ usual: Retention, contested: Retention })),
  })
  .partial();
export type OfficeRules = z.infer<typeof OfficeRules>;

/** 合成规则: the organ's own entries, before the first of which the default holds (`getRule`). */
export function officeOf(rules: OfficeRules): Office {
  return Object.assign({}, defaultOffice, rules);
}
