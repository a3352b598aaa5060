import type { CaseEvent } from '../../case/event/event.ts';
import type { Notice } from '../../case/event/notice.ts';
import type { LetterRow } from '../../store/letter.ts';

/** Papers of procedure and the notice that serves each. */
const noticeOf: Readonly<Record<string, Notice>> = {
  correctionNotice: 'correction',
  reasonsNotice: 'reasons',
  extensionNotice: 'extension',
  delayNotice: 'delay',
  feeNotice: 'fee',
  endingNotice: 'ending',
};

type Letter = Pick<LetterRow, 'instrument' | 'version'>;

/** 送达: the version of the event that served this letter on the applicant; undefined while it is not, and for letters to others. */
export function servedBy(events: readonly CaseEvent[], { instrument, version }: Letter): number | undefined {
  const notice = noticeOf[instrument];
  const after = events.slice(version);
  const next = after.findIndex(({ kind }) => kind === 'replyIssued');
  const own = instrument === 'reply' && next >= 0 ? after.slice(0, next) : after;
  const index = own.findIndex(
    (event) =>
      (event.kind === 'noticeServed' && event.notice === notice) ||
      (event.kind === 'replyServed' && instrument === 'reply'),
  );
  return index < 0 ? undefined : version + index + 1;
}

/** 申请人可以得到的文书: served on him, and answers to 更正 and 建议, which are told with the act. Never what was written to others. */
export function isForApplicant(events: readonly CaseEvent[], letter: Letter): boolean {
  const { instrument } = letter;
  const isTold = instrument === 'recordCorrectionNotice' || instrument === 'suggestionNotice';
  return isTold || servedBy(events, letter) !== undefined;
}

/** 被征求意见的一方可以得到的文书: the letter sent to it, and the notice that its objection does not stand. */
export function isForParty(
  events: readonly CaseEvent[],
  { instrument, version }: Letter,
  id: string,
): boolean {
  if (!['consultationLetter', 'coMakerLetter', 'disclosureNotice'].includes(instrument)) return false;
  const event = events[version - 1];
  return (event?.kind === 'consultationSent' || event?.kind === 'objectionOverridden') && event.id === id;
}
