import { toldBy } from '../fold/notice.ts';
import { currentRound } from '../state.ts';
import { completedAct } from './act.ts';
import { notBefore, ofMatter } from './bars.ts';
import { findServiceFault } from './service-fault.ts';

/** 送达不再处理告知书: the applicant is told that the matter has ended without a reply; his remedies run from when he has it. */
export const serveEnding = completedAct({
  term: '送达不再处理告知书',
  event: 'noticeServed',
  by: ['window', 'office', 'handler'],
  adds: ['notice'],
  complete: ({ service }) => ({ notice: 'ending' as const, service }),
  legalDay: ({ service }) => toldBy(service).on,
  bar(state) {
    const { ending } = currentRound(state);
    const open = ending && ending.how !== 'withdrawn' && !ending.told;
    return ofMatter(state) ?? (open ? undefined : { code: 'nothing-to-serve' });
  },
  refuse(state, { service }, moment) {
    const { ending } = currentRound(state);
    const early = ending && notBefore(moment.today, ending.on, '结束');
    return early ?? findServiceFault(state, service, moment);
  },
});
