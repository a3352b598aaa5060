import { z } from 'zod';
import { type PublicationSubject, specialPublicationLimits } from '../../law/publication-limit.ts';
import { Day, Name } from '../event/envelope.ts';

function isSubject(name: string): name is PublicationSubject {
  return name in specialPublicationLimits;
}

/** 栏目类型, by which freshness is judged (国办秘函〔2019〕19号): 动态要闻; 通知公告、政策文件; others by their own cycle. */
export const ColumnKind = z.enum(['news', 'notices', 'policies', 'other']);
export type ColumnKind = z.infer<typeof ColumnKind>;

/** 更新周期 of a node: every so many days or months; undefined where it changes only with what it tells. */
const Cycle = z.strictObject({ count: z.int().min(1).max(1_000), unit: z.enum(['day', 'month']) });

/** 表二的内容 that a node feeds. */
export const TableTwoRow = z.enum([
  'regulations',
  'normativeDocuments',
  'licences',
  'penalties',
  'compulsions',
  'fees',
]);
export type TableTwoRow = z.infer<typeof TableTwoRow>;

/** 目录节点: one 公开事项 of the catalogue. `parent` undefined: of the first level. */
export const CatalogueNode = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  title: Name,
  parent: z.string().optional(),
  /** 公开依据: the article of the 条例 or another rule. */
  basis: Name,
  /** 公开时限: a special limit, else the 20 working days of Art. 26. */
  limit: z.enum(Object.keys(specialPublicationLimits).filter(isSubject)).optional(),
  /** 责任单位、责任人. */
  unit: Name.optional(),
  person: Name.optional(),
  cycle: Cycle.optional(),
  column: ColumnKind,
  tableTwo: TableTwoRow.optional(),
  /** 停用: no new records; those there stay where they are. */
  retiredOn: Day.optional(),
});
export type CatalogueNode = z.infer<typeof CatalogueNode>;

/** 专栏的固定部分 (国办公开办函〔2019〕61号): the nodes of 指南, 制度 and 年报, by which the pages find them. */
export const fixedNodes = {
  guide: 'disclosure-guide',
  rules: 'disclosure-rules',
  annualReports: 'annual-reports',
} as const;

/** 主动公开基本目录: an ordered tree, every change of it a new version with its day and its words. Siblings stand in the order of the list. */
export const Catalogue = z.strictObject({
  version: z.int().min(1),
  nodes: z.array(CatalogueNode).max(2_000),
  revisions: z.array(z.strictObject({ version: z.int(), on: Day, what: Name })),
});
export type Catalogue = z.infer<typeof Catalogue>;
