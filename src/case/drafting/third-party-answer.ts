import type { CaseState, ConsultationState } from '../state.ts';
import { type FileAnswer, says } from './file-answer.ts';

/** A third party's word as it stands: `held` it keeps the piece from being given, `free` it does not, `open` not decided. */
function standing({ answer, judged, overriddenOn }: ConsultationState): 'held' | 'free' | 'open' {
  if (!answer) return 'open';
  if (answer.answer === 'agrees' || judged?.reasonable === false || overriddenOn) return 'free';
  return judged ? 'held' : 'open';
}

/**
 * 第三方合法权益 (条例 Arts. 15, 32) as the file answers it: a reasonable objection holds the piece back; where every third party agrees,
 * or its objection is found unreasonable or overridden, nothing is held back for its sake. Silence and an objection not yet judged
 * answer nothing.
 */
export function thirdPartyAnswer({ consultations }: CaseState, piece: string): FileAnswer | undefined {
  const asked = consultations.filter(
    ({ consulted, pieces }) => consulted === 'thirdParty' && pieces.includes(piece),
  );
  const held = asked.find((one) => standing(one) === 'held');
  if (held) {
    return says(true, '第三方不同意公开，理由已认定为合理。', 'objectionJudged', undefined, held.id);
  }
  const last = asked.at(-1);
  if (!last || asked.some((one) => standing(one) === 'open')) return undefined;
  if (last.overriddenOn) {
    const because = '为公共利益决定公开，并已告知第三方。';
    return says(false, because, 'objectionOverridden', last.overriddenOn, last.id);
  }
  if (last.judged) {
    return says(false, '第三方不同意公开，理由已认定为不合理。', 'objectionJudged', undefined, last.id);
  }
  return says(false, '第三方同意公开。', 'consultationAnswered', last.answer?.on, last.id);
}
