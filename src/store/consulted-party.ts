import type { Database, DatabaseTransaction } from './tables.ts';

/** 被征求意见的一方, as it was put down at one time. */
export interface ConsultedParty {
  key: string;
  version: number;
  name: string;
  isPerson: boolean;
  address: string | null;
  setAt: string;
}

export async function insertParty(
  transaction: DatabaseTransaction,
  { organId, caseId }: { organId: string; caseId: string },
  { key, version, name, isPerson, address, setAt, setBy }: ConsultedParty & { setBy: string },
): Promise<void> {
  await transaction
    .insertInto('consulted_party')
    .values({
      organ_id: organId,
      case_id: caseId,
      party_key: key,
      version,
      name,
      is_person: isPerson,
      address,
      set_by: setBy,
      set_at: setAt,
    })
    .execute();
}

/** All versions of all parties of a matter, by key, the first version first. */
export async function selectParties(
  database: Database,
  organId: string,
  caseId: string,
): Promise<ConsultedParty[]> {
  return database
    .selectFrom('consulted_party')
    .select(['party_key as key', 'version', 'name', 'is_person as isPerson', 'address', 'set_at as setAt'])
    .where('organ_id', '=', organId)
    .where('case_id', '=', caseId)
    .orderBy('party_key')
    .orderBy('version')
    .execute();
}
