import type { Reason } from '../../case/reason.ts';
import type { Outcome } from '../../law/outcome.ts';
import { OfficeError } from '../office-error.ts';
import { actFromOutside, wordsOf } from './applicant-act.ts';
import { type Access, findAccessedConsultation } from './case-access.ts';
import type { IntakeParts } from './parts.ts';

/**
 * 答复征求意见 (条例 Arts. 32, 34) by the one who was asked; the same answer again is kept once. Throws OfficeError not-found, RangeError on
 * reasons longer than 20,000 characters.
 */
export async function answerConsultation(
  parts: IntakeParts,
  access: Access,
  { answer, reasons: typed }: { answer: 'agrees' | 'objects'; reasons: string },
): Promise<Outcome<void, Reason>> {
  const found = await findAccessedConsultation(parts, access);
  if (!found) throw new OfficeError('not-found', '文号或者查询码不对。');
  const { consultationId: id, state } = found;
  const reasons = wordsOf(typed, 20_000);
  const facts = { id, answer, ...(reasons === '' ? {} : { reasons }) };
  const asked = state.consultations.find((one) => one.id === id)?.consulted;
  const kind = asked === 'thirdParty' ? 'thirdParty' : 'otherOrgan';
  const command = { act: 'answerConsultation', facts } as const;
  return actFromOutside(parts, found, { form: `consultation-${id}`, command, asker: { kind } });
}
