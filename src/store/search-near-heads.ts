import { sql } from 'kysely';
import { headQuestionFor, quartersBetween } from './search-lexeme.ts';
import { readSearchTable } from './search-session.ts';
import type { Database } from './tables.ts';

/** Enough of the text for its title. */
const HEAD_LENGTH = 200;

/** 相近的标题: the beginnings of texts, titles first, whose titles have all terms of one of the alternatives; the newest quarters first, `limit` at most. */
export async function findNearHeads(
  database: Database,
  alternatives: readonly (readonly string[])[],
  limit: number,
): Promise<string[]> {
  if (alternatives.length === 0) return [];
  return readSearchTable(database, async (transaction, { table, first, last }) => {
    const questions = (first > last ? [] : quartersBetween(first, last)).map((quarter) =>
      headQuestionFor(quarter, alternatives),
    );
    const { rows } = await sql<{ head: string }>`
      select left(s.plain, ${HEAD_LENGTH}) as head
      from unnest(${questions}::text[]) as wanted (question)
      join ${sql.table(table)} as s on s.vector @@ wanted.question::tsquery
      limit ${limit}`.execute(transaction);
    return rows.map(({ head }) => head.slice(0, head.indexOf('|')));
  });
}
