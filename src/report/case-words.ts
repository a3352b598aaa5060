/** 来历清单的用语: how the lines behind a figure are told to people. */
import { replyRules } from '../law/reply/reply-kind.ts';
import { reportRow } from '../law/reply/report-row.ts';
import type { ApplicationLine, RemedyLine } from './case-list.ts';
import { cellLabel } from './cell-label.ts';
import { applicantColumns, remedyCells, remedyGroups } from './layout.ts';
import type { Edition } from './model.ts';

/** 申请人类别 as the column is headed. */
export function categoryName({ category }: ApplicationLine): string {
  return applicantColumns.find(({ key }) => key === category)?.label ?? category;
}

/** 答复类型; '' while it is not settled. */
export function replyName({ reply }: ApplicationLine): string {
  return reply === null ? '' : replyRules[reply].term;
}

/** 进入本年度的一行: 本年新收 or 上年结转. */
export function enteredName({ receivedOn }: ApplicationLine, year: number): string {
  return yearIn(receivedOn) === year ? '本年新收' : '上年结转';
}

/** 离开本年度的一行: the row of outcomes it is counted in, or 结转下年度. */
export function leftName({ settledOn, reply }: ApplicationLine, year: number, edition: Edition): string {
  if (settledOn === null || reply === null || yearIn(settledOn) > year) return '结转下年度';
  return cellLabel(`applications.${reportRow(reply, edition)}`, edition).replace('表三·', '');
}

/** 表四的组. */
export function blockName({ block }: RemedyLine): string {
  return remedyGroups.find(({ key }) => key === block)?.label ?? block;
}

/** 表四的列 it is counted in at the end of the year. */
export function remedyCellName({ decidedOn, result }: RemedyLine, year: number): string {
  const cell = decidedOn === null || result === null || yearIn(decidedOn) > year ? 'pending' : result;
  return remedyCells.find(({ key }) => key === cell)?.label ?? cell;
}

function yearIn(day: string): number {
  return Number(day.slice(0, 4));
}
