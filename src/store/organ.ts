import type { Database, DatabaseTransaction } from './tables.ts';

/** 行政机关 by its full name; a name not met before is entered under `id`. Gives the id that holds. */
export async function enterOrgan(
  transaction: DatabaseTransaction,
  organ: { id: string; name: string; createdAt: string },
): Promise<string> {
  await transaction
    .insertInto('organ')
    .values({ id: organ.id, name: organ.name, created_at: organ.createdAt })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { id } = await transaction
    .selectFrom('organ')
    .select('id')
    .where('name', '=', organ.name)
    .executeTakeFirstOrThrow();
  return id;
}

export interface Organ {
  id: string;
  name: string;
}

/** All organs by id, or the one asked for. */
export async function selectOrgans(database: Database, organId?: string): Promise<Organ[]> {
  let query = database.selectFrom('organ').select(['id', 'name']);
  if (organId !== undefined) query = query.where('id', '=', organId);
  return query.orderBy('id').execute();
}

/** 行政机关 by its id or by its full name. */
export async function findOrgan(database: Database, idOrName: string): Promise<Organ | undefined> {
  return database
    .selectFrom('organ')
    .select(['id', 'name'])
    .where((organ) => organ.or([organ('id', '=', idOrName), organ('name', '=', idOrName)]))
    .executeTakeFirst();
}
