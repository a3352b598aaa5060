import { toldBy } from '../fold/notice.ts';
import { currentRound } from '../state.ts';
import { act } from './act.ts';
import { notBefore, notStayed, ofMatter } from './bars.ts';
import { findServiceFault } from './service-fault.ts';

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
  refuse(state, { service }, moment) {
    const { reply } = currentRound(state);
    const first = reply && (reply.repliedOn ?? reply.issuedOn);
    const early = first && notBefore(moment.today, first, '答复书成文或者前次送达');
    return early ?? findServiceFault(state, service, moment);
  },
});
