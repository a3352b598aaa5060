import { correctionDue } from '../../../case/acts/receive-correction.ts';
import { correctionNoticeDue } from '../../../case/acts/request-correction.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words/texts.ts';
import { serveEnding, serveNotice } from './notices.ts';

/** 补正 (条例 Art. 30): asked for within seven working days; answered in time, late, or never. */
export async function* correction(desk: Desk): Course {
  const { plan, chance, bureau } = desk;
  yield desk.soon(0, 4, correctionNoticeDue(desk.state, bureau.setting));
  if (!desk.may('requestCorrection')) return;
  const lacking = desk.state.lacking.length > 0 ? [...desk.state.lacking] : ['description' as const];
  const workingDays = chance.one([7, 10, 15]);
  await desk.take({ act: 'requestCorrection', facts: { lacking, text: words.correction, workingDays } });
  if (desk.has('noted'))
    await desk.take({ act: 'addNote', facts: { topic: 'guidance', text: words.guidance } });
  yield* serveNotice(desk, 'correction');
  const due = correctionDue(desk.state, bureau.setting);
  if (due === undefined) return;
  switch (plan.correction) {
    case 'inTime':
      yield desk.soon(1, workingDays - 2, due);
      return yield* answered(desk);
    case 'goodReason':
      yield desk.workingDay(chance.whole(1, 3), due);
      return yield* answered(desk, words.goodReason);
    case 'late':
      yield desk.workingDay(1, due);
      await desk.take({ act: 'addNote', facts: { topic: 'other', text: words.lateWithoutReason } });
      return yield* lapsed(desk);
    default:
      yield desk.workingDay(chance.whole(1, 3), due);
      return yield* lapsed(desk);
  }
}

/** 收到补正: over the counter, or from the portal, where the office confirms it. */
async function* answered(desk: Desk, goodReason?: string): Course {
  if (!desk.may('receiveCorrection')) return;
  const [first] = desk.state.pieces;
  const pieces = first
    ? [{ id: first.id, text: `${first.text}（${desk.state.arrivedOn.slice(0, 4)}年）` }]
    : [];
  const why = goodReason === undefined ? {} : { goodReason };
  if (!desk.access) {
    const { channel } = desk.state;
    await desk.take({ act: 'receiveCorrection', facts: { channel, pieces, ...why } });
    return;
  }
  yield* sentOnline(desk, { pieces, note: words.correctedNote, ...why });
}

type Wish = Parameters<Desk['bureau']['services']['intake']['correct']>[1];

async function* sentOnline(desk: Desk, wish: Wish): Course {
  const { access, bureau, caseId, state } = desk;
  const { services, organId, office, staff, setting } = bureau;
  if (!access) return;
  const sent = await services.intake.correct({ ...access, requestKey: `form-${state.version}` }, wish);
  if (!sent.ok) throw desk.refused({ correct: wish }, JSON.stringify(sent.because));
  yield desk.workingDay(desk.chance.whole(0, 2));
  const [waiting] = await services.intakeDesk.sentCorrections(organId, caseId);
  if (!waiting) throw desk.refused({ correct: wish }, '网上提交的补正没有收到。');
  const { version } = desk.state;
  const requestKey = `simulated-${office.newId()}`;
  const asker = staff.asker('window');
  const confirmation = { organId, caseId, version, requestKey, sentId: waiting.id, asker };
  const confirmed = await services.intakeDesk.confirmCorrection(confirmation);
  if (!confirmed.ok)
    throw desk.refused({ confirmCorrection: confirmation, today: setting.today }, confirmed.because);
  bureau.counted.acts += 1;
  await desk.look();
}

async function* lapsed(desk: Desk): Course {
  if (await desk.tryTo({ act: 'closeLapsed', facts: { how: 'correctionLapsed' } })) yield* serveEnding(desk);
}
