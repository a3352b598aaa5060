import { publishedCalendar } from '../law/calendar/work-calendar.ts';
import type { ReplyClock } from '../law/deadline/reply-clock.ts';
import type { ReplyDeadline } from '../law/deadline/reply-deadline.ts';
import {
  addDays,
  daysInMonth,
  formatDay,
  type PlainDate,
  plainDate,
  weekday,
  weekdayName,
} from '../law/plain-date.ts';
import { dayStatus } from '../law/working-day.ts';

/** 期限说明: what the deadline is, a calendar of each month it runs through, the days off and make-up days in words, the basis. */
export function deadlineText(clock: ReplyClock, deadline: ReplyDeadline): string {
  return [
    ...facts(clock),
    '',
    ...result(deadline),
    ...months(clock, deadline).flatMap((month) => ['', ...month]),
    '',
    '图例：数字后的［n］为第 n 个工作日，休＝休息日，停＝征求意见期间，起＝起算事实（当日不计入），届＝届满之日。',
    ...remarks(deadline),
    '',
    '依据：',
    ...deadline.basis.map((line, index) => `  ${index + 1}. ${line}`),
  ].join('\n');
}

function named(day: PlainDate): string {
  return `${formatDay(day)}（${weekdayName(day)}）`;
}

function facts({ receivedOn, correctedOn, consultations = [], extension }: ReplyClock): string[] {
  return [
    `收到申请：${named(receivedOn)}`,
    ...(correctedOn ? [`收到补正：${named(correctedOn)}，期限重新计算`] : []),
    ...consultations.map(
      ({ sentOn, answeredOn }) => `征求意见：${named(sentOn)}发出，${named(answeredOn)}收到答复`,
    ),
    ...(extension ? [`延长期限：${extension}个工作日`] : []),
  ];
}

function result({ due, provisional, counted, skipped, paused }: ReplyDeadline): string[] {
  const days = `计入${counted.length}个工作日，跳过休息日${skipped.length}天，征求意见不计${paused.length}个工作日`;
  const line = `答复期限届满：${named(due)}${provisional ? '【暂定】' : ''}，${days}。`;
  if (!provisional) return [line];
  return [line, '【暂定】期限跨入节假日安排尚未公布的年份，暂按周一至周五计算；安排公布后应重新计算。'];
}

/** One block of lines a month, Monday first, from the month day zero stands in to the month of the due day. */
function months({ receivedOn, correctedOn }: ReplyClock, deadline: ReplyDeadline): string[][] {
  const start = correctedOn ?? receivedOn;
  const marks = marksOf(start, deadline);
  const blocks: string[][] = [];
  for (let first = firstOfMonth(start); first <= deadline.due; first = addDays(first, daysInMonth(first))) {
    blocks.push(monthBlock(first, marks));
  }
  return blocks;
}

function marksOf(start: PlainDate, { due, counted, skipped, paused }: ReplyDeadline): Map<PlainDate, string> {
  return new Map([
    [start, '起'] as const,
    ...skipped.map(({ on }) => [on, '休'] as const),
    ...paused.map(({ on }) => [on, '停'] as const),
    ...counted.map(({ on, number }) => [on, `[${number}]${on === due ? '届' : ''}`] as const),
  ]);
}

function firstOfMonth(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`);
}

function monthBlock(first: PlainDate, marks: ReadonlyMap<PlainDate, string>): string[] {
  const lead = (weekday(first) + 6) % 7;
  const days = Array.from({ length: daysInMonth(first) }, (_, index) => addDays(first, index));
  const cells = days.map((day) => pad(`${day.slice(8)}${marks.get(day) ?? ''}`));
  const all = [...Array<string>(lead).fill(pad('')), ...cells];
  const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
    all.slice(week * 7, week * 7 + 7),
  );
  const head = ['一', '二', '三', '四', '五', '六', '日'].map(pad).join('');
  return [formatDay(first).replace(/1日$/, ''), head, ...weeks.map((week) => week.join(''))].map((l) =>
    l.trimEnd(),
  );
}

/** To nine columns of a terminal, where a Chinese character takes two. */
function pad(text: string): string {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, 9 - width));
}

function remarks({ counted, skipped }: ReplyDeadline): string[] {
  const holidays = skipped.filter((day) => day.reason === 'holiday');
  const names = [...new Set(holidays.map((day) => day.because))];
  const off = names.map((name) => {
    const days = holidays.filter((day) => day.because === name).map((day) => day.on);
    const run = days.length === 1 ? days.join('') : `${days.at(0)}至${days.at(-1)}`;
    return `放假：${name} ${run}，${days.length}天`;
  });
  const makeUp = counted.filter((day) => day.makeUp);
  return [
    ...off,
    ...makeUp.map(({ on }) => `上班：${named(on)}，${dayStatus(on, publishedCalendar).because}，计入工作日`),
  ];
}
