import type { Outcome } from '../../law/outcome.ts';
import type { ColumnHealth } from '../../record/catalogue/freshness.ts';
import type { CatalogueNode } from '../../record/catalogue/node.ts';
import type { ConsultationStatus } from '../../record/consultation-status.ts';
import type { About, InterpretationForm } from '../../record/content/about.ts';
import type { Genre } from '../../record/content/classification.ts';
import type { Relation } from '../../record/event/life.ts';
import type { PublicRecord, Tombstone } from '../../record/public-view.ts';
import type { Validity } from '../../record/validity.ts';
import type { NoQuery, QueryCut } from '../../search/query.ts';
import type { Snippet } from '../../search/snippet.ts';
import type { Suggestion } from '../../search/suggest.ts';
import type { CommentFault, PublicComment, SentComment } from './consultation-comment.ts';

/**
 * 主动公开的公众一侧: everything a visitor can read, and the one way in for his opinion. All of it goes through the gate (`visibility`,
 * `publicView`): what the gate hides is answered as if it had never been. Days are 'YYYY-MM-DD' in Asia/Shanghai, instants ISO 8601.
 */
export interface PublicRecords {
  /** 公开目录 in the order of the tree, as of now; undefined: no such organ. */
  catalogue(organId: string): Promise<PublicCatalogue | undefined>;
  /** 信息列表, newest first (by first publication); withdrawn ones are not in it. */
  list(organId: string, filter: PublicFilter): Promise<PublicPage>;
  /** How many each node of the catalogue holds under this filter, by node id, its descendants included; 0 is left out. */
  countByNode(
    organId: string,
    filter: Omit<PublicFilter, 'after' | 'limit'>,
  ): Promise<ReadonlyMap<string, number>>;
  /** 一条信息, or the note that it was withdrawn; undefined where there is nothing to be seen. */
  find(organId: string, recordId: string): Promise<PublicRecord | Tombstone | undefined>;
  /** By 索引号, which is unique within an organ. */
  findByIndexNumber(organId: string, indexNumber: string): Promise<PublicRecord | Tombstone | undefined>;
  /** 上一条、下一条 of the same node, newer and older, and titles for the links of a record. Empty where the record is not public. */
  surroundings(organId: string, recordId: string): Promise<Surroundings>;
  /** 附件 of a public record by its key; undefined for every other file, record or key. */
  openAttachment(organId: string, recordId: string, key: string): Promise<OpenedAttachment | undefined>;
  /** 检索. A query in which there is nothing to look for is a "no" with its words. */
  search(request: PublicSearch): Promise<Outcome<PublicSearchPage, NoQuery>>;
  /** 最新公开 for feeds: newest first, at most `limit` (50 unless told otherwise, 200 at most), with a beginning of the text. */
  newest(organId: string, wish?: { node?: string; limit?: number }): Promise<FeedLine[]>;
  /** 政策文件 by 有效性 of today, newest first. */
  documents(organId: string, filter: DocumentFilter): Promise<PublicPage>;
  /** 解读 of a document, or the documents that an interpretation explains (`relation` 'policy'); public ones only. */
  linked(organId: string, recordId: string, relation: Relation): Promise<LinkedRecord[]>;
  /** 意见征集 by status of today: announced and open by last day, the others newest first. */
  consultations(organId: string, filter: ConsultationFilter): Promise<ConsultationPage>;
  /** 提交意见 to a consultation that is open today. */
  sendComment(
    organId: string,
    recordId: string,
    comment: SentComment,
  ): Promise<Outcome<{ id: string }, CommentFault>>;
  /** 意见和采纳情况: those released, once the result has been published; [] before. */
  comments(organId: string, recordId: string): Promise<PublicComment[]>;
  /** 政府信息公开年报: the node `annual-reports`, newest year first. */
  annualReports(organId: string): Promise<(PublicLine & { year: number })[]>;
  /** 变更清单: what was published, changed or withdrawn after that place, in that order; for archives, libraries and harvesters. */
  changedSince(organId: string, wish: ChangeWish): Promise<ChangePage>;
}

/** 列表的一行. */
export interface PublicLine {
  organId: string;
  recordId: string;
  indexNumber: string;
  title: string;
  documentNumber: string | undefined;
  publisher: string | undefined;
  /** Id of its node in the catalogue. */
  node: string | undefined;
  theme: string | undefined;
  genre: Genre | undefined;
  about: About['kind'];
  description: string | undefined;
  madeOn: string | undefined;
  /** 首次发布: the server's own moment. */
  firstPublishedAt: string;
  /** Of the version that stands now. */
  publishedAt: string;
  /** 有效性 of today; undefined for what has none. */
  validity: Validity['status'] | undefined;
  hasAttachments: boolean;
}

/** All that are given must hold. */
export interface PublicFilter {
  /** A node and all below it. */
  node?: string | undefined;
  theme?: string | undefined;
  genre?: Genre | undefined;
  about?: About['kind'] | undefined;
  validity?: Validity['status'] | undefined;
  /** Days of first publication, both included. */
  publishedFrom?: string | undefined;
  publishedUntil?: string | undefined;
  /** A part of the title, as typed. */
  title?: string | undefined;
  /** 文号 or 索引号, whole. */
  number?: string | undefined;
  /** `next` of the page before. */
  after?: PublicPlace | undefined;
  /** 20 unless told otherwise, 200 at most. */
  limit?: number | undefined;
}

/** 翻页位置. */
export interface PublicPlace {
  at: string;
  recordId: string;
}

export interface PublicPage {
  lines: PublicLine[];
  /** Undefined on the last page. */
  next: PublicPlace | undefined;
  /** Of all pages, counted to 10000. */
  total: number;
}

/** 公开目录 with what is public under it now. */
export interface PublicCatalogue {
  version: number;
  revisions: { version: number; on: string; what: string }[];
  /** In the order of the tree: a node stands before what is below it. Retired ones are there while they hold public records. */
  nodes: PublicNode[];
}

export interface PublicNode
  extends Pick<CatalogueNode, 'id' | 'title' | 'basis' | 'limit' | 'unit' | 'column'> {
  /** Undefined: of the first level. */
  parent: string | undefined;
  level: number;
  retiredOn: string | undefined;
  /** Public records of the node and all below it. */
  count: number;
  /** Last day on which something new or changed came out in it or below it. */
  lastPublishedOn: string | undefined;
  /** 更新情况, of nodes that hold records themselves. */
  health: Pick<ColumnHealth, 'state' | 'blank' | 'dueOn' | 'daysOverdue'> | undefined;
}

export interface Surroundings {
  newer: Pick<PublicLine, 'recordId' | 'title'> | undefined;
  older: Pick<PublicLine, 'recordId' | 'title'> | undefined;
  links: LinkedRecord[];
}

/** 关联的信息, public itself. `form`: of an interpretation. */
export interface LinkedRecord extends PublicLine {
  relation: Relation;
  form: InterpretationForm | undefined;
}

/** 附件内容. The caller reads the stream to its end or cancels it. */
export interface OpenedAttachment {
  name: string;
  mediaType: string;
  bytes: number;
  /** SM3 in hexadecimal. */
  digest: string;
  content: ReadableStream<Uint8Array>;
}

export interface PublicSearch {
  /** Undefined: all organs. */
  organId?: string | undefined;
  /** As typed. */
  text: string;
  filter?: {
    node?: string | undefined;
    year?: number | undefined;
    genre?: Genre | undefined;
    validity?: Validity['status'] | undefined;
    publishedFrom?: string | undefined;
    publishedUntil?: string | undefined;
  };
  /** 'relevance' unless told otherwise: title and numbers before text, then newest first. */
  order?: 'date' | 'relevance' | undefined;
  after?: SearchPlace | undefined;
  /** 10 unless told otherwise, 50 at most. */
  limit?: number | undefined;
}

/** 翻页位置 of a search. */
export interface SearchPlace {
  organId: string;
  recordId: string;
  publishedOn: string;
  inHead: boolean | undefined;
}

export interface PublicSearchPage {
  hits: PublicHit[];
  next: SearchPlace | undefined;
  /** `more`: there are more than were counted. */
  count: { hits: number; more: boolean };
  /** What of the query was left out. */
  cut: QueryCut | undefined;
  /** 您是不是要找: only where little was found. */
  suggestions: Suggestion[];
}

/** `title` and `snippet` come in pieces, those asked for marked; nothing of them is HTML. */
export interface PublicHit extends PublicLine {
  titlePieces: Snippet['pieces'];
  snippet: Snippet;
}

export interface FeedLine extends PublicLine {
  /** 内容概述, else the beginning of the text, at most 200 characters. */
  summary: string;
}

export interface DocumentFilter {
  /** 'normativeDocument' unless told otherwise. */
  about?: 'regulation' | 'normativeDocument' | 'policyDocument' | undefined;
  /** 现行有效 includes 已修改. Undefined: all. */
  validity?: Validity['status'] | undefined;
  after?: PublicPlace | undefined;
  limit?: number | undefined;
}

export interface ConsultationFilter {
  status?: ConsultationStatus | undefined;
  after?: PublicPlace | undefined;
  limit?: number | undefined;
}

export interface ConsultationLine extends PublicLine {
  status: ConsultationStatus;
  /** First and last day. */
  from: string;
  until: string;
  /** Opinions received, once it is closed. */
  received: number | undefined;
}

export interface ConsultationPage {
  lines: ConsultationLine[];
  next: PublicPlace | undefined;
}

export interface ChangeWish {
  /** `next` of the page before; undefined: from the beginning. */
  after?: { at: string; recordId: string } | undefined;
  /** 100 unless told otherwise, 500 at most. */
  limit?: number | undefined;
}

/** 一次变更: what stands now, or that it was withdrawn, and when that came to be. */
export interface PublicChange {
  at: string;
  recordId: string;
  indexNumber: string;
  kind: 'published' | 'corrected' | 'withdrawn';
  /** Undefined where even the title must not be shown. */
  title: string | undefined;
}

export interface ChangePage {
  changes: PublicChange[];
  next: { at: string; recordId: string } | undefined;
}
