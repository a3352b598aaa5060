/** 网站自查: what of the inspection a program can see, over one organ's pages and the facts behind them. */
import { plainDate } from '../../law/plain-date.ts';
import type { PublicRecords } from '../../service/record/public-records.ts';
import { columnFindings } from './column-rules.ts';
import { crawl, type Site } from './crawl.ts';
import type { SiteFinding } from './finding.ts';
import { pageFindings } from './page-rules.ts';
import { policyFindings, searchFindings } from './policy-rules.ts';

export interface SiteCheck {
  site: Site;
  records: PublicRecords;
  organId: string;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
  /** Addresses asked for at most. */
  most: number;
}

export interface SiteChecked {
  pages: number;
  /** There were more addresses than were asked for. */
  cut: boolean;
  findings: SiteFinding[];
}

const weight: Record<SiteFinding['level'], number> = { veto: 0, deduction: 1, advice: 2 };

export async function checkSite({ site, records, organId, today, most }: SiteCheck): Promise<SiteChecked> {
  const pages = await crawl(site, organId, most);
  const catalogue = (await records.catalogue(organId)) ?? { version: 0, revisions: [], nodes: [] };
  const columns = { organId, records, catalogue, today: plainDate(today) };
  const findings = [
    ...pageFindings(pages),
    ...(await columnFindings(columns)),
    ...(await policyFindings(columns)),
    ...(await searchFindings(columns)),
  ];
  const sorted = findings.toSorted((a, b) => weight[a.level] - weight[b.level]);
  return { pages: pages.length, cut: pages.length >= most, findings: sorted };
}
