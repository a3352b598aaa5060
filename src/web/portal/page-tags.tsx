/** 页面标签 (国办发〔2017〕47号附件): 3 on a first page, 7 on a page of a column, 10 on a page of content. A tag that is not known is left out. */
import type { PortalOrgan } from './portal-organ.ts';

/** 栏目标签. */
export interface ColumnTags {
  name: string;
  description: string;
  keywords: readonly string[];
  /** 栏目类别, e.g. 政策文件、信息公开指南. */
  type: string;
}

/** 内容标签. `publishedAt`: an instant with zone. */
export interface ArticleTags {
  title: string;
  publishedAt: string;
  source: string;
}

export interface PageTagsProps {
  organ: PortalOrgan;
  column?: ColumnTags | undefined;
  article?: ArticleTags | undefined;
}

export function PageTags(props: PageTagsProps) {
  return (
    <>
      {pageTags(props).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
    </>
  );
}

function pageTags({ organ, column, article }: PageTagsProps): [name: string, content: string][] {
  const tags: [string, string | undefined][] = [
    ['SiteName', siteName(organ)],
    ['SiteDomain', siteDomain(organ)],
    ['SiteIDCode', organ.setting.site.idCode],
  ];
  if (column) {
    tags.push(
      ['ColumnName', column.name],
      ['ColumnDescription', column.description],
      ['ColumnKeywords', column.keywords.join(',')],
      ['ColumnType', column.type],
    );
  }
  if (article) {
    tags.push(
      ['ArticleTitle', article.title],
      ['PubDate', minuteInChina(article.publishedAt)],
      ['ContentSource', article.source],
    );
  }
  return tags.flatMap(([name, content]): [string, string][] => (content ? [[name, content]] : []));
}

/** 网站名称. */
export function siteName({ name, setting }: PortalOrgan): string {
  return setting.site.name ?? name;
}

function siteDomain({ setting: { site, contact } }: PortalOrgan): string | undefined {
  if (site.domain !== undefined) return site.domain;
  return contact.website && URL.canParse(contact.website) ? new URL(contact.website).hostname : undefined;
}

/** 北京时间 'YYYY-MM-DD HH:MM' of an instant. China has no summer time. */
export function minuteInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
