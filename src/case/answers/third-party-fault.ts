import { openConsultations } from '../clocks/consultation-pause.ts';
import type { Reckoning } from '../context.ts';
import type { PieceAnswer } from '../event/draft.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';

const awaitsConsultation: ReadonlySet<PieceAnswer['reply']> = new Set([
  'disclosed',
  'partlyDisclosed',
  'thirdPartyRights',
]);

/**
 * 第三方 (条例 Arts. 15, 32): no answer on what is being asked about; a refusal for its sake only after it was asked in writing and did
 * not agree; disclosure against its objection only where the objection is unreasonable or public interest overrides it and it was
 * told. Silence decides nothing: the organ decides.
 */
export function findThirdPartyFault(
  state: CaseState,
  { piece, reply, withheld }: PieceAnswer,
  reckoning: Reckoning,
): Reason | undefined {
  const about = state.consultations.filter(({ pieces }) => pieces.includes(piece));
  const pending = openConsultations(state, reckoning).some(({ id }) => about.some((one) => one.id === id));
  if (pending && awaitsConsultation.has(reply)) return { code: 'consultation-pending', piece };
  const asked = about.filter(({ consulted }) => consulted === 'thirdParty');
  if (withheld.includes('thirdPartyRights')) {
    if (asked.length === 0) return { code: 'third-party-not-asked', piece };
    const agreed = asked.every(({ answer }) => answer?.answer === 'agrees');
    return agreed ? { code: 'third-party-agrees', piece } : undefined;
  }
  if (reply !== 'disclosed' && reply !== 'partlyDisclosed') return undefined;
  const standing = asked.some(
    ({ answer, judged, overriddenOn }) =>
      answer?.answer === 'objects' && judged?.reasonable !== false && !overriddenOn,
  );
  return standing ? { code: 'third-party-objects', piece } : undefined;
}
