import type { PlainDate } from '../law/plain-date.ts';
import type { Consultation } from './content/about.ts';
import type { RecordState } from './state.ts';

/** 征求意见: the terms as published. */
export function findConsultation({ edition }: RecordState): Consultation | undefined {
  const about = edition?.outcome === 'published' ? edition.content.about : undefined;
  return about?.kind === 'decisionDraft' ? about.consultation : undefined;
}

export const consultationStatusNames = {
  announced: '即将征集',
  open: '征集中',
  ended: '已结束',
  answered: '已公布结果',
} as const;

export type ConsultationStatus = keyof typeof consultationStatusNames;

/** 征求意见的状态 on that day; undefined where there is none. */
export function consultationStatusOn(state: RecordState, on: PlainDate): ConsultationStatus | undefined {
  const terms = findConsultation(state);
  if (!terms) return undefined;
  if (state.consultation?.result) return 'answered';
  if (state.consultation || on > terms.until) return 'ended';
  return on < terms.from ? 'announced' : 'open';
}
