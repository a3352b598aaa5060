import { addDays, parsePlainDate } from '../../../law/plain-date.ts';
import type { Catalogue } from '../../../record/catalogue/node.ts';
import { withDescendants } from '../../../record/catalogue/tree.ts';
import type { Validity } from '../../../record/validity.ts';
import { countPublicByNode, countPublicRows, selectPublicRows } from '../../../store/public-record.ts';
import type { PublicRowFilter } from '../../../store/public-row-filter.ts';
import type { Office } from '../../office.ts';
import { catalogueOf } from '../catalogue.ts';
import type { DocumentFilter, PublicFilter, PublicLine, PublicPage } from '../public-records.ts';
import { renewRecords, todayOf } from '../renew-records.ts';
import { publicLinesOf } from './public-line.ts';

const mostCounted = 10_000;

/** 信息列表, newest first. */
export async function listPublic(office: Office, organId: string, filter: PublicFilter): Promise<PublicPage> {
  await renewRecords(office, organId, todayOf(office));
  const rows = rowFilterOf(filter, await catalogueOf(office.database, organId));
  return pageOf(office, organId, rows, filter);
}

/** 政策文件 by 有效性, newest first. */
export async function listDocuments(
  office: Office,
  organId: string,
  { about = 'normativeDocument', validity, after, limit }: DocumentFilter,
): Promise<PublicPage> {
  await renewRecords(office, organId, todayOf(office));
  return pageOf(office, organId, { about: [about], ...validityFilter(validity) }, { after, limit });
}

async function pageOf(
  { database, now: clock }: Office,
  organId: string,
  filter: PublicRowFilter,
  { after, limit = 20 }: Pick<PublicFilter, 'after' | 'limit'>,
): Promise<PublicPage> {
  const now = clock();
  const wanted = Math.min(Math.max(1, limit), 200);
  const rows = await selectPublicRows(database, organId, { ...filter, now, after, limit: wanted + 1 });
  const total = await countPublicRows(database, organId, { ...filter, now }, mostCounted);
  const lines = publicLinesOf(rows.slice(0, wanted));
  const last = rows.length > wanted ? lines.at(-1) : undefined;
  return { lines, next: last && placeOf(last), total: Math.min(total, mostCounted) };
}

function placeOf({ firstPublishedAt, recordId }: PublicLine) {
  return { at: firstPublishedAt, recordId };
}

/** By node, its descendants included. */
export async function countByNode(
  office: Office,
  organId: string,
  filter: Omit<PublicFilter, 'after' | 'limit'>,
): Promise<Map<string, number>> {
  await renewRecords(office, organId, todayOf(office));
  const { database, now } = office;
  const catalogue = await catalogueOf(database, organId);
  const own = await countPublicByNode(database, organId, { ...rowFilterOf(filter, catalogue), now: now() });
  const counts = new Map(own.map(({ node, count }) => [node, count]));
  const all = catalogue.nodes.map(({ id }): [string, number] => {
    const below = withDescendants(catalogue, id);
    return [id, below.reduce((sum, node) => sum + (counts.get(node.id) ?? 0), 0)];
  });
  return new Map(all.filter(([, count]) => count > 0));
}

function rowFilterOf(filter: Omit<PublicFilter, 'after' | 'limit'>, catalogue: Catalogue): PublicRowFilter {
  const { node, theme, genre, about, validity, title, number } = filter;
  return {
    ...(node === undefined ? {} : { nodes: withDescendants(catalogue, node).map(({ id }) => id) }),
    theme,
    genre,
    about: about === undefined ? undefined : [about],
    ...validityFilter(validity),
    publishedFrom: midnight(filter.publishedFrom, 0),
    publishedBefore: midnight(filter.publishedUntil, 1),
    title: title === undefined || title.trim() === '' ? undefined : title.trim(),
    numbers: number === undefined ? undefined : spellings(number),
  };
}

/** 现行有效 takes in what has been amended and is in force as amended. */
function validityFilter(validity: Validity['status'] | undefined): Pick<PublicRowFilter, 'validity'> {
  if (validity === undefined) return {};
  return { validity: validity === 'inForce' ? ['inForce', 'amended'] : [validity] };
}

/** The beginning of a day in Asia/Shanghai; a text that is no day filters nothing. */
function midnight(text: string | undefined, daysLater: number): string | undefined {
  const day = text === undefined ? undefined : parsePlainDate(text);
  return day && `${addDays(day, daysLater)}T00:00:00+08:00`;
}

/** 文号 as typed, and with the brackets and the bare serial of the standard. */
function spellings(number: string): string[] {
  const typed = number.trim();
  const normal = typed
    .normalize('NFKC')
    .replace(/[[(【〔]\s*(\d{4})\s*[\])】〕]\s*(?:第\s*)?0*(\d+)\s*号/u, '〔$1〕$2号');
  return [...new Set([typed, typed.normalize('NFKC'), normal])];
}
