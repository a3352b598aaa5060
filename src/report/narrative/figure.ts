/** 文字数据: a figure the narrative states, and what it speaks of. */
import type { CellPath } from '../model.ts';
import type { Count } from './count.ts';

export type FigureKind =
  /** 收到、受理 / 上年结转 / 答复、办结 / 结转下年. */
  | 'received'
  | 'carriedIn'
  | 'handled'
  | 'carriedForward'
  /** 办理结果: `paths` says which rows; several rows where the text names a group or two outcomes at once. */
  | 'outcome'
  /** 申请人类别. */
  | 'applicant'
  | 'reconsideration'
  | 'litigation'
  /** 复议、诉讼 counted together. */
  | 'remedies'
  | 'regulations'
  | 'normativeDocuments'
  /** 政策性文件: not the same thing as 行政规范性文件. */
  | 'policyDocuments'
  /** 行政许可、处罚、强制. */
  | 'decisions'
  /** 行政事业性收费. */
  | 'fees'
  /** 信息处理费. */
  | 'processingFee'
  /** 公开、发布信息. */
  | 'published'
  /** 12345 and other matters of neighbouring ledgers. */
  | 'neighbouring'
  | 'percent'
  | 'other';

export type Qualifier =
  | 'approximate'
  /** An increase or decrease, not a level. */
  | 'growth'
  /** A share of something stated before: a channel, a subject, a 其中. */
  | 'part'
  /** 共、全年、累计. */
  | 'whole'
  /** 新收. */
  | 'newly'
  /** 受理: may include what was carried in. */
  | 'accepted'
  /** Another year than the report's is named before it. */
  | 'other-year'
  /** The sentence does not say for certain that it counts the same thing as the table. */
  | 'loose';

export interface NarrativeFigure {
  kind: FigureKind;
  /** 对应单元格: the cells whose sum the figure should equal; empty where the tables have no counterpart. */
  paths: CellPath[];
  number: number;
  unit: string;
  /** 1–6. */
  chapter: number;
  /** The sentence it stands in, spaces removed. */
  sentence: string;
  /** Offsets of number and unit in `chapter.text`. */
  start: number;
  end: number;
  qualifiers: Qualifier[];
}

/** A figure with its place among the words, for the checks that need to know what stands around it. */
export interface PlacedFigure extends NarrativeFigure {
  count: Count;
}
