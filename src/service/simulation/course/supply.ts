import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { refund } from './fees.ts';

/** 答复之后的事务: the information handed over, 转为主动公开, 退费, 满意度. */
export async function* supply(desk: Desk): Course {
  const { chance, bureau, state, access } = desk;
  const { reply } = desk.round;
  if (reply?.repliedOn === undefined) return;
  const text = state.pieces[0]?.text ?? '';
  bureau.answered.push({
    applicant: desk.applicant,
    number: reply.documentNumber,
    repliedOn: reply.repliedOn,
    text,
  });
  const given = reply.answers.filter(({ reply: kind }) => kind === 'disclosed' || kind === 'partlyDisclosed');
  const pieces = given.map(({ piece }) => piece);
  if (pieces.length > 0 && desk.has('suppliedLater')) {
    yield desk.workingDay(chance.whole(0, 5));
    const form = chance.one(['paper', 'electronic', 'disc', 'readOnSite'] as const);
    await desk.tryTo({ act: 'supplyInformation', facts: { pieces, form } });
  }
  if (pieces.length > 0 && desk.has('proposed')) {
    await desk.tryTo({ act: 'proposePublication', facts: { pieces, count: chance.whole(2, 5) } });
  }
  await refund(desk);
  if (access && desk.has('rated')) {
    const requestKey = `form-${desk.state.version}`;
    await bureau.services.intake.rate({ ...access, requestKey }, chance.whole(2, 5), '');
  }
}
