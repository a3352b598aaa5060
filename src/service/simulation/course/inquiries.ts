import { openConsultations } from '../../../case/clocks/consultation-pause.ts';
import type { Consulted } from '../../../case/event/consultation.ts';
import { addDays } from '../../../law/plain-date.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import type { ConsultationCourse } from '../rates.ts';
import { otherOrgans } from '../words/places.ts';
import { units } from '../words/subjects.ts';
import { words } from '../words/texts.ts';

/** 协办: another unit is asked, and answers some days later. */
export async function* assistance(desk: Desk): Course {
  const { chance, bureau } = desk;
  if (!desk.has('assisted') || !desk.may('requestAssistance')) return;
  const unit = chance.one(units.filter((one) => one !== desk.state.assigned?.unit));
  const facts = { id: '协办1', unit, question: words.assistance, dueOn: desk.workingDay(5) };
  await desk.take({ act: 'requestAssistance', facts });
  yield desk.soon(1, 6);
  const answer = { act: 'answerAssistance', facts: { id: '协办1', text: words.assisted } } as const;
  await desk.tryTo(answer, bureau.staff.asker('handler', unit));
}

type Answer = 'agrees' | 'unreasonable' | 'reasonable' | 'overridden' | 'silent';

interface Asked {
  id: string;
  consulted: Consulted;
  answer: Answer;
}

function party(consulted: Consulted, answer: Answer, id = '征求1'): Asked {
  return { id, consulted, answer };
}

/** 征求意见 of a course: who is asked, and what comes back. */
function askedOf(course: ConsultationCourse): Asked[] {
  switch (course) {
    case 'none':
      return [];
    case 'coMakerAgrees':
      return [party('coMaker', 'agrees')];
    case 'coMakerSilent':
      return [party('coMaker', 'silent')];
    case 'otherOrgan':
      return [party('otherOrgan', 'agrees')];
    case 'several':
      return [
        party('thirdParty', 'agrees'),
        party('thirdParty', 'silent', '征求2'),
        party('coMaker', 'agrees', '征求3'),
      ];
    default:
      return [party('thirdParty', course)];
  }
}

/** 征求意见 (条例 Arts. 32–34): all letters go out on one day; each is delivered and answered in its own time. */
export async function* consultations(desk: Desk): Course {
  const asked = askedOf(desk.plan.consultation);
  if (asked.length === 0) return;
  yield desk.soon(0, 2);
  if (!desk.may('consult')) return;
  const [piece] = desk.state.pieces;
  for (const { id, consulted } of asked) {
    const partyKey = `${id}-${desk.chance.one(otherOrgans)}`;
    const facts = { id, consulted, partyKey, pieces: piece ? [piece.id] : [], subject: piece?.text ?? '' };
    await desk.take({ act: 'consult', facts });
  }
  for (const one of asked) yield* oneConsultation(desk, one);
}

async function* oneConsultation(desk: Desk, { id, consulted, answer }: Asked): Course {
  const { chance } = desk;
  yield desk.workingDay(chance.whole(1, 3));
  if (chance.is(0.9)) await desk.tryTo({ act: 'recordConsultationDelivery', facts: { id } });
  if (answer === 'silent') {
    while (
      openConsultations(desk.state, { ...desk.bureau.setting, today: desk.today }).some(
        (one) => one.id === id,
      )
    ) {
      yield desk.workingDay(0, addDays(desk.today, 1));
    }
    return;
  }
  yield desk.workingDay(chance.whole(2, 10));
  const objects = answer !== 'agrees';
  const facts = { id, answer: objects ? ('objects' as const) : ('agrees' as const) };
  const reasons = consulted === 'thirdParty' ? { reasons: objects ? words.objects : words.agrees } : {};
  const by = consulted === 'thirdParty' ? chance.one(['thirdParty', 'window'] as const) : 'otherOrgan';
  await desk.tryTo({ act: 'answerConsultation', facts: { ...facts, ...reasons } }, by);
  if (objects) yield* objection(desk, id, answer);
}

/** 审查第三方的理由, and where public interest asks for it, disclosure in spite of them. */
async function* objection(desk: Desk, id: string, answer: Answer): Course {
  yield desk.soon(0, 2);
  const reasonable = answer !== 'unreasonable';
  const because = reasonable ? words.judgedFair : words.judgedUnfair;
  await desk.tryTo({ act: 'judgeObjection', facts: { id, reasonable, because } });
  if (answer !== 'overridden') return;
  yield desk.soon(0, 2);
  const by = desk.chance.one(['officeHead', 'leader'] as const);
  await desk.tryTo({ act: 'overrideObjection', facts: { id, publicInterest: words.publicInterest } }, by);
}
