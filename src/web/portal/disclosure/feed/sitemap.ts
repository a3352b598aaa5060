/** 网站地图 (sitemaps.org): an index of years for each organ, and the records of each year. */
import type { PublicRecords } from '../../../../service/record/public-records.ts';
import { type DisclosureOrgan, disclosurePath, recordPath } from '../frame/disclosure-env.ts';
import { allLines } from './all-lines.ts';
import { xmlText } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** What one file may hold. */
const most = 50_000;

/** Years in which something public came out first, newest first. */
async function yearsOf(records: PublicRecords, organ: DisclosureOrgan): Promise<number[]> {
  const years: number[] = [];
  let until = organ.reckoning.today.toString();
  for (;;) {
    const { lines } = await records.list(organ.id, { publishedUntil: until, limit: 1 });
    const [newest] = lines;
    if (!newest) return years;
    const year = Number(
      new Date(Date.parse(newest.firstPublishedAt) + 8 * 3_600_000).toISOString().slice(0, 4),
    );
    years.push(year);
    until = `${year - 1}-12-31`;
  }
}

export async function organSitemapIndex(
  records: PublicRecords,
  organ: DisclosureOrgan,
  site: string,
): Promise<string> {
  const years = await yearsOf(records, organ);
  const home = `${site}${disclosurePath(organ)}`;
  return indexOf([`${home}/sitemap-pages.xml`, ...years.map((year) => `${home}/sitemap-${year}.xml`)]);
}

export function indexOf(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${namespace}">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

/** 栏目页. */
export function pagesSitemap(organ: DisclosureOrgan, site: string): string {
  const paths = [
    '',
    '/guide',
    '/institutions',
    '/content',
    '/reports',
    '/documents',
    '/interpretations',
    '/opinions',
  ];
  const entries = paths.map(
    (path) => `<url><loc>${xmlText(`${site}${disclosurePath(organ, path)}`)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n${entries.join('\n')}\n</urlset>\n`;
}

export async function* yearSitemap(
  records: PublicRecords,
  organ: DisclosureOrgan,
  site: string,
  year: number,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n`;
  let left = most;
  const filter = { publishedFrom: `${year}-01-01`, publishedUntil: `${year}-12-31` };
  for await (const lines of allLines(records, organ.id, filter)) {
    const entries = lines.slice(0, left).map(({ recordId, publishedAt }) => {
      const address = xmlText(`${site}${recordPath(organ, recordId)}`);
      return `<url><loc>${address}</loc><lastmod>${new Date(publishedAt).toISOString()}</lastmod></url>\n`;
    });
    left -= entries.length;
    yield entries.join('');
    if (left === 0) break;
  }
  yield '</urlset>\n';
}
