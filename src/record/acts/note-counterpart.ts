import { act } from './act.ts';
import { kept, notAhead } from './bars.ts';

/** 记录关联信息已发布: by the system alone, from the other record; the clock of the interpretation ends by it. */
export const noteCounterpart = act({
  term: '记录关联信息已发布',
  event: 'counterpartPublished',
  by: ['system'],
  bar: kept,
  refuse({ links }, { id, publishedOn }, moment) {
    const waiting = links.some((link) => link.id === id && !link.publishedOn);
    return waiting ? notAhead(publishedOn, moment) : { code: 'unknown-reference', id };
  },
});
