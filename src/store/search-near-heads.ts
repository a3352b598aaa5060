import { sql } from 'kysely';
import { ANY_SPAN, headQuestionOf, spansBetween } from './search-lexeme.ts';
import { readSearchTable } from './search-session.ts';
import type { Database } from './tables.ts';

/** Enough of the text for its title. */
const HEAD_LENGTH = 200;

/** 相近的标题: the beginnings of texts, titles first, whose titles have all terms of one of the alternatives; the newest spans first, `limit` at most. */
export async function findNearHeads(
  database: Database,
  alternatives: readonly (readonly string[])[],
  limit: number,
): Promise<string[]> {
  if (alternatives.length === 0) return [];
  return readSearchTable(database, async (transaction, { table, first, last }) => {
    const spans = first > last ? [] : spansBetween(first, last, table.months);
    const question = headQuestionOf(alternatives);
    const { rows } = await sql<{ head: string }>`
      select left(s.plain, ${HEAD_LENGTH}) as head
      from unnest(${spans}::text[]) as span
      join ${sql.table(table.name)} as s on s.vector @@ replace(${question}, ${ANY_SPAN}, span)::tsquery
      limit ${limit}`.execute(transaction);
    return rows.map(({ head }) => head.slice(0, head.indexOf('|')));
  });
}
