import { isBefore } from '../instant.ts';
import { act } from './act.ts';
import { publishBar } from './publish-bar.ts';

/** 定时发布: of what may be published now; set anew as often as wanted. */
export const schedule = act({
  term: '定时发布',
  event: 'scheduled',
  by: ['publisher', 'office'],
  bar: publishBar,
  refuse: (_, { publishAt }, { recordedAt }) =>
    isBefore(recordedAt, publishAt) ? undefined : { code: 'schedule-past', publishAt },
});
