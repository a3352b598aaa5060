import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import { correctionNoticeDue } from '../acts/request-correction.ts';
import type { Clock } from '../clocks/clock.ts';
import { clocksOf } from '../clocks/clocks.ts';
import { openConsultations } from '../clocks/consultation-pause.ts';
import { waitingForApplicant } from '../clocks/main-clock.ts';
import type { Reckoning } from '../context.ts';
import type { Consulted } from '../event/consultation.ts';
import { type CaseState, concludedOn, currentRound } from '../state.ts';

/** 拟稿时的提醒: nothing here keeps a draft from being made. */
export type Warning =
  | { code: 'due-near'; due: PlainDate; workingDaysLeft: number; provisional: boolean }
  | { code: 'overdue'; due: PlainDate; late: number }
  | { code: 'correction-notice-due'; due: PlainDate }
  | { code: 'waiting-for-applicant'; what: 'correction' | 'fee' }
  | { code: 'consultation-open'; id: string; consulted: Consulted; pieces: readonly string[] }
  | { code: 'objection-unjudged'; id: string; pieces: readonly string[] }
  | { code: 'reasons-unjudged' }
  | { code: 'stayed'; on: PlainDate };

const consultedNames: Record<Consulted, string> = {
  thirdParty: '第三方',
  coMaker: '共同制作机关',
  otherOrgan: '其他机关',
};

/** The reminder in plain Chinese. */
export function warningText(warning: Warning): string {
  switch (warning.code) {
    case 'due-near': {
      const provisional = warning.provisional ? '（暂定）' : '';
      return `答复期限至${formatDay(warning.due)}${provisional}，还有${warning.workingDaysLeft}个工作日。`;
    }
    case 'overdue':
      return `答复期限已于${formatDay(warning.due)}届满，逾期${warning.late}个工作日。`;
    case 'correction-notice-due':
      return `需要补正的，应当在${formatDay(warning.due)}以前告知。`;
    case 'waiting-for-applicant':
      return warning.what === 'correction' ? '正在等待申请人补正。' : '正在等待申请人缴费。';
    case 'consultation-open':
      return `正在征求${consultedNames[warning.consulted]}意见：${warning.pieces.join('、')}。`;
    case 'objection-unjudged':
      return `第三方不同意公开，其理由尚未审查：${warning.pieces.join('、')}。`;
    case 'reasons-unjudged':
      return '已要求申请人说明理由，尚未审查。';
    case 'stayed':
      return `自${formatDay(warning.on)}起停止公开，不能送达或者提供。`;
  }
}

/** The clock the draft runs against: that of the order where the matter is handled again, else the reply period. */
function leading(state: CaseState, reckoning: Reckoning): Clock | undefined {
  const name = state.rounds.length > 1 ? 'rehandling' : 'reply';
  return clocksOf(state, reckoning).findLast((clock) => clock.name === name);
}

function dueWarnings(state: CaseState, reckoning: Reckoning): Warning[] {
  const clock = leading(state, reckoning);
  if (!clock?.due) return [];
  const { due, late, light, workingDaysLeft = 0, provisional } = clock;
  if (late > 0) return [{ code: 'overdue', due, late }];
  return light === 'green' ? [] : [{ code: 'due-near', due, workingDaysLeft, provisional }];
}

function correctionWarnings(state: CaseState, reckoning: Reckoning): Warning[] {
  const due = correctionNoticeDue(state, reckoning);
  const open = due && !state.correction && state.rounds.length === 1 && reckoning.today <= due;
  return open ? [{ code: 'correction-notice-due', due }] : [];
}

function waitingWarnings(state: CaseState, reckoning: Reckoning): Warning[] {
  const waiting = state.rounds.length === 1 ? waitingForApplicant(state) : undefined;
  const { reasons, consultations } = state;
  const objecting = consultations.filter(
    ({ consulted, answer, judged }) => consulted === 'thirdParty' && answer?.answer === 'objects' && !judged,
  );
  return [
    ...(waiting ? [{ code: 'waiting-for-applicant', what: waiting } as const] : []),
    ...openConsultations(state, reckoning).map(
      ({ id, consulted, pieces }) => ({ code: 'consultation-open', id, consulted, pieces }) as const,
    ),
    ...objecting.map(({ id, pieces }) => ({ code: 'objection-unjudged', id, pieces }) as const),
    ...(reasons?.told && !reasons.judged ? [{ code: 'reasons-unjudged' } as const] : []),
  ];
}

/** 提醒 of the whole matter as of today; of one that is concluded only what still holds its papers back. */
export function warningsOf(state: CaseState, reckoning: Reckoning): Warning[] {
  const stays = state.stays.filter(({ liftedOn }) => !liftedOn);
  const stayed = stays.map(({ on }) => ({ code: 'stayed', on }) as const);
  if (concludedOn(currentRound(state))) return stayed;
  return [
    ...dueWarnings(state, reckoning),
    ...correctionWarnings(state, reckoning),
    ...waitingWarnings(state, reckoning),
    ...stayed,
  ];
}
