import { addDays } from '../../../law/plain-date.ts';
import { addWorkingDays } from '../../../law/working-day.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words/texts.ts';
import { serveNotice } from './notices.ts';

/** 延期 (条例 Art. 33): approved and told when the period is nearly over. */
export async function* extension(desk: Desk): Course {
  const { due, chance } = desk;
  if (due === undefined) return;
  const near = addDays(due, -chance.whole(3, 9));
  if (near > desk.today) yield desk.workingDay(0, near);
  if (!desk.may('approveExtension')) return;
  const workingDays = chance.one([10, 15, 20]);
  await desk.take({ act: 'approveExtension', facts: { workingDays, reason: words.extension } });
  if (desk.may('serveNotice')) yield* serveNotice(desk, 'extension');
}

/** 说明理由 (条例 Art. 35): asked for, given or not, judged; where they are good and the work is much, a later date. */
export async function* reasons(desk: Desk): Course {
  const { period } = desk.plan;
  if (!desk.may('requestReasons')) return;
  const workingDays = 5;
  const due = desk.due;
  if (due !== undefined && desk.workingDay(workingDays) > due) return;
  await desk.take({ act: 'requestReasons', facts: { figures: words.frequency, workingDays } });
  yield* serveNotice(desk, 'reasons');
  const knownOn = desk.state.reasons?.told?.knownOn;
  if (knownOn === undefined) return;
  if (period === 'noReasons')
    yield desk.workingDay(1, addWorkingDays(knownOn, workingDays, desk.bureau.setting.calendar).on);
  else yield* given(desk);
  const reasonable = period === 'reasonsAccepted' || period === 'delayed';
  const because = reasonable ? words.accepted : words.rejected;
  await desk.tryTo({ act: 'judgeReasons', facts: { reasonable, because } });
  if (period === 'delayed') yield* delay(desk);
}

async function* given(desk: Desk): Course {
  const { access, bureau, state, plan } = desk;
  yield desk.soon(1, 4);
  if (!desk.may('receiveReasons')) return;
  const text = plan.period === 'reasonsRejected' ? words.noReasons : words.reasons;
  if (access) {
    const explained = await bureau.services.intake.explain(
      { ...access, requestKey: `form-${state.version}` },
      text,
    );
    if (!explained.ok) throw desk.refused('explain', explained.because);
    bureau.counted.acts += 1;
    await desk.look();
  } else await desk.take({ act: 'receiveReasons', facts: { text } });
  yield desk.soon(0, 2);
}

async function* delay(desk: Desk): Course {
  const { due } = desk;
  if (due === undefined || !desk.may('setDelayedDate')) return;
  const until = desk.openDay(15, 40, due);
  await desk.take({ act: 'setDelayedDate', facts: { until, because: words.delay } });
  if (desk.may('serveNotice')) yield* serveNotice(desk, 'delay');
}
