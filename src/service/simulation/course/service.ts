import type { ServiceFacts } from '../../../case/event/notice.ts';
import { addDays, type PlainDate } from '../../../law/plain-date.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import type { ServiceCourse } from '../rates.ts';
import { words } from '../words/texts.ts';
import { trackingNumber } from './notices.ts';

/** 送达答复, and again in another way where the first fails. */
export async function* service(desk: Desk, course: ServiceCourse = desk.plan.service): Course {
  const { today, chance } = desk;
  switch (course) {
    case 'post':
      return yield* posted(desk);
    case 'entrusted':
      yield desk.soon(0, 2);
      return await served(desk, { method: 'entrusted', signedOn: desk.today });
    case 'refused':
      yield desk.soon(0, 1);
      await failed(desk, 'refused', words.refused);
      return await served(desk, { method: 'left', leftOn: desk.today, witness: '青石村村民委员会干部' });
    case 'notFound':
      yield desk.soon(0, 1);
      await failed(desk, 'notFound', words.notFound);
      return await served(desk, { method: 'announced', announcedOn: desk.today });
    case 'returned':
      return yield* returned(desk);
    case 'enteredLate':
      return yield* enteredLate(desk);
    case 'usual':
      if (desk.state.electronicService && chance.is(0.85))
        return await served(desk, { method: 'electronic', reachedOn: today });
      if (chance.is(0.5)) return yield* posted(desk);
      yield desk.soon(0, 2);
      return await served(desk, { method: 'direct', signedOn: desk.today });
  }
}

async function served(desk: Desk, facts: ServiceFacts): Promise<void> {
  await desk.tryTo({ act: 'serveReply', facts: { service: facts } });
}

async function failed(desk: Desk, how: 'refused' | 'returned' | 'notFound', note: string): Promise<void> {
  await desk.tryTo({ act: 'recordFailedService', facts: { how, note } });
}

/** 邮寄: its delivery is known some days later; now and then it is entered with the posting already. */
async function* posted(desk: Desk): Course {
  const post = { method: 'post', postedOn: desk.today, trackingNumber: trackingNumber(desk.chance) } as const;
  await served(desk, post);
  yield* delivered(desk, addDays(post.postedOn, desk.chance.whole(1, 4)));
}

async function* delivered(desk: Desk, on: PlainDate): Course {
  yield desk.openDay(0, 2, on);
  await desk.tryTo({ act: 'recordReplyDelivery', on, facts: {} });
}

/** 退件: posted, come back, and posted again. */
async function* returned(desk: Desk): Course {
  const post = { method: 'post', trackingNumber: trackingNumber(desk.chance) } as const;
  await served(desk, { ...post, postedOn: desk.today });
  yield desk.openDay(6, 12);
  await failed(desk, 'returned', words.postReturned);
  yield desk.workingDay(desk.chance.whole(0, 2));
  yield* posted(desk);
}

/** 补录: signed for on the last day, entered one or two working days later with the proof of service. */
async function* enteredLate(desk: Desk): Course {
  const signedOn = desk.due !== undefined && desk.due > desk.today ? desk.due : desk.today;
  yield desk.workingDay(desk.chance.whole(1, 2), signedOn);
  if (!desk.may('serveReply', signedOn)) return;
  const proof = { key: `proof-${desk.caseId}`, title: '送达回证' };
  const facts = { service: { method: 'direct' as const, signedOn } };
  await desk.take({ act: 'serveReply', document: proof, facts });
}
