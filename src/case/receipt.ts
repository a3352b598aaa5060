import type { PlainDate } from '../law/plain-date.ts';
import { type ApplicationChannel, type Receipt, receiptOf } from '../law/receipt.ts';
import type { Channel } from './event/intake.ts';
import type { CaseState } from './state.ts';

const ruleOf: Record<Channel, ApplicationChannel> = {
  inPerson: 'inPerson',
  signedMail: 'signedMail',
  ordinaryMail: 'ordinaryMail',
  internet: 'internet',
  fax: 'internet',
};

export const channelNames: Record<Channel, string> = {
  inPerson: '当面',
  signedMail: '挂号信、特快专递等签收邮件',
  ordinaryMail: '平常信函',
  internet: '互联网',
  fax: '传真',
};

/** 是否须双方确认 (Art. 31). */
export function needsConfirmation(channel: Channel, arrivedOn: PlainDate): boolean {
  return receiptOf({ channel: ruleOf[channel], arrivedOn }).receivedOn === undefined;
}

/** 收到申请之日 of a matter, by its channel (Art. 31), with the reason. */
export function receiptOfCase(state: CaseState): Receipt {
  const { channel, arrivedOn, confirmedOn } = state;
  return receiptOf({ channel: ruleOf[channel], arrivedOn, confirmedOn });
}
