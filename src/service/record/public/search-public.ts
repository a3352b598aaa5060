import { no, type Outcome, yes } from '../../../law/outcome.ts';
import { publicView } from '../../../record/public-view.ts';
import { type NoQuery, parseQuery, type Query } from '../../../search/query.ts';
import { snippet } from '../../../search/snippet.ts';
import { nearTerms, type Suggestion, suggest } from '../../../search/suggest.ts';
import { selectPublicOf } from '../../../store/public-record.ts';
import { selectBodiesOf } from '../../../store/record-event.ts';
import { selectFileTexts } from '../../../store/record-file-text.ts';
import { findHits, type SearchHit } from '../../../store/search-hits.ts';
import { findNearTitles } from '../../../store/search-near-titles.ts';
import type { Office } from '../../office.ts';
import { recordEventOf, recordStateOf } from '../events.ts';
import type { PublicHit, PublicSearch, PublicSearchPage } from '../public-records.ts';
import { renewRecords, todayOf } from '../renew-records.ts';
import { wordsOf } from '../search-entry.ts';
import { publicLineOf } from './public-line.ts';

const snippetLength = 160;
const mostCounted = 1_000;
/** With so few hits, perhaps a word was mistyped. */
const fewHits = 3;

/** 检索 of what is public: every hit passes the gate once more before anything of it is shown. */
export async function searchPublic(
  office: Office,
  { organId, text, filter = {}, order = 'relevance', after, limit = 10 }: PublicSearch,
): Promise<Outcome<PublicSearchPage, NoQuery>> {
  const query = parseQuery(text);
  if (!query.ok) return no(query.because);
  if (organId !== undefined) await renewRecords(office, organId, todayOf(office));
  const found = await findHits(office.database, {
    query: query.value,
    filter: { ...filter, organId },
    order,
    after: after && { ...after },
    limit: Math.min(Math.max(1, limit), 50),
    countUpTo: mostCounted,
  });
  const count = found.count ?? { hits: found.hits.length, more: found.next !== undefined };
  const hits: PublicHit[] = [];
  for (const [organ, ofOrgan] of byOrgan(found.hits)) {
    hits.push(...(await shownHits(office, organ, ofOrgan, query.value)));
  }
  const place = new Map(found.hits.map(({ recordId }, at) => [recordId, at]));
  hits.sort((a, b) => (place.get(a.recordId) ?? 0) - (place.get(b.recordId) ?? 0));
  const suggestions = count.hits <= fewHits && !after ? await suggestionsFor(office, query.value) : [];
  return yes({ hits, next: found.next, count, cut: query.value.cut, suggestions });
}

function byOrgan(hits: readonly SearchHit[]): Map<string, string[]> {
  const organs = new Map<string, string[]>();
  for (const { organId, recordId } of hits) {
    organs.set(organId, [...(organs.get(organId) ?? []), recordId]);
  }
  return organs;
}

async function shownHits(
  { database, now: clock }: Office,
  organId: string,
  recordIds: readonly string[],
  query: Query,
): Promise<PublicHit[]> {
  const now = clock();
  const rows = new Map(
    (await selectPublicOf(database, organId, recordIds, now)).map((row) => [row.recordId, row]),
  );
  const bodies = await selectBodiesOf(database, organId, [...rows.keys()]);
  const hits: PublicHit[] = [];
  for (const [recordId, row] of rows) {
    const line = publicLineOf(row);
    const view = publicView(recordStateOf((bodies.get(recordId) ?? []).map(recordEventOf)), now);
    if (!line || view?.visibility !== 'public') continue;
    const texts = await selectFileTexts(
      database,
      organId,
      view.attachments.map(({ key }) => key),
    );
    const inFiles = view.attachments.flatMap(({ key }) => texts.get(key)?.text ?? []);
    const whole = [...wordsOf(view), ...inFiles].join('\n');
    hits.push({
      ...line,
      titlePieces: snippet(line.title, query, line.title.length).pieces,
      snippet: snippet(whole, query, snippetLength),
    });
  }
  return hits;
}

async function suggestionsFor({ database, now: clock }: Office, query: Query): Promise<Suggestion[]> {
  const near = await findNearTitles(database, nearTerms(query), 300);
  const now = clock();
  const titles: string[] = [];
  const organs = new Map<string, string[]>();
  for (const { organId, recordId } of near) {
    organs.set(organId, [...(organs.get(organId) ?? []), recordId]);
  }
  for (const [organId, ids] of organs) {
    const rows = await selectPublicOf(database, organId, ids, now);
    titles.push(...rows.flatMap(({ title }) => title ?? []));
  }
  return suggest(query, titles);
}
