import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { limits } from '../limit.ts';
import { no, type Outcome, yes } from '../outcome.ts';
import { findInForce } from '../since.ts';
import { deadlineBasis } from './deadline-basis.ts';
import { type ClockFault, clockStart, type ReplyClock } from './reply-clock.ts';
import { type RunOfDays, runOfDays } from './run-of-days.ts';

/** 答复期限及其由来. */
export interface ReplyDeadline extends RunOfDays {
  /** Articles and notices, Chinese, one sentence each. */
  basis: string[];
}

export type DeadlineRefusal =
  | ClockFault
  | { code: 'not-in-force'; message: string }
  | { code: 'extension-not-whole'; message: string }
  | { code: 'extension-too-long'; most: number; asked: number; message: string };

/**
 * 答复期限 (条例 Art. 33): "不能当场答复的，应当自收到申请之日起20个工作日内予以答复；需要延长答复期限的，应当经政府信息公开工作机构
 * 负责人同意并告知申请人，延长的期限最长不得超过20个工作日。行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。"
 *
 * Counts working days from the day after receipt (or after the corrected application, or after payment). Working days within
 * a consultation are not counted; consultations that overlap are their union. A consultation counts only where its days lie in
 * the running period: days up to and including day zero are void, and one sent on or after the due day moves nothing.
 * A delayed date of Art. 35 moves the due day to itself where it is later; its days are counted on.
 * An answer still awaited has no interval yet: the caller closes it with the day it wants to reckon to.
 */
export function replyDeadline(
  clock: ReplyClock,
  calendar: WorkCalendar,
): Outcome<ReplyDeadline, DeadlineRefusal> {
  const start = clockStart(clock);
  if (!start.ok) return start;
  const figure = findInForce(limits.reply.history, start.value.on);
  const most = findInForce(limits.extension.history, start.value.on);
  if (!figure || !most) {
    const message = `${start.value.on}早于《政府信息公开条例》施行之日（2019-05-15），不能按现行条例计算期限。`;
    return no({ code: 'not-in-force', message });
  }
  const extension = clock.extension ?? 0;
  if (!Number.isInteger(extension) || extension < 0) {
    return no({
      code: 'extension-not-whole',
      message: `延长的工作日数应为不小于0的整数，不能是 ${extension}。`,
    });
  }
  if (extension > most.value) {
    const message = `延长的期限最长不得超过${most.value}个工作日，不能延长${extension}个工作日（${most.basis}）。`;
    return no({ code: 'extension-too-long', most: most.value, asked: extension, message });
  }
  const days = runOfDays(
    start.value.on,
    figure.value + extension,
    clock.consultations ?? [],
    calendar,
    clock.delayedTo,
  );
  return yes({
    ...days,
    basis: deadlineBasis({ clock, start: start.value, reply: figure, extension: most, days }, calendar),
  });
}
