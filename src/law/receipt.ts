import { regulation } from './citation.ts';
import type { PlainDate } from './plain-date.ts';

/** 申请的提交方式, by what Art. 31 attaches to it. `internet` takes in the fax of the 工作机构. */
export type ApplicationChannel = 'inPerson' | 'signedMail' | 'ordinaryMail' | 'internet';

/** 收到之前的事实. For mail without signature and for the internet both sides must confirm. */
export interface Arrival {
  channel: ApplicationChannel;
  /** Day of submission in person, day the organ signed for the letter, or day it arrived. */
  arrivedOn: PlainDate;
  /** 双方确认之日 (ordinary mail: the day of contact with the applicant). */
  confirmedOn?: PlainDate | undefined;
}

/** 收到申请之日, or that the confirmation is still missing: until then no period runs. */
export type Receipt =
  | { receivedOn: PlainDate; because: string; basis: string }
  | { receivedOn: undefined; awaiting: 'confirmation'; because: string; basis: string };

/**
 * 收到申请之日 (条例 Art. 31): in person = day of submission; signed mail = day of signature; ordinary mail = the day the
 * 工作机构 confirms with the applicant, which must be the day it gets the letter; internet or fax = the day both sides confirm.
 */
export function receiptOf({ channel, arrivedOn, confirmedOn }: Arrival): Receipt {
  if (channel === 'inPerson') {
    return {
      receivedOn: arrivedOn,
      because: '当面提交，以提交之日为收到之日。',
      basis: regulation(31, { item: 1 }),
    };
  }
  if (channel === 'signedMail') {
    return {
      receivedOn: arrivedOn,
      because: '邮寄提交，以行政机关签收之日为收到之日。',
      basis: regulation(31, { item: 2 }),
    };
  }
  const item = channel === 'ordinaryMail' ? 2 : 3;
  const basis = regulation(31, { item });
  if (!confirmedOn) {
    const because =
      channel === 'ordinaryMail'
        ? '平常信函等无需签收：应当于收到当日与申请人确认，尚未确认。'
        : '通过互联网渠道或者传真提交：双方尚未确认。';
    return { receivedOn: undefined, awaiting: 'confirmation', because, basis };
  }
  const because =
    channel === 'ordinaryMail'
      ? '平常信函等无需签收，以确认之日为收到之日。'
      : '通过互联网渠道或者传真提交，以双方确认之日为收到之日。';
  return { receivedOn: confirmedOn, because, basis };
}
