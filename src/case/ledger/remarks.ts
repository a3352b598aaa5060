import type { Clock } from '../clocks/clock.ts';
import { waitingForApplicant } from '../clocks/main-clock.ts';
import { receiptOfCase } from '../receipt.ts';
import { type CaseState, currentRound, settledOn } from '../state.ts';

/** 备注: what the columns alone would let be misread. */
export function remarksOf(state: CaseState, clocks: readonly Clock[]): string | undefined {
  const { consultations, assistance, fee, rounds, splitFrom, splitInto, stays } = state;
  const clock = clocks.find(({ name }) => name === 'reply');
  const waiting = settledOn(state) ? undefined : waitingForApplicant(state);
  const remarks: [string, boolean][] = [
    ['尚未确认收到', !receiptOfCase(state).receivedOn],
    ['等待申请人补正，期限中止', waiting === 'correction'],
    ['等待申请人缴费，期限中止', waiting === 'fee'],
    ['到期日为暂定（该年放假安排尚未公布）', clock?.provisional ?? false],
    [`征求意见${consultations.length}次`, consultations.length > 1],
    [`协办${assistance.length}次`, assistance.length > 1],
    [`退费${(fee?.refunded ?? 0) / 100}元`, (fee?.refunded ?? 0) > 0],
    [`重新处理${rounds.length - 1}次`, rounds.length > 1],
    [`由${splitFrom ?? ''}拆分`, splitFrom !== undefined],
    [`拆出${splitInto.join('、')}`, splitInto.length > 0],
    ['停止公开期间', stays.some(({ liftedOn }) => !liftedOn)],
    ['送达未成', currentRound(state).reply?.failed ?? false],
  ];
  return remarks.flatMap(([text, holds]) => (holds ? [text] : [])).join('；') || undefined;
}
