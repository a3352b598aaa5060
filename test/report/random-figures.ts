import fc from 'fast-check';
import { ApplicantCategory } from '../../src/case/event/intake.ts';
import { RemedyBlock } from '../../src/case/event/remedy.ts';
import type { ApplicationFigures, RemedyFigure } from '../../src/case/figures.ts';
import { replyKinds } from '../../src/law/reply/reply-kind.ts';
import { reportRow } from '../../src/law/reply/report-row.ts';
import type { Edition } from '../../src/report/model.ts';
import type { Counted } from '../../src/report/tally.ts';

/** 任意一年的申请, grouped as a database would: any mix of columns, outcomes and counts, small numbers and zeros most of all. */
export function applicationFigures(edition: Edition): fc.Arbitrary<Counted<ApplicationFigures>[]> {
  const left = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...replyKinds).map((kind) => ({ row: reportRow(kind, edition) })),
    },
    { weight: 1, arbitrary: fc.constant('carriedForward' as const) },
  );
  const one = fc.record({
    column: fc.constantFrom(...ApplicantCategory.options),
    entered: fc.constantFrom('newlyReceived' as const, 'carriedIn' as const),
    left,
    count: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 3000 })),
  });
  return fc.array(one, { maxLength: 25 });
}

/** 任意一年的复议、诉讼. */
export const remedyFigures: fc.Arbitrary<Counted<RemedyFigure>[]> = fc.array(
  fc.record({
    block: fc.constantFrom(...RemedyBlock.options),
    cell: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const, 'pending' as const),
    count: fc.nat({ max: 12 }),
  }),
  { maxLength: 8 },
);
