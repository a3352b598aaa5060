import { findSimilar, type Similar } from '../../case/duplicates.ts';
import { simplify } from '../../search/simplify.ts';
import { selectLatest } from '../../store/applicant-cases.ts';
import type { Office } from '../office.ts';
import { getCase } from './events.ts';
import { identityOf, parseDetails } from './identity.ts';

/** 相似的办件, with the piece of this matter that it is like. */
export interface SimilarCase extends Similar {
  caseId: string;
  subject: string;
  arrivedOn: string;
  piece: string;
}

/** Matters looked at, the newest first. */
const most = 10_000;

/** 查重 of each piece against the latest matters of the organ, the most alike first. Throws OfficeError not-found. */
export async function similarCases(
  { database }: Office,
  organId: string,
  caseId: string,
): Promise<SimilarCase[]> {
  const { state } = await getCase(database, organId, caseId);
  const latest = await selectLatest(database, organId, most);
  const others = latest.map((one) => ({
    ...one,
    applicantKey: identityOf(one.applicantId, parseDetails(one.details)),
    text: simplified(one.subject),
  }));
  const own = others.find((one) => one.caseId === caseId);
  const applicantKey = own?.applicantKey ?? state.applicant.key;
  const byNumber = new Map(others.map((one) => [one.number, one]));
  const best = new Map<string, SimilarCase>();
  for (const piece of state.pieces) {
    const asked = { number: state.number, applicantKey, text: simplified(piece.text) };
    for (const similar of findSimilar(asked, others)) {
      const other = byNumber.get(similar.number);
      if (!other || (best.get(similar.number)?.likeness ?? -1) >= similar.likeness) continue;
      const { caseId, subject, arrivedOn } = other;
      best.set(similar.number, { ...similar, caseId, subject, arrivedOn, piece: piece.id });
    }
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness || b.containment - a.containment);
}

function simplified(text: string): string {
  return [...text].map(simplify).join('');
}
