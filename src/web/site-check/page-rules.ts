/** 逐页的规则: tags by kind of page, footer, links that lead nowhere. */
import type { VisitedPage } from './crawl.ts';
import { guidance, inspection, type SiteFinding } from './finding.ts';

const siteTags = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource'];

/** 页面应有的标签: 3, 7 or 10 by kind of page; undefined for pages outside the column. */
function neededTags(path: string): string[] | undefined {
  const [, first, , column, kind, id, more] = path.split('?')[0]?.split('/') ?? [];
  if (first !== 'o') return undefined;
  if (column === undefined) return siteTags;
  if (column !== 'disclosure') return undefined;
  const isArticle = kind === 'record' && id !== undefined && more === undefined;
  return isArticle ? [...siteTags, ...columnTags, ...articleTags] : [...siteTags, ...columnTags];
}

const footerItems: [name: string, word: RegExp, level: SiteFinding['level']][] = [
  ['网站标识码', /网站标识码：/, 'deduction'],
  ['主办单位', /主办单位：/, 'deduction'],
  ['联系方式', /电话：|地址：|电子邮箱：/, 'deduction'],
  ['ICP备案号', /ICP备案号：/, 'deduction'],
  ['公安机关备案号', /公安机关备案号：/, 'deduction'],
  ['站点地图', /站点地图/, 'deduction'],
  ['“我为政府网站找错”入口', /我为政府网站找错/, 'deduction'],
];

export function pageFindings(pages: readonly VisitedPage[]): SiteFinding[] {
  const home = pages[0];
  return [
    ...pages.flatMap(tagFindings),
    ...(home ? footerFindings(home) : []),
    ...pages.flatMap(linkFindings),
  ];
}

function tagFindings({ path, status, facts }: VisitedPage): SiteFinding[] {
  const needed = status === 200 && facts ? neededTags(path) : undefined;
  if (!facts || !needed) return [];
  const missing = needed.filter((name) => (facts.tags.get(name) ?? '') === '');
  const findings: SiteFinding[] = [];
  const found = (message: string) =>
    findings.push({ rule: 'tags', level: 'deduction', address: path, message, basis: guidance });
  if (missing.length > 0) found(`缺少页面标签：${missing.join('、')}。`);
  const published = facts.tags.get('PubDate');
  if (published !== undefined && !/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(published))
    found(`PubDate 应写作 2026-01-05 09:30，现为“${published}”。`);
  if (facts.title.trim() === '') found('没有页面标题。');
  if (facts.language === '') found('没有标明页面语言。');
  return findings;
}

/** The footer is the same on every page of an organ, so the first page speaks for all. */
function footerFindings({ path, facts }: VisitedPage): SiteFinding[] {
  const footer = facts?.footer ?? '';
  return footerItems
    .filter(([, word]) => !word.test(footer))
    .map(([name, , level]) => ({
      rule: 'footer',
      level,
      address: path,
      message: `底部功能区没有${name}。`,
      basis: guidance,
    }));
}

function linkFindings({ path, status, from }: VisitedPage): SiteFinding[] {
  if (status < 400) return [];
  const isOurs = status >= 500;
  return [
    {
      rule: isOurs ? 'unavailable' : 'dead-link',
      level: isOurs ? 'veto' : 'deduction',
      address: path,
      message: from === '' ? `打不开（${status}）。` : `打不开（${status}），链接在 ${from}。`,
      basis: inspection,
    },
  ];
}
