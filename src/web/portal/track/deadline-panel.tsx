/** 答复期限 and where it comes from: every day that does not count is named with its reason. */
import type { Clock } from '../../../case/clocks/clock.ts';
import { replyClockOf } from '../../../case/clocks/main-clock.ts';
import type { Reckoning } from '../../../case/context.ts';
import { type CaseState, settledOn } from '../../../case/state.ts';
import { regulation } from '../../../law/citation.ts';
import type { RunOfDays } from '../../../law/deadline/run-of-days.ts';
import { formatDay, weekdayName } from '../../../law/plain-date.ts';
import { DayCalendar } from '../../deadline/day-calendar.tsx';
import { mainClockOf } from './situation.ts';

export function DeadlinePanel({ state, reckoning }: { state: CaseState; reckoning: Reckoning }) {
  const clock = mainClockOf(state, reckoning);
  if (!clock) {
    return (
      <p>
        还没有起算：网上提交的申请，自双方确认收到之日的次日起计算答复期限（《中华人民共和国政府信息公开条例》第三十一条、第三十三条）。
      </p>
    );
  }
  const { due, provisional, late, explanation } = clock;
  const replyClock =
    clock.name === 'reply' && replyClockOf(state, settledOn(state) ?? reckoning.today, reckoning);
  const told = notesOn(clock);
  return (
    <>
      {due ? (
        <p class="due">
          {clock.term}：
          <strong>
            {formatDay(due)}（{weekdayName(due)}）
          </strong>
          {provisional && '，暂定'}
        </p>
      ) : (
        <p class="due">
          {clock.term}：<strong>停止计算</strong>
        </p>
      )}
      {told.length > 0 && (
        <ul>
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {late > 0 && (
        <p class="notice error">
          <strong>已超过期限 {late} 个工作日。</strong>
          您可以向本机关的上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（
          {regulation(51)}）。
        </p>
      )}
      <details>
        <summary>这个日期是怎样算出来的</summary>
        <h3>依据</h3>
        <ul>
          {explanation.basis.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {explanation.days && <DaysLeftOut days={explanation.days} />}
        {explanation.days && replyClock && (
          <>
            <h3>逐日说明</h3>
            <DayCalendar clock={replyClock} deadline={explanation.days} />
          </>
        )}
      </details>
    </>
  );
}

function notesOn({ due, provisional, workingDaysLeft, late, state, doneOn }: Clock): string[] {
  const notes: string[] = [];
  if (!due && !doneOn) notes.push('正在等待您补正或者缴费，期间停止计算；之后重新计算。');
  if (due && state === 'paused') notes.push('正在征求意见，期间停止计算；现在的日期按今天推算，之后会推后。');
  if (due && !doneOn && late === 0 && workingDaysLeft !== undefined)
    notes.push(workingDaysLeft === 0 ? '今天届满。' : `还有 ${workingDaysLeft} 个工作日。`);
  if (provisional) notes.push('有的年度还没有公布放假安排，公布后会重新计算，日期一般会推后。');
  return notes;
}

function DaysLeftOut({ days }: { days: RunOfDays }) {
  const { counted, skipped, paused } = days;
  const consulting = paused.map(({ on }) => ({ on, because: '征求第三方或者其他机关意见' }));
  const left = [...skipped, ...consulting].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <>
      <h3>不计入的日子</h3>
      <p>
        计入 {counted.length} 个工作日，不计入 {left.length} 日：
      </p>
      <ul class="days">
        {left.map(({ on, because }) => (
          <li key={on}>
            {formatDay(on)}：{because}
          </li>
        ))}
      </ul>
    </>
  );
}
