import type { Notice, ServiceFacts } from '../../../case/event/notice.ts';
import { addDays, type PlainDate } from '../../../law/plain-date.ts';
import type { Course } from '../agenda.ts';
import type { Chance } from '../chance.ts';
import type { Desk } from '../desk.ts';

/** 告知书的送达, the way this applicant is usually reached. */
function usualService({ chance, state, today }: Desk): ServiceFacts {
  if (state.electronicService && chance.is(0.8)) return { method: 'electronic', reachedOn: today };
  if (chance.is(0.3)) return { method: 'direct', signedOn: today };
  return { method: 'post', postedOn: today, trackingNumber: trackingNumber(chance) };
}

/** 邮件单号 of a form the post does not give. */
export function trackingNumber(chance: Chance): string {
  return `模拟${String(chance.whole(1, 99_999_999)).padStart(8, '0')}`;
}

/** 送达告知书 today, and its delivery, which the office learns of some days later. */
export async function* serveNotice(desk: Desk, notice: Exclude<Notice, 'ending'>): Course {
  const service = usualService(desk);
  await desk.take({ act: 'serveNotice', facts: { notice, service } });
  if (service.method === 'post') yield* delivery(desk, notice, service.postedOn);
}

/** 送达不再处理告知书. */
export async function* serveEnding(desk: Desk): Course {
  yield desk.workingDay(desk.chance.whole(0, 2));
  if (!desk.may('serveEnding')) return;
  const service = usualService(desk);
  await desk.take({ act: 'serveEnding', facts: { service } });
  if (service.method === 'post') yield* delivery(desk, 'ending', service.postedOn);
}

async function* delivery(desk: Desk, notice: Notice, postedOn: PlainDate): Course {
  const deliveredOn = addDays(postedOn, desk.chance.whole(1, 4));
  yield desk.openDay(0, 1, deliveredOn);
  await desk.tryTo({ act: 'recordNoticeDelivery', on: deliveredOn, facts: { notice } });
}
