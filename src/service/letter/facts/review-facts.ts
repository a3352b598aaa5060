import type { CaseEvent } from '../../../case/event/event.ts';
import { currentRound, type Draft } from '../../../case/state.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import { refusalGrounds } from '../../../law/reply/reply-kind.ts';
import type { SecrecySheetFacts, StepOpinion } from '../../../letter/facts/form.ts';
import type { LetterFacts } from '../../../letter/facts/letter-facts.ts';
import { type CaseFile, dueOn, nameOf, receivedMatterOf } from '../case-file.ts';
import { answersOf } from './answers.ts';
import { addressedApplicant } from './applicant-party.ts';

/** 审查呈批单 of the last draft: what is proposed, and the last word of each step since it was sent for review. */
export function reviewFacts(file: CaseFile, on: PlainDate): LetterFacts<'reviewSheet'> {
  const { organ, state } = file;
  const { draft } = currentRound(state);
  if (!draft) throw new Error('nothing was drafted');
  return {
    instrument: 'reviewSheet',
    organ,
    on,
    applicant: addressedApplicant(file),
    matter: receivedMatterOf(file),
    replyDueOn: dueOn(file, draft.madeOn, 'reply', 'rehandling'),
    unit: state.assigned?.unit,
    author: file.names.get(draft.author),
    answers: answersOf(file, draft.answers),
    opinions: opinionsOf(file, draft),
  };
}

function opinionsOf(file: CaseFile, { steps, author, madeOn }: Draft): StepOpinion[] {
  const made = file.events.findLastIndex(({ kind }) => kind === 'draftMade');
  const words = new Map<string, Omit<StepOpinion, 'title' | 'does'>>();
  for (const event of file.events.slice(made + 1)) {
    const opinion = opinionIn(event);
    if (opinion)
      words.set(opinion.step, { person: nameOf(file, event), opinion: opinion.text, on: event.on });
  }
  return steps.map(({ id, title, does }) => {
    const own = does === 'draft' ? { person: file.names.get(author), on: madeOn } : words.get(id);
    return { title, does, ...own };
  });
}

function opinionIn(event: CaseEvent): { step: string; text: string } | undefined {
  if (event.kind === 'draftApproved') return { step: event.step, text: event.opinion ?? '同意。' };
  if (event.kind === 'draftReturned') return { step: event.step, text: `退回：${event.reason}` };
  return undefined;
}

/**
 * 保密审查单 of one piece: filled in as far as the file says; what it does not say is left for those who review, and so are their
 * opinions. Throws where there is no such piece.
 */
export function secrecyFacts(file: CaseFile, pieceId: string, on: PlainDate): LetterFacts<'secrecySheet'> {
  const { organ, state } = file;
  const piece = state.pieces.find(({ id }) => id === pieceId);
  if (!piece) throw new Error(`no piece ${pieceId}`);
  const kinds = new Set(
    state.evidence.filter(({ pieces }) => pieces.includes(pieceId)).map(({ evidence }) => evidence.kind),
  );
  const isAsked = state.consultations.some(
    ({ consulted, pieces }) => consulted === 'thirdParty' && pieces.includes(pieceId),
  );
  return {
    instrument: 'secrecySheet',
    organ,
    on,
    matterNumber: state.number,
    information: { title: piece.text, documentNumber: piece.documentNumber },
    findings: {
      ...(kinds.has('secretMark') ? { marked: true, secretScope: true } : {}),
      ...(kinds.has('thirdPartyHarm') || isAsked ? { thirdParty: true } : {}),
    },
    conclusion: conclusionOf(file, pieceId),
    opinions: [
      { title: '承办人意见', does: 'draft' },
      { title: '保密审查\n机构意见', does: 'review' },
      { title: '负责人意见', does: 'sign' },
    ],
  };
}

function conclusionOf({ state }: CaseFile, pieceId: string): SecrecySheetFacts['conclusion'] {
  const { draft, reply } = currentRound(state);
  const answer = (reply ?? draft)?.answers.find(({ piece }) => piece === pieceId);
  if (!answer) return undefined;
  if (answer.reply === 'disclosed' || answer.reply === 'alreadyPublic') return 'disclose';
  if (answer.reply === 'partlyDisclosed') return 'disclosePartly';
  return refusalGrounds.some((ground) => ground === answer.reply) ? 'withhold' : undefined;
}
