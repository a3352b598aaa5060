import type { Database, DatabaseTransaction } from './tables.ts';

/** 岗位: what a person may do in an organ, and in which 内设机构. */
export interface PersonRole {
  organId: string;
  personId: string;
  role: string;
  unit: string | null;
}

/** A role of a person, with the organ's name. */
export interface NamedRole extends PersonRole {
  organName: string;
}

/** All that a person holds, by organ. */
export async function selectRolesOf(database: Database, personId: string): Promise<NamedRole[]> {
  return database
    .selectFrom('person_role')
    .innerJoin('organ', 'organ.id', 'person_role.organ_id')
    .select([
      'person_role.organ_id as organId',
      'person_role.person_id as personId',
      'person_role.role',
      'person_role.unit',
      'organ.name as organName',
    ])
    .where('person_role.person_id', '=', personId)
    .orderBy('organ.name')
    .orderBy('person_role.role')
    .execute();
}

/** All that is held in an organ, or by one person of it. */
export async function selectRolesIn(
  database: Database,
  organId: string,
  personId?: string,
): Promise<PersonRole[]> {
  let query = database
    .selectFrom('person_role')
    .select(['organ_id as organId', 'person_id as personId', 'role', 'unit'])
    .where('organ_id', '=', organId);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  return query.orderBy('person_id').orderBy('role').execute();
}

/** Puts these in the place of all that the person held in the organ. */
export async function replaceRoles(
  transaction: DatabaseTransaction,
  organId: string,
  personId: string,
  roles: readonly { role: string; unit: string | null }[],
): Promise<void> {
  await transaction
    .deleteFrom('person_role')
    .where('organ_id', '=', organId)
    .where('person_id', '=', personId)
    .execute();
  if (roles.length === 0) return;
  const rows = roles.map(({ role, unit }) => ({ organ_id: organId, person_id: personId, role, unit }));
  await transaction.insertInto('person_role').values(rows).execute();
}
