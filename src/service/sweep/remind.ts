import { remindersOf } from '../../case/messages/reminders.ts';
import { selectUnfinished } from '../../store/case-summary.ts';
import { writeTogether } from '../../store/write-together.ts';
import { getCase } from '../case/events.ts';
import { renewSummaries } from '../case/renew-summaries.ts';
import type { Setting } from '../case/setting.ts';
import { enqueueMessages } from '../messages/enqueue.ts';
import type { Office } from '../office.ts';

const PAGE = 200;

/**
 * 到期巡查: every matter that is not finished, or that is under reconsideration or in court, is looked at as of today; what has come due
 * is told once. Gives how many matters were looked at.
 */
export async function remindOrgan(office: Office, organId: string, setting: Setting): Promise<number> {
  const { database } = office;
  await renewSummaries(office, organId, setting);
  let after = '';
  let count = 0;
  for (;;) {
    const cases = await selectUnfinished(database, organId, after, PAGE);
    for (const caseId of cases) {
      const { state } = await getCase(database, organId, caseId);
      const messages = remindersOf(state, setting);
      if (messages.length === 0) continue;
      await database
        .transaction()
        .execute((transaction) =>
          writeTogether(transaction, enqueueMessages(transaction, office, organId, [{ caseId, messages }])),
        );
    }
    count += cases.length;
    after = cases.at(-1) ?? after;
    if (cases.length < PAGE) return count;
  }
}
