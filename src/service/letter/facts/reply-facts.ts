import type { PieceAnswer } from '../../../case/event/draft.ts';
import { currentRound } from '../../../case/state.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { LetterFacts } from '../../../letter/facts/letter-facts.ts';
import { type CaseFile, receivedMatterOf } from '../case-file.ts';
import { answersOf } from './answers.ts';
import { addressedApplicant } from './applicant-party.ts';

/** 答复书, of these answers: those of the reply, of the draft, or not yet of any. */
export function replyFacts(
  file: CaseFile,
  answers: readonly PieceAnswer[],
  {
    on,
    documentNumber,
    jointWith = [],
  }: { on: PlainDate; documentNumber?: string | undefined; jointWith?: readonly string[] },
): LetterFacts<'reply'> {
  return {
    instrument: 'reply',
    organ: file.organ,
    on,
    documentNumber,
    applicant: addressedApplicant(file),
    matter: receivedMatterOf(file),
    answers: answersOf(file, answers),
    servedElectronically: file.state.electronicService,
    jointWith: jointWith.map((number) => ({ number, applicant: file.joint.get(number) ?? '' })),
    rehandling: rehandlingOf(file),
  };
}

/** 重新处理: the order's own number, else that of the remedy it follows. */
function rehandlingOf({ events, state }: CaseFile): LetterFacts<'reply'>['rehandling'] {
  const { cause } = currentRound(state);
  if (cause === 'application') return undefined;
  const order = events.findLast(({ kind }) => kind === 'rehandlingOrdered');
  if (order?.kind !== 'rehandlingOrdered') throw new Error('a further round without its order');
  const decided = events.findLast((event) => event.kind === 'remedyDecided' && event.id === order.remedy);
  const filed = events.find((event) => event.kind === 'remedyFiled' && event.id === order.remedy);
  const caseNumber = filed?.kind === 'remedyFiled' ? filed.number : undefined;
  return { cause, document: order.document?.number ?? decided?.document?.number ?? caseNumber };
}
