import type { Database, DatabaseTransaction } from './tables.ts';

/** 联系方式; null or empty: none. */
export interface Addresses {
  email: string | null;
  phone: string | null;
}

/** Replaces what stood there. */
export async function putContact(
  database: Database,
  personId: string,
  { email, phone }: Addresses,
): Promise<void> {
  await database
    .insertInto('person_contact')
    .values({ person_id: personId, email, phone })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ email, phone }))
    .execute();
}

/** 本人的联系方式; both null where none was given. */
export async function findContact(database: Database, personId: string): Promise<Addresses> {
  const found = await database
    .selectFrom('person_contact')
    .select(['email', 'phone'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found ?? { email: null, phone: null };
}

/** Nobody where the account is disabled. */
export async function addressesOfPerson(
  transaction: DatabaseTransaction,
  personId: string,
): Promise<Addresses[]> {
  return selectContacts(transaction).where('person.id', '=', personId).execute();
}

/** All who hold a role in an organ: of the unit named ('': any), or for all units. */
export async function addressesOfRole(
  transaction: DatabaseTransaction,
  organId: string,
  role: string,
  unit: string,
): Promise<Addresses[]> {
  let query = selectContacts(transaction)
    .innerJoin('person_role', 'person_role.person_id', 'person.id')
    .where('person_role.organ_id', '=', organId)
    .where('person_role.role', '=', role);
  if (unit !== '') {
    query = query.where((where) =>
      where.or([where('person_role.unit', '=', unit), where('person_role.unit', 'is', null)]),
    );
  }
  return query.execute();
}

/** The details of the applicant of a matter, as JSON; null where there are none, or they were erased. */
export async function addressesOfApplicant(
  transaction: DatabaseTransaction,
  organId: string,
  caseId: string,
): Promise<string | null> {
  const row = await transaction
    .selectFrom('case_summary')
    .innerJoin('applicant', (join) =>
      join
        .onRef('applicant.organ_id', '=', 'case_summary.organ_id')
        .onRef('applicant.id', '=', 'case_summary.applicant_id'),
    )
    .select('applicant.details')
    .where('case_summary.organ_id', '=', organId)
    .where('case_summary.case_id', '=', caseId)
    .executeTakeFirst();
  return row?.details ?? null;
}

function selectContacts(transaction: DatabaseTransaction) {
  return transaction
    .selectFrom('person')
    .innerJoin('person_contact', 'person_contact.person_id', 'person.id')
    .select(['person_contact.email', 'person_contact.phone'])
    .where('person.disabled_at', 'is', null);
}
