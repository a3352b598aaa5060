import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { type TopicName, topics, units } from '../words/subjects.ts';
import { words } from '../words/texts.ts';

/** 查重、分办、转办 to the unit that the topic belongs to. */
export async function* routing(desk: Desk, topic: TopicName): Course {
  const { plan, chance } = desk;
  yield desk.soon(0, 1);
  if (plan.outcome === 'repeated' || plan.frequent !== undefined) await compare(desk);
  const { unit } = topics[topic];
  if (desk.has('transferred')) {
    await assign(desk, chance.one(units.filter((one) => one !== unit)));
    yield desk.soon(0, 1);
    await desk.tryTo({ act: 'returnAssignment', facts: { reason: words.notOurs } });
    yield desk.soon(0, 1);
  }
  await assign(desk, unit);
  if (desk.has('noted')) await desk.take({ act: 'addNote', facts: { topic: 'talk', text: words.talk } });
}

async function assign(desk: Desk, unit: string): Promise<void> {
  const person = desk.bureau.staff.officer('handler', unit).personId;
  await desk.tryTo({ act: 'assign', facts: { unit, person } });
}

/** 查重: the likest of the earlier ones is looked at. */
async function compare(desk: Desk): Promise<void> {
  const { organId, services } = desk.bureau;
  const [likest] = await services.lookups.similarCases(organId, desk.caseId);
  if (!likest) return;
  const same = desk.plan.outcome === 'repeated';
  const because = same ? words.same : words.different;
  await desk.tryTo({ act: 'judgeDuplicate', facts: { number: likest.number, same, because } });
}
