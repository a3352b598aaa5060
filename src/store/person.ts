import type { Database, DatabaseTransaction } from './tables.ts';

/** 人员: an account, kept by one organ. `login` is unique among all. */
export interface Person {
  id: string;
  organId: string;
  login: string;
  name: string;
  passwordHash: string;
  /** 下次登录须改密码. */
  mustChange: boolean;
  disabledAt: string | null;
}

/** False where the login is taken. */
export async function insertPerson(
  transaction: DatabaseTransaction,
  person: Person & { createdAt: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('person')
    .values({
      id: person.id,
      organ_id: person.organId,
      login: person.login,
      name: person.name,
      password_hash: person.passwordHash,
      must_change: person.mustChange,
      disabled_at: person.disabledAt,
      created_at: person.createdAt,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findPerson(database: Database, id: string): Promise<Person | undefined> {
  return selectPersons(database).where('id', '=', id).executeTakeFirst();
}

export async function findPersonByLogin(database: Database, login: string): Promise<Person | undefined> {
  return selectPersons(database).where('login', '=', login).executeTakeFirst();
}

/** 姓名 by id. */
export async function selectNames(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Those whose account the organ keeps and those who hold a role in it, by login. */
export async function selectPersonsOf(database: Database, organId: string): Promise<Person[]> {
  return selectPersons(database)
    .where((person) =>
      person.or([
        person('organ_id', '=', organId),
        person(
          'id',
          'in',
          person.selectFrom('person_role').select('person_id').where('person_role.organ_id', '=', organId),
        ),
      ]),
    )
    .orderBy('login')
    .execute();
}

export async function updatePassword(
  transaction: DatabaseTransaction,
  id: string,
  passwordHash: string,
  mustChange: boolean,
): Promise<void> {
  await transaction
    .updateTable('person')
    .set({ password_hash: passwordHash, must_change: mustChange })
    .where('id', '=', id)
    .execute();
}

/** null: the account is used again. */
export async function updateDisabled(
  transaction: DatabaseTransaction,
  id: string,
  disabledAt: string | null,
): Promise<void> {
  await transaction.updateTable('person').set({ disabled_at: disabledAt }).where('id', '=', id).execute();
}

function selectPersons(database: Database) {
  return database
    .selectFrom('person')
    .select([
      'id',
      'organ_id as organId',
      'login',
      'name',
      'password_hash as passwordHash',
      'must_change as mustChange',
      'disabled_at as disabledAt',
    ]);
}
