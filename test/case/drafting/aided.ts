import { type DraftingAid, draftingAid } from '../../../src/case/drafting/drafting-aid.ts';
import type { PieceAid, PieceAnswers } from '../../../src/case/drafting/piece-aid.ts';
import type { CaseEvent } from '../../../src/case/event/event.ts';
import type { Evidence } from '../../../src/case/event/evidence.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { Answers } from '../../../src/law/reply/decide-reply.ts';
import type { QuestionKey } from '../../../src/law/reply/question.ts';
import { contextOf, type Step, stateOf } from '../matter.ts';

/** Everything a person has to say so that nothing stands against giving the information. */
export const nothingStands: Answers = {
  stillUnclear: false,
  needsCorrection: false,
  petition: false,
  publishedMaterial: false,
  repeated: false,
  reissue: false,
  excessive: false,
  administrativeInquiry: false,
  responsible: true,
  exists: true,
  needsCreation: false,
  alreadyPublic: false,
  stateSecret: false,
  forbiddenByLaw: false,
  endangersSecurityOrStability: false,
  thirdPartyRights: false,
  internalAffairs: false,
  processInformation: false,
  enforcementFile: false,
  formAsAsked: true,
};

export function aidOf(
  events: readonly CaseEvent[],
  day: string,
  said: Record<string, PieceAnswers>,
): DraftingAid {
  return draftingAid(stateOf(events), said, contextOf(day));
}

export function pieceOf(
  events: readonly CaseEvent[],
  day: string,
  answers: Answers = {},
  reasons?: string,
): PieceAid {
  const [piece] = aidOf(events, day, { p1: { answers, reasons } }).pieces;
  if (!piece) throw new Error('no piece');
  return piece;
}

export function questionOf(aid: PieceAid, key: QuestionKey) {
  const found = aid.stages.flatMap(({ questions }) => questions).find((one) => one.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
}

export const day = '2026-02-09';

export function evidence(one: Evidence, on: string = day): Step {
  return [on, 'handler', { act: 'recordEvidence', facts: { pieces: ['p1'], evidence: one } }];
}

export function search(result: 'found' | 'notFound', on: string = day): Step {
  return evidence(
    {
      kind: 'search',
      searchedBy: '钱文',
      where: ['档案室'],
      keywords: ['青石村'],
      searchedOn: plainDate(on),
      result,
    },
    on,
  );
}

export const supply = evidence({ kind: 'supply', form: '纸质复印件', route: '当面领取' });

export function answered(id: string, answer: 'agrees' | 'objects', on: string): Step {
  return [on, 'handler', { act: 'answerConsultation', facts: { id, answer } }];
}

export function judged(id: string, reasonable: boolean, on: string): Step {
  return [on, 'handler', { act: 'judgeObjection', facts: { id, reasonable, because: '审查意见' } }];
}
