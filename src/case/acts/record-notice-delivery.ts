import { Notice } from '../event/notice.ts';
import { toldOf } from '../fold/notice.ts';
import { act } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** 记录告知书妥投: the applicant's period runs from here. */
export const recordNoticeDelivery = act({
  term: '记录告知书妥投',
  event: 'noticeDelivered',
  by: ['window', 'office', 'handler', 'system'],
  bar(state) {
    const open = Notice.options.some((notice) => {
      const told = toldOf(state, notice)?.told;
      return told && !told.knownOn;
    });
    return ongoing(state) ?? (open ? undefined : { code: 'nothing-to-deliver' });
  },
  refuse(state, { notice }, { today }) {
    const told = toldOf(state, notice)?.told;
    if (!told || told.knownOn) return { code: 'nothing-to-deliver' };
    return notBefore(today, told.on, '送达告知书');
  },
});
