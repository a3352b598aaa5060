import type { PlainDate } from '../law/plain-date.ts';
import { type ConsultationStatus, consultationStatusOn } from './consultation-status.ts';
import type { Content } from './content/content.ts';
import type { Withdrawn } from './event/publication.ts';
import { dayOf } from './instant.ts';
import { firstPublishedOn, type Link, type RecordState } from './state.ts';
import { type Validity, validityOn } from './validity.ts';
import { visibility } from './visibility.ts';

/** 公开页面的内容: all that may be shown, and nothing else. Names of staff, opinions, reasons inside the office are not in it. */
export interface PublicRecord
  extends Pick<
    Content,
    | 'title'
    | 'documentNumber'
    | 'publisher'
    | 'jointWith'
    | 'madeOn'
    | 'node'
    | 'theme'
    | 'genre'
    | 'audiences'
    | 'keywords'
    | 'description'
    | 'source'
    | 'body'
    | 'attachments'
    | 'about'
  > {
  visibility: 'public';
  id: string;
  indexNumber: string;
  /** 发布时间: of the first version, and of the one shown. */
  firstPublishedAt: string;
  publishedAt: string;
  validity: Validity | undefined;
  corrections: { on: PlainDate; note: string }[];
  links: Pick<Link, 'relation' | 'to' | 'form'>[];
  consultation: { status: ConsultationStatus; received: number | undefined } | undefined;
}

/** 撤下的说明. */
export interface Tombstone {
  visibility: 'tombstone';
  id: string;
  indexNumber: string;
  /** Undefined where the title itself must not be shown. */
  title: string | undefined;
  publishedOn: PlainDate;
  withdrawnOn: PlainDate;
  cause: Withdrawn['cause'];
  reason: string;
}

/**
 * 公开视图 at that instant; undefined where the record is hidden. Links lead only to what `isPublic` says is public itself: the caller
 * asks `visibility` of the other record.
 */
export function publicView(
  state: RecordState,
  now: string,
  isPublic: (record: string) => boolean = () => false,
): PublicRecord | Tombstone | undefined {
  const may = visibility(state, now);
  const { id, indexNumber, edition } = state;
  const publishedOn = firstPublishedOn(state);
  if (may === 'hidden' || !edition || indexNumber === undefined || !publishedOn) return undefined;
  if (may === 'public') return openView(state, edition, indexNumber, now, isPublic);
  const { withdrawal } = state;
  if (!withdrawal) return undefined;
  const { on: withdrawnOn, cause, reason, showTitle } = withdrawal;
  const title = showTitle ? state.shownTitle : undefined;
  return { visibility: 'tombstone', id, indexNumber, title, publishedOn, withdrawnOn, cause, reason };
}

function openView(
  state: RecordState,
  { content, at: publishedAt }: NonNullable<RecordState['edition']>,
  indexNumber: string,
  now: string,
  isPublic: (record: string) => boolean,
): PublicRecord {
  const { title, documentNumber, publisher, jointWith, madeOn, node, theme, genre } = content;
  const { audiences, keywords, description, source, body, attachments, about } = content;
  const today = dayOf(now);
  const status = consultationStatusOn(state, today);
  return {
    visibility: 'public',
    id: state.id,
    indexNumber,
    title,
    documentNumber,
    publisher,
    jointWith,
    madeOn,
    node,
    theme,
    genre,
    audiences,
    keywords,
    description,
    source,
    body,
    attachments,
    about,
    firstPublishedAt: state.publications[0]?.at ?? publishedAt,
    publishedAt,
    validity: validityOn(state, today),
    corrections: state.publications.flatMap(({ on, note }) => (note === undefined ? [] : [{ on, note }])),
    links: state.links
      .filter(({ to }) => to.kind === 'elsewhere' || isPublic(to.record))
      .map(({ relation, to, form }) => ({ relation, to, form })),
    consultation: status && { status, received: state.consultation?.received },
  };
}
