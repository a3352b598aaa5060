import { formatDay } from '../../law/plain-date.ts';
import { type Clock, type ClockName, isOverdue } from '../clocks/clock.ts';
import { clocksOf } from '../clocks/clocks.ts';
import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';
import { type CaseState, concludedOn, currentRound } from '../state.ts';
import { handlersOf } from './handlers.ts';
import type { Message, Recipient } from './message.ts';

const office: Recipient = { kind: 'role', role: 'office' };
const inCharge: readonly Recipient[] = [
  office,
  { kind: 'role', role: 'officeHead' },
  { kind: 'role', role: 'leader' },
];

/** 到期之后该办什么: periods of others, whose end lets the organ go on. */
const afterOthers: Partial<Record<ClockName, string>> = {
  correction: '申请人逾期没有补正，可以作不再处理。',
  payment: '申请人逾期没有缴费，可以作不再处理。',
  reasons: '申请人没有按期说明理由，请判断申请理由是否合理。',
  thirdParty: '第三方没有按期答复，由本机关依法决定是否公开。',
  coMaker: '共同制作机关没有按期答复，视为同意公开。',
  otherOrgan: '其他机关没有按期答复，请继续办理。',
};

/** The tightest point that has been reached: with 5, 2, 0 and four days left, 5. */
function reached(points: readonly number[], left: number): number | undefined {
  return points.filter((point) => left <= point).sort((a, b) => a - b)[0];
}

function keyOf(clock: Clock, point: string): string {
  return [clock.name, clock.of ?? '', clock.due ?? '', point].join(':');
}

/** The reminder of one clock, if one is due today. */
function findReminder(clock: Clock, state: CaseState, reckoning: Reckoning): Message | undefined {
  const { due, state: running, late, workingDaysLeft, waitingFor, term, doneOn } = clock;
  if (!due || doneOn || running === 'void') return undefined;
  const handlers = handlersOf(state);
  const head = `${state.number}：${term}`;
  const day = `${formatDay(due)}${clock.provisional ? '（暂定）' : ''}`;
  if (waitingFor === 'organ' && late > 0) {
    const every = getRule(reckoning.office, 'urging', reckoning.today);
    const round = Math.floor((late - 1) / every);
    const breach = isOverdue(clock) ? '，已经违反法定期限' : '';
    return {
      key: keyOf(clock, `late${round}`),
      to: [handlers, ...inCharge],
      subject: `【督办】${state.number} ${term}已逾期`,
      text: `${head}于${day}届满，至今逾期${late}个工作日${breach}。请立即办理，并记录原因。`,
      urging: true,
    };
  }
  if (running === 'lapsed') {
    const next = afterOthers[clock.name];
    if (!next) return undefined;
    const subject = `${state.number} ${term}已满`;
    return {
      key: keyOf(clock, 'lapsed'),
      to: [handlers],
      subject,
      text: `${head}于${day}届满。${next}`,
      urging: false,
    };
  }
  if (waitingFor !== 'organ' || running !== 'running' || workingDaysLeft === undefined) return undefined;
  const points = getRule(reckoning.office, 'reminders', reckoning.today);
  const point = reached(points, workingDaysLeft);
  if (point === undefined) return undefined;
  const left = workingDaysLeft === 0 ? '今天届满' : `还剩${workingDaysLeft}个工作日`;
  return {
    key: keyOf(clock, `T-${point}`),
    to: point <= 2 ? [handlers, office] : [handlers],
    subject: `${state.number} ${term}${left}`,
    text: `${head}于${day}届满，${left}。`,
    urging: false,
  };
}

/**
 * 到期提醒、逾期督办 of a matter as of today: for every clock of the organ the tightest point reached (默认 T-5, T-2, T), for every
 * period of others that has run out what may be done now. Reckoned again at any time it gives the same keys.
 */
export function remindersOf(state: CaseState, reckoning: Reckoning): Message[] {
  const isOver = concludedOn(currentRound(state)) !== undefined;
  const duties: readonly ClockName[] = ['reconsiderationAnswer', 'litigationAnswer'];
  return clocksOf(state, reckoning)
    .filter(({ name }) => !isOver || duties.includes(name))
    .flatMap((clock) => findReminder(clock, state, reckoning) ?? []);
}
