import type { Database } from './tables.ts';

/** 满意度: `score` 1 to 5. */
export interface Satisfaction {
  score: number;
  text: string;
}

/** Said again, the last holds. */
export async function putSatisfaction(
  database: Database,
  organId: string,
  caseId: string,
  { score, text, at }: Satisfaction & { at: string },
): Promise<void> {
  const said = { score, text, rated_at: at };
  await database
    .insertInto('satisfaction')
    .values({ organ_id: organId, case_id: caseId, ...said })
    .onConflict((conflict) => conflict.columns(['organ_id', 'case_id']).doUpdateSet(said))
    .execute();
}

export async function findSatisfaction(
  database: Database,
  organId: string,
  caseId: string,
): Promise<Satisfaction | undefined> {
  return database
    .selectFrom('satisfaction')
    .select(['score', 'text'])
    .where('organ_id', '=', organId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}
