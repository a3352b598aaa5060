import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { regulation } from '../citation.ts';
import { type PlainDate, yearOf } from '../plain-date.ts';
import type { Since } from '../since.ts';
import { type ClockStart, type ReplyClock, restartAfterPayment } from './reply-clock.ts';
import type { RunOfDays } from './run-of-days.ts';

/** What a deadline was counted from and by. */
interface Reckoning {
  clock: ReplyClock;
  start: ClockStart;
  reply: Since<number>;
  extension: Since<number>;
  days: RunOfDays;
}

/** 计算依据: the rules that had an effect on this deadline, one Chinese sentence each, in the order they were used. */
export function deadlineBasis(reckoning: Reckoning, calendar: WorkCalendar): string[] {
  const { clock, start, reply, extension, days } = reckoning;
  const basis = [
    `${reply.basis}：自收到申请之日起${reply.value}个工作日内予以答复。`,
    '《中华人民共和国民法典》第二百零一条：期间开始之日不计入，自次日起算。',
  ];
  if (clock.correctedOn) basis.push(`${regulation(30)}：答复期限自收到补正的申请之日起计算。`);
  if (start.fact === 'paid') {
    basis.push(...restartAfterPayment.map((rule) => `${rule.basis}：办理期限自缴费完成次日起重新计算。`));
  }
  if (clock.extension) {
    basis.push(
      `${extension.basis}：经批准并告知申请人，延长${clock.extension}个工作日（最长${extension.value}个工作日）。`,
    );
  }
  if (days.paused.length > 0) {
    basis.push(`${regulation(33, { paragraph: 3 })}：征求第三方和其他机关意见所需时间不计算在期限内。`);
  }
  if (clock.delayedTo && clock.delayedTo === days.due) {
    basis.push(`${regulation(35)}：理由合理但无法按期答复，确定并告知延迟答复至${clock.delayedTo}。`);
  }
  return [...basis, ...yearsBetween(start.on, days.due).map((year) => noticeOf(year, calendar))];
}

function noticeOf(year: number, calendar: WorkCalendar): string {
  const numbers = calendar.coveredYears.get(year);
  if (numbers) return `${numbers.join('、')}：${year}年节假日安排。`;
  return `${year}年节假日安排尚未公布：暂按周一至周五为工作日计算。`;
}

function yearsBetween(from: PlainDate, to: PlainDate): number[] {
  const first = yearOf(from);
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
}
