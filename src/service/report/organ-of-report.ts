import { findOrgan, type Organ } from '../../store/organ.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';

/** 编报机关 by its id or by its full name. Throws OfficeError not-found. */
export async function getOrganOfReport({ database }: Office, idOrName: string): Promise<Organ> {
  const organ = await findOrgan(database, idOrName);
  if (!organ) throw new OfficeError('not-found', `没有“${idOrName}”这个机关：应为机关编号或者机关全称。`);
  return organ;
}
