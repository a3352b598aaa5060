import { z } from 'zod';
import { ApplicantDetails } from '../../case/application/applicant-details.ts';
import { plainDate } from '../../law/plain-date.ts';
import { selectSentCorrections } from '../../store/sent-correction.ts';
import type { Database } from '../../store/tables.ts';
import type { SentCorrection } from './intake.ts';

/** 补正 as it is kept; with what the applicant wrote. */
export const KeptWish = z.object({
  pieces: z.array(z.object({ id: z.string(), text: z.string(), documentNumber: z.string().exactOptional() })),
  details: ApplicantDetails.exactOptional(),
  note: z.string().exactOptional(),
  goodReason: z.string().exactOptional(),
});

/** 网上提交的补正 of a matter, the last first; those erased are not told. */
export async function sentCorrections(
  database: Database,
  organId: string,
  caseId: string,
): Promise<SentCorrection[]> {
  const rows = await selectSentCorrections(database, organId, caseId);
  return rows.flatMap(({ id, body, sentOn, confirmedVersion }) =>
    body === null
      ? []
      : [
          {
            id,
            on: plainDate(sentOn),
            wish: KeptWish.parse(JSON.parse(body)),
            confirmed: confirmedVersion !== null,
          },
        ],
  );
}
