import { putFigures } from '../../store/case-figures.ts';
import { renewSummary, selectOutdated, selectSummariesBetween } from '../../store/case-summary.ts';
import { writeTogether } from '../../store/write-together.ts';
import type { Office } from '../office.ts';
import { getCase } from './events.ts';
import { figuresOfCase } from './figures-of-case.ts';
import type { Setting } from './setting.ts';
import { summaryOf } from './summary.ts';

/**
 * 重算摘要 and what the annual report counts, as of today: those that move with the day, or `all` after a new calendar or new rules of the organ. Gives how many.
 */
export async function renewSummaries(
  office: Office,
  organId: string,
  setting: Setting,
  which: 'moving' | 'all' = 'moving',
): Promise<number> {
  const { database } = office;
  const cases =
    which === 'moving'
      ? await selectOutdated(database, organId, setting.today)
      : (await selectSummariesBetween(database, organId, '', undefined)).map(({ caseId }) => caseId);
  for (const caseId of cases) {
    const { state } = await getCase(database, organId, caseId);
    await database.transaction().execute(async (transaction) => {
      const isSame = await renewSummary(transaction, organId, caseId, summaryOf(state, setting));
      if (isSame)
        await writeTogether(transaction, putFigures(transaction, organId, caseId, figuresOfCase(state)));
    });
  }
  return cases.length;
}
