import { type About, aboutNames } from '../../../record/content/about.ts';
import { Genre } from '../../../record/content/classification.ts';
import { type Validity, validityNames } from '../../../record/validity.ts';
import type { StoredPublicRow } from '../../../store/public-record.ts';
import type { PublicLine } from '../public-records.ts';

/** 列表的一行 of a row that is public; undefined for the note of a withdrawal. */
export function publicLineOf(row: StoredPublicRow): PublicLine | undefined {
  const { title, about } = row;
  if (row.visibility !== 'public' || title === null || !isAbout(about)) return undefined;
  const genre = Genre.safeParse(row.genre);
  return {
    organId: row.organId,
    recordId: row.recordId,
    indexNumber: row.indexNumber,
    title,
    documentNumber: row.documentNumber ?? undefined,
    publisher: row.publisher ?? undefined,
    node: row.node ?? undefined,
    theme: row.theme ?? undefined,
    genre: genre.success ? genre.data : undefined,
    about,
    description: row.description ?? undefined,
    madeOn: row.madeOn ?? undefined,
    firstPublishedAt: row.firstPublishedAt,
    publishedAt: row.publishedAt,
    validity: isValidity(row.validity) ? row.validity : undefined,
    hasAttachments: row.hasAttachments,
  };
}

export function publicLinesOf(rows: readonly StoredPublicRow[]): PublicLine[] {
  return rows.flatMap((row) => publicLineOf(row) ?? []);
}

function isAbout(kind: string | null): kind is About['kind'] {
  return kind !== null && kind in aboutNames;
}

function isValidity(status: string | null): status is Validity['status'] {
  return status !== null && status in validityNames;
}
