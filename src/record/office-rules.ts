import { z } from 'zod';
import { Day, Name } from './event/envelope.ts';
import { ReviewStep } from './event/review.ts';
import { parseIndexPattern } from './index-number/pattern.ts';
import { defaultOffice, type Office } from './office.ts';
import { lackingSteps } from './review-record.ts';

const WorkingDays = z.int('应为整数').min(1, '至少1个工作日').max(60, '至多60个工作日');
const Months = z.int('应为整数').min(1, '至少1个月').max(240, '至多240个月');

/** 审核环节: review for secrecy, the signature last, and somebody to publish are needed (保守国家秘密法 Art. 35). */
const ReviewChain = z
  .array(ReviewStep)
  .min(4, '至少要有报送、保密审查、签发、发布四个环节')
  .max(12, '至多12个环节')
  .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, '环节编号重复')
  .refine(
    (steps) => steps[0]?.does === 'submit' && steps.at(-1)?.does === 'publish',
    '第一个环节应为单位报送，最后一个应为发布',
  )
  .refine((steps) => lackingSteps(steps).length === 0, '须有保密审查，签发须为最后一个审批环节');

const IndexPattern = z
  .string()
  .trim()
  .max(200)
  .superRefine((text, context) => {
    const read = parseIndexPattern(text);
    if (read.ok) return;
    for (const { message } of read.because) context.addIssue({ code: 'custom', message });
  });

const Word = z
  .strictObject({ wrong: Name, right: Name.optional(), because: Name })
  .transform(({ wrong, right, because }) => ({ wrong, right, because }));

const ColumnLimit = z.strictObject({ count: z.int().min(1).max(1000), unit: z.enum(['day', 'month']) });

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

/** 本机关主动公开的规则 as an organ sets them: dated entries by rule; what is not set keeps its default. */
export const RecordRules = z
  .strictObject({
    reviewChain: history(ReviewChain),
    reviewPeriod: history(WorkingDays),
    rereview: history(Months),
    interpretation: history(WorkingDays),
    validityWarning: history(Months),
    validityMost: history(Months),
    columns: history(z.strictObject({ news: ColumnLimit, notices: ColumnLimit })),
    lights: history(z.strictObject({ yellow: z.int().min(0).max(40), red: z.int().min(0).max(40) })),
    wording: history(z.array(Word).max(2000)),
    indexPattern: history(IndexPattern),
  })
  .partial();
export type RecordRules = z.infer<typeof RecordRules>;

/** 合成规则: the organ's own entries, before the first of which the default holds (`getRule`). */
export function officeOfRecords(rules: RecordRules): Office {
  return Object.assign({}, defaultOffice, rules);
}
