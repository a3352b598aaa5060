/** 语境: what a count stands among, and what the sentences so far were about. */
import type { CellPath, Edition } from '../model.ts';
import type { Count } from './count.ts';
import type { FigureKind, Qualifier } from './figure.ts';
import type { RemedyGroup } from './remedy-words.ts';

/** What the sentences so far were about; left for the next count. */
export interface Topic {
  about: 'applications' | 'remedies' | 'neighbouring' | 'none';
  remedy: RemedyGroup;
  /** `复议、诉讼分别为7件、5件`: what the next count is of. */
  nextRemedy: RemedyGroup | undefined;
  /** A receipt or a handling was counted in this sentence. */
  lastKind: FigureKind | undefined;
}

export interface Surroundings {
  count: Count;
  /** The same sentence up to the count. */
  lead: string;
  /** The same sentence behind the count. */
  rest: string;
  isFirstInSentence: boolean;
  /** The part or section the count stands in deals with applications. */
  inApplications: boolean;
  /** Chapter four, or a sentence that names 信息公开 or 依申请. */
  isAboutDisclosure: boolean;
  edition: Edition;
  year: number | undefined;
}

export interface Classified {
  kind: FigureKind;
  paths: CellPath[];
  qualifiers: Qualifier[];
}

export const applicationNoun = /公开.{0,6}申请|依申请|信息申请|申请.{0,4}公开|申请信息/;

/** A figure the tables have no counterpart for. */
export function plain(kind: FigureKind): Classified {
  return { kind, paths: [], qualifiers: [] };
}

/** Nothing in the head but 其中, 有, 共 and marks: what is counted stands behind. */
export function isBare(head: string): boolean {
  return /^(?:其中|另有|另|有|共计?|合计|总计|为|已|均|、|和|及|含|包括)*$/.test(head);
}
