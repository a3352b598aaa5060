import { sql } from 'kysely';
import { ANY_SPAN, headQuestionOf, spansBetween } from './search-lexeme.ts';
import { readSearchTable } from './search-session.ts';
import type { Database } from './tables.ts';

/** 标题相近的: records whose title or numbers have all terms of one of the alternatives; of the newest spans first, `limit` at most. */
export async function findNearTitles(
  database: Database,
  alternatives: readonly (readonly string[])[],
  limit: number,
): Promise<{ organId: string; recordId: string }[]> {
  if (alternatives.length === 0) return [];
  return readSearchTable(database, async (transaction, { table, first, last }) => {
    const spans = first > last ? [] : spansBetween(first, last, table.months);
    const question = headQuestionOf(alternatives);
    const { rows } = await sql<{ organId: string; recordId: string }>`
      select found.organ_id as "organId", found.record_id as "recordId" from unnest(${spans}::text[]) as span
      cross join lateral (
        select organ_id, record_id from ${sql.table(table.name)}
        where vector @@ replace(${question}, ${ANY_SPAN}, span)::tsquery
      ) as found
      limit ${limit}`.execute(transaction);
    return rows;
  });
}
