import type { Asker } from '../../case/actor.ts';
import { correctionDue } from '../../case/acts/receive-correction.ts';
import type { Reason } from '../../case/reason.ts';
import type { CaseState } from '../../case/state.ts';
import type { Outcome } from '../../law/outcome.ts';
import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import { putDetails } from '../../store/applicant.ts';
import { markConfirmed } from '../../store/sent-correction.ts';
import { actOnCase } from '../case/act-on-case.ts';
import type { CaseCommand } from '../case/case-command.ts';
import { getCase } from '../case/events.ts';
import type { Done, Request } from '../case/one-act.ts';
import type { Setting } from '../case/setting.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import type { SentCorrection } from './intake.ts';
import { sentCorrections } from './sent-correction.ts';

/** 确认网上补正: `version` of the matter as the officer saw it; `goodReason` where the applicant was late and gave none. */
export interface Confirmation extends Request {
  caseId: string;
  version: number;
  sentId: string;
  asker: Asker;
  goodReason?: string;
}

/**
 * 确认收到补正 (条例 Art. 31): the act 收到补正 on the day both have confirmed, with what the applicant sent; his details are renewed with it.
 * Sent within the period, it stays in time. Throws OfficeError not-found, stale-version, conflict.
 */
export async function confirmCorrection(
  office: Office,
  confirmation: Confirmation,
  setting: Setting,
): Promise<Outcome<Done, Reason>> {
  const { organId, caseId, version, requestKey, sentId, asker } = confirmation;
  const { state } = await getCase(office.database, organId, caseId);
  const sent = (await sentCorrections(office.database, organId, caseId)).find(({ id }) => id === sentId);
  if (!sent) throw new OfficeError('not-found', '没有这份网上补正。');
  const { pieces, details } = sent.wish;
  const because = goodReasonOf(state, sent, setting, confirmation.goodReason);
  const late = because === undefined ? {} : { goodReason: because };
  const command: CaseCommand = {
    act: 'receiveCorrection',
    facts: { channel: 'internet', pieces: [...pieces], ...late },
  };
  return actOnCase(
    office,
    {
      organId,
      caseId,
      version,
      requestKey,
      command,
      asker,
      async alongside(transaction) {
        await markConfirmed(transaction, organId, sentId, version + 1);
        if (details) {
          await putDetails(transaction, organId, state.applicant.key, JSON.stringify(details));
        }
      },
    },
    setting,
  );
}

/** 逾期的正当理由 to be put down: that the organ confirmed late is not the applicant's delay. */
function goodReasonOf(
  state: CaseState,
  { on, wish }: SentCorrection,
  setting: Setting,
  given: string | undefined,
): string | undefined {
  const due = correctionDue(state, setting);
  if (due === undefined || setting.today <= due) return undefined;
  return on <= due ? sentInTime(on, due, setting.today) : (given ?? wish.goodReason);
}

function sentInTime(on: PlainDate, due: PlainDate, today: PlainDate): string {
  return `申请人已于${formatDay(on)}在补正期限（至${formatDay(due)}）内通过互联网渠道提交，行政机关于${formatDay(today)}确认。`;
}
