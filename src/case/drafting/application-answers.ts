import { formatDay } from '../../law/plain-date.ts';
import { correctionDue } from '../acts/receive-correction.ts';
import { paymentDue } from '../acts/record-payment.ts';
import { correctionNoticeDue } from '../acts/request-correction.ts';
import { waitingForApplicant } from '../clocks/main-clock.ts';
import type { Reckoning } from '../context.ts';
import { type CaseState, currentRound } from '../state.ts';
import { type FileAnswer, type FileAnswers, says } from './file-answer.ts';

/** 补不补、是不是 as the file answers them, for all pieces alike: withdrawal, correction, fee, reasons. */
export function applicationAnswers(state: CaseState, reckoning: Reckoning): FileAnswers {
  const unclear = stillUnclear(state);
  const needs = needsCorrection(state, reckoning);
  const tooMany = excessive(state);
  return {
    withdrawn: withdrawn(state),
    correctionLapsed: correctionLapsed(state, reckoning),
    feeLapsed: feeLapsed(state, reckoning),
    ...(unclear ? { stillUnclear: unclear } : {}),
    ...(needs ? { needsCorrection: needs } : {}),
    ...(tooMany ? { excessive: tooMany } : {}),
  };
}

function withdrawn(state: CaseState): FileAnswer {
  const { ending } = currentRound(state);
  if (ending?.how !== 'withdrawn') return says(false, '没有撤回的记录。');
  return says(true, `申请人已于${formatDay(ending.on)}撤回申请。`, 'withdrawn', ending.on);
}

/** A later round is not closed by a lapse: what the applicant let pass was dealt with in the first. */
function lapsed(state: CaseState, how: 'correctionLapsed' | 'feeLapsed', open: () => FileAnswer): FileAnswer {
  const { ending, startedOn } = currentRound(state);
  if (ending?.how === how) {
    return says(true, `已于${formatDay(ending.on)}按逾期不再处理办结。`, 'lapseClosed', ending.on);
  }
  if (state.rounds.length === 1) return open();
  return says(false, '正在重新处理，不再按逾期了结。', 'rehandlingOrdered', startedOn);
}

function correctionLapsed(state: CaseState, reckoning: Reckoning): FileAnswer {
  return lapsed(state, 'correctionLapsed', () => {
    const { correction } = state;
    if (!correction?.told) return says(false, '没有送达补正告知书。');
    const { told, received } = correction;
    if (received) {
      return says(false, `已于${formatDay(received.on)}收到补正。`, 'correctionReceived', received.on);
    }
    const due = correctionDue(state, reckoning);
    const late = due !== undefined && reckoning.today > due;
    const until = due ? `补正期限至${formatDay(due)}` : '补正告知书尚未妥投';
    return says(late, late ? `${until}，已经届满而没有补正。` : `${until}。`, 'noticeServed', told.on);
  });
}

function feeLapsed(state: CaseState, reckoning: Reckoning): FileAnswer {
  return lapsed(state, 'feeLapsed', () => {
    const { fee } = state;
    if (!fee?.told) return says(false, '没有送达收费通知书。');
    if (fee.paidOn) return says(false, `已于${formatDay(fee.paidOn)}缴费。`, 'feePaid', fee.paidOn);
    const due = paymentDue(state, reckoning);
    const late = waitingForApplicant(state) === 'fee' && due !== undefined && reckoning.today > due;
    const until = due ? `缴费期限至${formatDay(due)}` : '收费通知书尚未妥投';
    return says(late, late ? `${until}，已经届满而没有缴费。` : `${until}。`, 'noticeServed', fee.told.on);
  });
}

function stillUnclear({ correction }: CaseState): FileAnswer | undefined {
  return correction?.received ? undefined : says(false, '申请人没有补正过，不能以补正后仍不明确答复。');
}

function needsCorrection(state: CaseState, reckoning: Reckoning): FileAnswer | undefined {
  const { correction, rounds } = state;
  if (correction) {
    const asked = formatDay(correction.requestedOn);
    return says(false, `补正只能提出一次，已于${asked}提出。`, 'correctionRequested', correction.requestedOn);
  }
  if (rounds.length > 1) return says(false, '正在重新处理，不再要求补正。', 'rehandlingOrdered');
  const due = correctionNoticeDue(state, reckoning);
  if (due === undefined || reckoning.today <= due) return undefined;
  return says(false, `补正告知的期限已于${formatDay(due)}届满，按现有内容办理。`);
}

function excessive({ reasons }: CaseState): FileAnswer | undefined {
  if (!reasons?.judged) return undefined;
  const { on, reasonable } = reasons.judged;
  const found = reasonable ? '合理' : '不合理';
  return says(!reasonable, `已于${formatDay(on)}认定申请人的理由${found}。`, 'reasonsJudged', on);
}
