/** 逐页走访 one organ's pages from its first page, asking the site itself, in process. */
import { type PageFacts, pageFacts } from './page-facts.ts';

/** What is asked for pages: the application itself. */
export interface Site {
  request(path: string): Response | Promise<Response>;
}

export interface VisitedPage {
  path: string;
  status: number;
  /** Undefined for what is no page. */
  facts: PageFacts | undefined;
  /** The page that led here first. */
  from: string;
}

/** Forms with steps of an applicant are not walked through; they are looked at where they are linked. */
const entered = /^\/o\/[^/]+(\/disclosure(\/.*)?|)$/;

/** Everything that is linked from the organ's pages, at most `most` addresses, each once. */
export async function crawl(site: Site, organId: string, most: number): Promise<VisitedPage[]> {
  const start = `/o/${organId}`;
  const waiting: { path: string; from: string }[] = [{ path: start, from: '' }];
  const seen = new Set([start]);
  const visited: VisitedPage[] = [];
  for (let next = waiting.shift(); next && visited.length < most; next = waiting.shift()) {
    const { path, from } = next;
    const response = await site.request(path);
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    const facts = isPage ? pageFacts(await response.text()) : undefined;
    if (!isPage) await response.body?.cancel();
    visited.push({ path, status: response.status, facts, from });
    if (!facts || response.status !== 200 || !entered.test(pathOf(path))) continue;
    for (const link of facts.links) {
      const target = ourPath(link, path);
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      waiting.push({ path: target, from: path });
    }
  }
  return visited;
}

const here = 'http://site.invalid';

function pathOf(path: string): string {
  return new URL(path, here).pathname;
}

/** Without the place on the page; undefined where it leads elsewhere. */
function ourPath(link: string, from: string): string | undefined {
  if (!URL.canParse(link, `${here}${from}`)) return undefined;
  const url = new URL(link, `${here}${from}`);
  return url.origin === here ? `${url.pathname}${url.search}` : undefined;
}
