import { fixedNodes } from '../../../record/catalogue/node.ts';
import { withDescendants } from '../../../record/catalogue/tree.ts';
import { textOfBlock } from '../../../record/content/body.ts';
import { publicView } from '../../../record/public-view.ts';
import { selectPublicChanges, selectPublicRows } from '../../../store/public-record.ts';
import { selectBodiesOf } from '../../../store/record-event.ts';
import type { Office } from '../../office.ts';
import { catalogueOf } from '../catalogue.ts';
import { recordEventOf, recordStateOf } from '../events.ts';
import type { ChangePage, ChangeWish, FeedLine, PublicLine } from '../public-records.ts';
import { renewRecords, todayOf } from '../renew-records.ts';
import { publicLinesOf } from './public-line.ts';

const summaryLength = 200;

/** 最新公开 for feeds. */
export async function newestPublic(
  office: Office,
  organId: string,
  { node, limit = 50 }: { node?: string; limit?: number } = {},
): Promise<FeedLine[]> {
  const { database, now: clock } = office;
  await renewRecords(office, organId, todayOf(office));
  const now = clock();
  const nodes =
    node === undefined
      ? undefined
      : withDescendants(await catalogueOf(database, organId), node).map(({ id }) => id);
  const wanted = Math.min(Math.max(1, limit), 200);
  const lines = publicLinesOf(await selectPublicRows(database, organId, { nodes, now, limit: wanted }));
  const bare = lines.filter(({ description }) => description === undefined).map((line) => line.recordId);
  const bodies = await selectBodiesOf(database, organId, bare);
  return lines.map((line) => {
    if (line.description !== undefined) return { ...line, summary: line.description };
    const view = publicView(recordStateOf((bodies.get(line.recordId) ?? []).map(recordEventOf)), now);
    const text = view?.visibility === 'public' ? view.body.map(textOfBlock).join(' ') : '';
    return { ...line, summary: [...text].slice(0, summaryLength).join('') };
  });
}

/** 变更清单: what stands now of each record, by the instant at which it came to be. */
export async function changedSince(
  { database, now: clock }: Office,
  organId: string,
  { after, limit = 100 }: ChangeWish,
): Promise<ChangePage> {
  const wanted = Math.min(Math.max(1, limit), 500);
  const rows = await selectPublicChanges(database, organId, { after, now: clock(), limit: wanted + 1 });
  const changes = rows.slice(0, wanted).map(({ changedAt, recordId, indexNumber, change, title }) => ({
    at: changedAt,
    recordId,
    indexNumber,
    kind: change,
    title: title ?? undefined,
  }));
  const last = rows.length > wanted ? changes.at(-1) : undefined;
  return { changes, next: last && { at: last.at, recordId: last.recordId } };
}

/** 政府信息公开年报, newest year first: the year is that of the title, else the one before it was made or published. */
export async function annualReports(
  { database, now }: Office,
  organId: string,
): Promise<(PublicLine & { year: number })[]> {
  const catalogue = await catalogueOf(database, organId);
  const nodes = withDescendants(catalogue, fixedNodes.annualReports).map(({ id }) => id);
  const rows = await selectPublicRows(database, organId, { nodes, now: now(), limit: 1_000 });
  return publicLinesOf(rows)
    .map((line) => ({ ...line, year: yearOfReport(line) }))
    .sort((a, b) => b.year - a.year);
}

function yearOfReport({ title, madeOn, firstPublishedAt }: PublicLine): number {
  const printed = /(20\d\d)\s*年/u.exec(title.normalize('NFKC'))?.[1];
  if (printed !== undefined) return Number(printed);
  return Number((madeOn ?? firstPublishedAt).slice(0, 4)) - 1;
}
