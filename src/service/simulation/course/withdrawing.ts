import type { PlainDate } from '../../../law/plain-date.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words/texts.ts';

/** 撤回: the work goes on until the day on which the applicant withdraws, wherever it stands then. */
export async function* withdrawing(desk: Desk, work: Course, on: PlainDate): Course {
  let next = await work.next();
  while (!next.done && next.value <= on) {
    yield next.value;
    next = await work.next();
  }
  if (on > desk.today) yield desk.access ? on : desk.workingDay(0, on);
  if (desk.may('withdraw')) return await withdraw(desk);
  while (!next.done) {
    yield next.value;
    next = await work.next();
  }
}

async function withdraw(desk: Desk): Promise<void> {
  const { access, bureau, chance, state } = desk;
  if (!access) {
    const manner = chance.one(['written', 'oral'] as const);
    await desk.take({ act: 'withdraw', facts: { manner, note: words.withdrawn } });
    return;
  }
  const requestKey = `form-${state.version}`;
  const withdrawn = await bureau.services.intake.withdraw({ ...access, requestKey }, words.withdrawn);
  if (!withdrawn.ok) throw desk.refused('withdraw', withdrawn.because);
  bureau.counted.acts += 1;
  await desk.look();
}
