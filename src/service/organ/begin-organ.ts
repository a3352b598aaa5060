import { enterOrgan, selectOrgans } from '../../store/organ.ts';
import type { Office } from '../office.ts';
import { type Doer, writeLog } from '../people/access-log.ts';
import type { OrganSetting } from './organ-setting.ts';
import { organSetting, saveOrganSetting } from './organ-settings.ts';

/** 机关 as lists show it; `mark`: its 机关代字. */
export interface OrganLine {
  organId: string;
  name: string;
  mark: string;
}

/** 建立机关: enters it by its full name, or finds it there, and sets its 机关代字 where one is given. `isNew` false: it was there. */
export async function beginOrgan(
  office: Office,
  { name, mark, by }: { name: string; mark: OrganSetting['mark'] | undefined; by: Doer },
): Promise<{ organId: string; isNew: boolean }> {
  const { database, newId, now } = office;
  const id = newId();
  const organId = await database.transaction().execute(async (transaction) => {
    const entered = await enterOrgan(transaction, { id, name, createdAt: now() });
    const done = { organId: entered, action: 'beginOrgan', target: name, result: 'ok', by };
    await writeLog(office, transaction, done);
    return entered;
  });
  if (mark !== undefined) {
    const { version, setting } = await organSetting(database, organId);
    if (setting.mark !== mark) {
      const request = {
        organId,
        seen: version,
        setBy: by.personId ?? by.program ?? '',
        setting: { ...setting, mark },
      };
      await saveOrganSetting(office, request);
    }
  }
  return { organId, isNew: organId === id };
}

/** 机关清单 by id. */
export async function listOrgans({ database }: Office): Promise<OrganLine[]> {
  const lines: OrganLine[] = [];
  for (const { id, name } of await selectOrgans(database)) {
    const { setting } = await organSetting(database, id);
    lines.push({ organId: id, name, mark: setting.mark });
  }
  return lines;
}
