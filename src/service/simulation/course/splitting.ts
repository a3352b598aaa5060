import { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';

/** 一事一申请: every piece but the first goes on as a matter of its own. Gives the desks of those opened. */
export async function split(desk: Desk): Promise<Desk[]> {
  const { bureau } = desk;
  if (!desk.has('split') || !desk.may('splitOff')) return [];
  const [, ...rest] = desk.state.pieces;
  const parts = rest.map(({ id }) => ({ pieces: [id] }));
  const { opened } = await desk.take({ act: 'splitOff', facts: { parts } });
  const desks: Desk[] = [];
  for (const [at, { caseId }] of opened.entries()) {
    const found = await bureau.services.cases.findCase(bureau.organId, caseId);
    if (!found) throw desk.refused('split', '拆分出的办件打不开。');
    desks.push(new Desk(bureau, planOfPart(desk, at), desk.applicant, { caseId, events: found.events }));
  }
  const [first] = desks;
  if (first && desk.has('joint')) {
    desk.partner = first;
    first.partner = desk;
  }
  return desks;
}

/** Each part is answered for itself, and simply. */
function planOfPart({ plan, chance }: Desk, at: number): Plan {
  const outcome = chance.one(['disclosed', 'alreadyPublic', 'notExisting', 'notResponsible'] as const);
  const simple = {
    consultation: 'none',
    period: 'none',
    fee: 'none',
    review: 'smooth',
    service: 'usual',
  } as const;
  const rest = { late: false, afterwards: undefined, frequent: undefined };
  return { ...plan, ...simple, ...rest, outcome, name: `${plan.name} part ${at + 1}` };
}
