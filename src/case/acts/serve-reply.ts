import { toldBy } from '../fold/notice.ts';
import { currentRound } from '../state.ts';
import { act } from './act.ts';
import { notBefore, notStayed, ofMatter } from './bars.ts';

/** 送达答复 (国办公开办函〔2016〕235号), again after a service that failed. A stay holds it. */
export const serveReply = act({
  term: '送达答复',
  event: 'replyServed',
  by: ['window', 'office', 'officeHead'],
  legalDay: ({ service }) => toldBy(service).on,
  bar(state) {
    const { reply, ending } = currentRound(state);
    const bar = ofMatter(state);
    if (bar) return bar;
    if (ending) return { code: 'concluded', on: ending.on };
    if (!reply) return { code: 'no-reply' };
    if (reply.repliedOn && !reply.failed) return { code: 'served', on: reply.repliedOn };
    return notStayed(state);
  },
  refuse(state, { service }, { today, recordedOn }) {
    const { reply } = currentRound(state);
    if (service.method === 'electronic' && !state.electronicService) {
      return { code: 'electronic-without-consent' };
    }
    const first = reply && (reply.repliedOn ?? reply.issuedOn);
    const early = first && notBefore(today, first, '答复书成文或者前次送达');
    if (early || service.method !== 'post' || !service.deliveredOn) return early;
    const on = service.deliveredOn;
    return on > recordedOn ? { code: 'day-ahead', on, today: recordedOn } : notBefore(on, today, '交邮');
  },
});
