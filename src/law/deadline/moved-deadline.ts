import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { PlainDate } from '../plain-date.ts';
import type { ReplyClock } from './reply-clock.ts';
import { replyDeadline } from './reply-deadline.ts';

interface DueDay {
  due: PlainDate;
  provisional: boolean;
}

/** 期限变动: a clock whose due day a new calendar moves, or whose mark 暂定 it lifts or sets. */
export interface MovedDeadline<K> {
  key: K;
  before: DueDay;
  after: DueDay;
}

/**
 * 新日历影响的期限: for the preview before a calendar is imported. Clocks that have no deadline (impossible facts) have none to
 * move and are left out.
 */
export function movedDeadlines<K>(
  clocks: Iterable<readonly [K, ReplyClock]>,
  before: WorkCalendar,
  after: WorkCalendar,
): MovedDeadline<K>[] {
  return [...clocks].flatMap(([key, clock]) => {
    const [old, fresh] = [replyDeadline(clock, before), replyDeadline(clock, after)];
    if (!old.ok || !fresh.ok) return [];
    const [was, is] = [old.value, fresh.value];
    if (was.due === is.due && was.provisional === is.provisional) return [];
    return [
      {
        key,
        before: { due: was.due, provisional: was.provisional },
        after: { due: is.due, provisional: is.provisional },
      },
    ];
  });
}
