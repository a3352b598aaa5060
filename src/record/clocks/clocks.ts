import type { Reckoning } from '../context.ts';
import type { RecordState } from '../state.ts';
import type { Clock } from './clock.ts';
import {
  consultationClock,
  interpretationClock,
  rereviewClocks,
  reviewClock,
  validityClock,
} from './life-clocks.ts';
import { displayClock, penaltyClock, publicationClocks } from './publication-clocks.ts';

/** 全部期限 of a record as of today: publication first, then what follows it. A dropped record has none. */
export function clocksOf(state: RecordState, reckoning: Reckoning): Clock[] {
  if (state.dropped) return [];
  return [
    ...publicationClocks(state, reckoning),
    ...reviewClock(state, reckoning),
    ...displayClock(state, reckoning),
    ...interpretationClock(state, reckoning),
    ...consultationClock(state, reckoning),
    ...penaltyClock(state, reckoning),
    ...rereviewClocks(state, reckoning),
    ...validityClock(state, reckoning),
  ];
}
