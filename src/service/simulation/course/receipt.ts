import { needsConfirmation } from '../../../case/receipt.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words/texts.ts';

/** 确认收到 (条例 Art. 31): letters without signature, internet, fax. A few applicants are reached late, a few never. */
export async function* receipt(desk: Desk): Course {
  const { chance, state } = desk;
  if (!needsConfirmation(state.channel, state.arrivedOn)) return;
  const isLetter = state.channel === 'ordinaryMail';
  yield desk.soon(0, isLetter ? 0 : 2);
  const attempts = desk.has('unreachable') ? chance.whole(1, 3) : 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const means = chance.one(['phone', 'message', 'letter'] as const);
    await desk.take({ act: 'recordContactAttempt', facts: { means, note: chance.one(words.unreached) } });
    yield desk.soon(1, 4);
  }
  const isNeverReached = attempts === 3 && desk.plan.afterwards === undefined && chance.is(0.3);
  if (!isNeverReached) await desk.tryTo({ act: 'confirmReceipt', facts: {} });
}
