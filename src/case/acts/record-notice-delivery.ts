import { Notice } from '../event/notice.ts';
import { toldOf } from '../fold/notice.ts';
import type { CaseState } from '../state.ts';
import { act } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** Served and not known to have arrived; of a matter that is over only the notice of its ending still counts. */
function awaits(state: CaseState, notice: Notice): boolean {
  const told = toldOf(state, notice)?.told;
  return told !== undefined && !told.knownOn && (notice === 'ending' || !ongoing(state));
}

/** 记录告知书妥投: the applicant's period runs from here. */
export const recordNoticeDelivery = act({
  term: '记录告知书妥投',
  event: 'noticeDelivered',
  by: ['window', 'office', 'handler', 'system'],
  bar(state) {
    const open = Notice.options.some((notice) => awaits(state, notice));
    return open ? undefined : (ongoing(state) ?? { code: 'nothing-to-deliver' });
  },
  refuse(state, { notice }, { today }) {
    const told = toldOf(state, notice)?.told;
    if (!told || !awaits(state, notice)) return { code: 'nothing-to-deliver' };
    return notBefore(today, told.on, '送达告知书');
  },
});
