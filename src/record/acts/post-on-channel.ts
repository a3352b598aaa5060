import { firstPublishedOn } from '../state.ts';
import { act } from './act.ts';
import { kept, notAhead, notBefore, shown } from './bars.ts';

/** 其他渠道发布 (条例 Arts. 23, 25): what is published may also appear elsewhere, not before. */
export const postOnChannel = act({
  term: '登记其他渠道发布',
  event: 'channelPosted',
  by: ['contributor', 'publisher', 'office'],
  bar: (state) => kept(state) ?? shown(state),
  refuse: (state, { postedOn }, moment) =>
    notAhead(postedOn, moment) ?? notBefore(postedOn, firstPublishedOn(state), '首次发布'),
});
