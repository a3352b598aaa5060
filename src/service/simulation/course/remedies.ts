import { addDays, type PlainDate, plainDate, yearOf } from '../../../law/plain-date.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import type { RemedyPart } from '../rates.ts';
import { county } from '../words/places.ts';
import { words } from '../words/texts.ts';
import { reply } from './reply.ts';
import { service } from './service.ts';

type Against = 'reply' | 'otherAct' | 'silence';

const decisionWords = { upheld: words.upheld, corrected: words.corrected, other: words.otherDecision };

/** 复议、诉讼 one after another, each from its filing to its final decision; what is corrected is handled again. */
export async function* remedies(desk: Desk, parts: readonly RemedyPart[], against: Against): Course {
  for (const [at, part] of parts.entries()) {
    const id = `${part.block === 'reconsideration' ? '复议' : '诉讼'}${at + 1}`;
    if (at > 0) yield desk.openDay(5, 12);
    if (!(await filed(desk, part, id, against))) return;
    yield* answered(desk, part, id);
    yield* decided(desk, part, id);
    const remedy = desk.state.remedies.find((one) => one.id === id);
    if (remedy?.decided?.result === 'corrected') yield* again(desk, causeOf(part), id);
  }
}

function causeOf({ block }: RemedyPart): 'reconsideration' | 'litigation' {
  return block === 'reconsideration' ? 'reconsideration' : 'litigation';
}

/** 收到副本. */
async function filed(desk: Desk, { block }: RemedyPart, id: string, against: Against): Promise<boolean> {
  const isReview = block === 'reconsideration';
  const body = isReview ? `${county}人民政府` : `${county}人民法院`;
  const simplified = isReview && desk.chance.is(0.4);
  const number = isReview
    ? `模拟复议〔${yearOf(desk.today)}〕${desk.chance.whole(1, 300)}号`
    : `（${yearOf(desk.today)}）模拟行初${desk.chance.whole(1, 300)}号`;
  return desk.tryTo({ act: 'recordRemedy', facts: { id, block, body, number, against, simplified } });
}

/** 答复、答辩: within 10 working days, 5 where simplified, 15 days in court. */
async function* answered(desk: Desk, { block }: RemedyPart, id: string): Course {
  yield desk.workingDay(desk.chance.whole(2, 4));
  const by = block === 'reconsideration' ? 'office' : 'counsel';
  await desk.tryTo({ act: 'answerRemedy', facts: { id } }, by);
}

/** 复议决定、裁判: a judgment may be appealed against, and then is not final. */
async function* decided(desk: Desk, { block, result }: RemedyPart, id: string): Course {
  const { chance } = desk;
  const isReview = block === 'reconsideration';
  const usual = isReview ? desk.openDay(15, 40) : desk.openDay(50, 100);
  yield result === 'pending' ? nextYear(desk, usual) : usual;
  if (!isReview && chance.is(0.4)) {
    const first = { id, result: 'upheld', final: false, text: words.firstInstance } as const;
    await desk.tryTo({ act: 'recordDecision', facts: first });
    yield desk.openDay(30, 55);
  }
  const final = result === 'pending' ? 'upheld' : result;
  await desk.tryTo({
    act: 'recordDecision',
    facts: { id, result: final, final: true, text: decisionWords[final] },
  });
}

/** Not before the year is over. */
function nextYear(desk: Desk, usual: PlainDate): PlainDate {
  const first = plainDate(`${yearOf(desk.today) + 1}-01-01`);
  return usual > first ? usual : desk.openDay(4, 50, first);
}

/** 重新处理: on order or of the organ's own motion; a new decision, signed and served anew. */
export async function* again(
  desk: Desk,
  cause: 'reconsideration' | 'litigation' | 'superior' | 'ownMotion',
  remedy?: string,
): Course {
  const { chance, today } = desk;
  if (!desk.may('orderRehandling')) return;
  const until = chance.is(0.3) ? { until: addDays(today, 30) } : {};
  const order = { cause, ...(remedy === undefined ? {} : { remedy }), ...until };
  const by = cause === 'ownMotion' ? 'officeHead' : 'office';
  await desk.take({ act: 'orderRehandling', facts: order }, by);
  yield* reply(desk, chance.one(['disclosed', 'partlyDisclosed'] as const), 'smooth');
  yield* service(desk, 'usual');
}

/** 逾期未答复: the applicant goes to reconsideration for the silence itself. */
export async function* silence(desk: Desk, parts: readonly RemedyPart[]): Course {
  const { due } = desk;
  if (due !== undefined) yield desk.workingDay(desk.chance.whole(5, 15), due);
  yield* remedies(desk, parts, 'silence');
}

/** 停止公开 (法释〔2025〕8号 Art. 13): a third party has the disclosure stopped before it is served; later it goes on. */
export async function* stayed(desk: Desk, parts: readonly RemedyPart[]): Course {
  const [part] = parts;
  const id = '复议1';
  if (!part || !(await filed(desk, part, id, 'otherAct'))) return;
  const isStayed = await desk.tryTo({ act: 'orderStay', facts: { id: '停止1', body: `${county}人民政府` } });
  yield* answered(desk, part, id);
  yield* decided(desk, part, id);
  if (isStayed) await desk.tryTo({ act: 'liftStay', facts: { id: '停止1' } });
}
