import type { Asker } from '../../case/actor.ts';
import { decide } from '../../case/acts/decide.ts';
import { splitCases } from '../../case/acts/split-cases.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import type { Reason } from '../../case/reason.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import { findPaperFault } from '../letter/paper-fault.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { type CaseCommand, numbered } from './case-command.ts';
import { getCase } from './events.ts';
import { type Addition, type Done, oneAct, type Request } from './one-act.ts';
import type { Setting } from './setting.ts';

/** 办理请求: `version` is the one the asker saw. */
export interface ActRequest extends Request {
  caseId: string;
  version: number;
  command: CaseCommand;
  asker: Asker;
  /** What else is written with it, in the same transaction. Not told twice for the same key. */
  alongside?: (transaction: DatabaseTransaction) => Promise<void>;
}

/**
 * 办理: load → fold → decide → append, in one transaction. Numbers are given here. A split opens its matters in the same transaction.
 * Throws OfficeError not-found, stale-version, conflict; what the law refuses is a value.
 */
export async function actOnCase(
  office: Office,
  request: ActRequest,
  setting: Setting,
): Promise<Outcome<Done, Reason>> {
  const { organId, caseId, version, command, asker } = request;
  const content = { caseId, version, command, asker };
  return oneAct(office, request, content, setting, async (transaction, numbers) => {
    const { events: earlier, state } = await getCase(transaction, organId, caseId);
    if (state.version !== version) {
      throw new OfficeError('stale-version', '办件在此期间已有新的办理记录，请刷新后重试。');
    }
    const whole = await numbered(transaction, organId, state, command, numbers, setting);
    const decided = decide(state, whole, { ...setting, asker, recordedAt: office.now() });
    if (!decided.ok) return decided;
    const added = decided.value;
    const fault = findPaperFault(earlier, added, setting);
    if (fault) return no(fault);
    await request.alongside?.(transaction);
    return yes([{ caseId, earlier, added }, ...splits(office, earlier, added)]);
  });
}

function splits(office: Office, earlier: readonly CaseEvent[], added: readonly CaseEvent[]): Addition[] {
  return added.flatMap((event) =>
    event.kind === 'splitOff'
      ? splitCases(earlier, event).map(({ events }) => ({
          caseId: office.newId(),
          earlier: [],
          added: events,
        }))
      : [],
  );
}
