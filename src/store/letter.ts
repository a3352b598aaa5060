import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 文书登记: the paper made by the act that is `version` of a matter. */
export interface LetterRow {
  organId: string;
  id: string;
  caseId: string;
  version: number;
  instrument: string;
  number: string | null;
  datedOn: string;
  settingVersion: number;
}

export function insertLetters(transaction: DatabaseTransaction, letters: readonly LetterRow[]): Write {
  return transaction.insertInto('letter').values(
    letters.map(({ organId, id, caseId, version, instrument, number, datedOn, settingVersion }) => ({
      organ_id: organId,
      id,
      case_id: caseId,
      version,
      instrument,
      number,
      dated_on: datedOn,
      setting_version: settingVersion,
    })),
  );
}

export async function findLetter(
  database: Database,
  organId: string,
  id: string,
): Promise<LetterRow | undefined> {
  return selectLetters(database, organId).where('id', '=', id).executeTakeFirst();
}

/** In the order they were made. */
export async function lettersOfCase(
  database: Database,
  organId: string,
  caseId: string,
): Promise<LetterRow[]> {
  return selectLetters(database, organId)
    .where('case_id', '=', caseId)
    .orderBy('version')
    .orderBy('id')
    .execute();
}

/** The papers that one act made. */
export async function lettersOfAct(
  database: Database,
  organId: string,
  caseId: string,
  version: number,
): Promise<LetterRow[]> {
  return selectLetters(database, organId)
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .execute();
}

export async function countLetters(database: Database, organId: string): Promise<number> {
  const { count } = await database
    .selectFrom('letter')
    .select((letter) => letter.fn.countAll<number>().as('count'))
    .where('organ_id', '=', organId)
    .executeTakeFirstOrThrow();
  return count;
}

function selectLetters(database: Database, organId: string) {
  return database
    .selectFrom('letter')
    .select([
      'organ_id as organId',
      'id',
      'case_id as caseId',
      'version',
      'instrument',
      'number',
      'dated_on as datedOn',
      'setting_version as settingVersion',
    ])
    .where('organ_id', '=', organId);
}
