import { findConsultation } from '../../record/consultation-status.ts';
import { publicView } from '../../record/public-view.ts';
import type { RecordState } from '../../record/state.ts';
import type { PublicRow } from '../../store/public-record.ts';

/**
 * 公开名录的一行 at that instant, made of the public view and of nothing else; undefined where the gate hides the record. What turns with
 * the day (有效性) is as of its day.
 */
export function publicRowOf(state: RecordState, now: string): PublicRow | undefined {
  const view = publicView(state, now);
  if (!view) return undefined;
  if (view.visibility === 'tombstone') {
    const { publications, withdrawal } = state;
    const [first] = publications;
    const last = publications.at(-1);
    if (!first || !last || !withdrawal) return undefined;
    return {
      ...noContent,
      visibility: 'tombstone',
      indexNumber: view.indexNumber,
      title: view.title ?? null,
      firstPublishedAt: inUtc(first.at),
      publishedAt: inUtc(last.at),
      changedAt: inUtc(withdrawal.at),
      change: 'withdrawn',
    };
  }
  const terms = findConsultation(state);
  const news = state.publications.flatMap(({ on, factOn }) => (factOn ? [on] : []));
  return {
    visibility: 'public',
    indexNumber: view.indexNumber,
    title: view.title,
    documentNumber: view.documentNumber ?? null,
    publisher: view.publisher ?? null,
    node: view.node ?? null,
    theme: view.theme ?? null,
    genre: view.genre ?? null,
    about: view.about.kind,
    description: view.description ?? null,
    madeOn: view.madeOn ?? null,
    firstPublishedAt: inUtc(view.firstPublishedAt),
    publishedAt: inUtc(view.publishedAt),
    changedAt: inUtc(view.publishedAt),
    change: state.publications.length > 1 ? 'corrected' : 'published',
    lastNewOn: news.at(-1) ?? null,
    validity: view.validity?.status ?? null,
    hasAttachments: view.attachments.length > 0,
    consultationFrom: terms?.from ?? null,
    consultationUntil: terms?.until ?? null,
    consultationEnd: endOf(state),
    received: view.consultation?.received ?? null,
  };
}

const noContent = {
  documentNumber: null,
  publisher: null,
  node: null,
  theme: null,
  genre: null,
  about: null,
  description: null,
  madeOn: null,
  lastNewOn: null,
  validity: null,
  hasAttachments: false,
  consultationFrom: null,
  consultationUntil: null,
  consultationEnd: null,
  received: null,
} as const;

function endOf(state: RecordState): PublicRow['consultationEnd'] {
  if (!findConsultation(state) || !state.consultation) return null;
  return state.consultation.result ? 'answered' : 'closed';
}

/** As the database gives it back. */
function inUtc(at: string): string {
  return new Date(Date.parse(at)).toISOString();
}
