import { receiptOfCase } from '../../../case/receipt.ts';
import { addDays } from '../../../law/plain-date.ts';
import type { Course } from '../agenda.ts';
import type { Bureau } from '../bureau.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import type { TopicName } from '../words/subjects.ts';
import { words } from '../words/texts.ts';
import { comeIn } from './come-in.ts';
import { correction } from './correction.ts';
import { fees } from './fees.ts';
import { assistance, consultations } from './inquiries.ts';
import { serveEnding } from './notices.ts';
import { otherMatter } from './other-matters.ts';
import { extension, reasons } from './periods.ts';
import { receipt } from './receipt.ts';
import { again, remedies, silence, stayed } from './remedies.ts';
import { reply } from './reply.ts';
import { routing } from './routing.ts';
import { service } from './service.ts';
import { split } from './splitting.ts';
import { supply } from './supply.ts';
import { withdrawing } from './withdrawing.ts';

/** 一件申请的全程, from its coming in to the archive. */
export async function* application(bureau: Bureau, plan: Plan): Course {
  const { desk, topic } = await comeIn(bureau, plan);
  yield* toTheArchive(desk, wholeWork(desk, topic));
}

/** 一件拆分出的申请: received and corrected it was before. */
async function* part(desk: Desk, topic: TopicName): Course {
  yield* toTheArchive(desk, partWork(desk, topic));
}

async function* toTheArchive(desk: Desk, work: Course): Course {
  const isWithdrawn = desk.plan.outcome === 'withdrawn';
  yield* isWithdrawn ? withdrawing(desk, work, addDays(desk.today, desk.chance.whole(0, 18))) : work;
  if (desk.isConcluded && desk.has('archived')) yield* archive(desk);
  const { afterwards } = desk.plan;
  if (afterwards?.kind !== 'again' || !desk.isConcluded) return;
  yield desk.openDay(10, 40);
  yield* again(desk, afterwards.cause);
  yield* archive(desk);
}

async function* archive(desk: Desk): Course {
  yield desk.openDay(20, 60);
  const retention = desk.state.remedies.length > 0 ? 'permanent' : 'tenYears';
  const fileNumber = `档${desk.today.slice(0, 4)}-${desk.state.number.replace(/^.*〔/u, '〔')}`;
  await desk.tryTo({ act: 'archive', facts: { fileNumber, retention } });
}

async function* wholeWork(desk: Desk, topic: TopicName): Course {
  const { plan, bureau } = desk;
  yield* receipt(desk);
  if (receiptOfCase(desk.state).receivedOn === undefined) return;
  yield* routing(desk, topic);
  if (plan.matter !== 'disclosure') return yield* otherMatter(desk);
  if (plan.outcome === 'otherwiseEnded') return yield* otherwise(desk);
  if (plan.correction !== 'none') yield* correction(desk);
  if (desk.isConcluded) return;
  for (const opened of await split(desk)) bureau.agenda.add(part(opened, topic), desk.today);
  yield* handling(desk);
}

async function* partWork(desk: Desk, topic: TopicName): Course {
  yield* routing(desk, topic);
  yield* handling(desk);
}

async function* otherwise(desk: Desk): Course {
  yield desk.soon(2, 10);
  if (await desk.tryTo({ act: 'endOtherwise', facts: { reason: words.otherwise } })) yield* serveEnding(desk);
}

/** 办理: what must be asked, then the answer. */
async function* handling(desk: Desk): Course {
  const { plan } = desk;
  if (plan.period !== 'none' && plan.period !== 'extension') yield* reasons(desk);
  yield* assistance(desk);
  yield* consultations(desk);
  if (plan.fee !== 'none') yield* fees(desk);
  if (desk.isConcluded) return;
  if (plan.period === 'extension') yield* extension(desk);
  if (desk.has('urged')) {
    await desk.take({ act: 'addNote', facts: { topic: 'urging', text: words.urging } }, 'officeHead');
  }
  yield* answering(desk);
}

async function* answering(desk: Desk): Course {
  const { plan } = desk;
  const { afterwards } = plan;
  if (afterwards?.kind === 'remedies' && afterwards.against === 'silence') {
    return yield* silence(desk, afterwards.parts);
  }
  if (plan.late && desk.due !== undefined) yield desk.workingDay(desk.chance.whole(1, 8), desk.due);
  yield* reply(desk, meantOf(plan));
  if (afterwards?.kind === 'remedies' && afterwards.against === 'otherAct')
    yield* stayed(desk, afterwards.parts);
  yield* service(desk);
  yield* supply(desk);
  if (afterwards?.kind === 'remedies' && afterwards.against === 'reply') {
    yield desk.openDay(10, 40);
    yield* remedies(desk, afterwards.parts, 'reply');
  }
}

/** The reply that is meant; those that are to end in another way are meant to be disclosed. */
function meantOf({ outcome }: Plan) {
  switch (outcome) {
    case 'correctionLapsed':
    case 'feeLapsed':
    case 'withdrawn':
    case 'otherwiseEnded':
      return 'disclosed';
    default:
      return outcome;
  }
}
