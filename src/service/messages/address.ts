import { ApplicantDetails } from '../../case/application/applicant-details.ts';
import { earliestSending } from '../../case/messages/quiet-hours.ts';
import { publishedCalendar } from '../../law/calendar/work-calendar.ts';
import { plainDate } from '../../law/plain-date.ts';
import { lockUnaddressed, markAddressed, type StoredMessage } from '../../store/message.ts';
import { type Delivery, insertDeliveries } from '../../store/outbox.ts';
import {
  type Addresses,
  addressesOfApplicant,
  addressesOfPerson,
  addressesOfRole,
} from '../../store/person-contact.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { organSetting } from '../organ/organ-settings.ts';
import type { Senders } from './sender.ts';

const BATCH = 200;

/**
 * 消息的投递地址: every new message goes into the outbox for each address of each recipient and each channel that is set up, to be
 * sent after the quiet hours of the organ. The staff reads them in the system in any case. Gives how many messages were looked at.
 */
export async function addressMessages(office: Office, organId: string, senders: Senders): Promise<number> {
  const { database, now, newId } = office;
  const { setting } = await organSetting(database, organId);
  let count = 0;
  for (;;) {
    const messages = await database.transaction().execute(async (transaction) => {
      const found = await lockUnaddressed(transaction, organId, BATCH);
      if (found.length === 0) return found;
      const deliveries: Delivery[] = [];
      for (const message of found) {
        for (const { email, phone } of await addressesOf(transaction, message)) {
          const place = { organId, messageId: message.id };
          if (senders.email && email)
            deliveries.push({ ...place, id: newId(), channel: 'email', address: email });
          if (senders.sms && phone)
            deliveries.push({ ...place, id: newId(), channel: 'sms', address: phone });
        }
      }
      const { on, at } = earliestSending(localTime(now()), setting.quietHours, publishedCalendar);
      const earliest = `${on}T${at}:00+08:00`;
      const nextAt = Date.parse(earliest) > Date.parse(now()) ? earliest : now();
      if (deliveries.length > 0) await insertDeliveries(transaction, deliveries, nextAt);
      await markAddressed(
        transaction,
        organId,
        found.map(({ id }) => id),
        now(),
      );
      return found;
    });
    count += messages.length;
    if (messages.length < BATCH) return count;
  }
}

async function addressesOf(
  transaction: DatabaseTransaction,
  { organId, caseId, recipientKind, recipient, unit }: StoredMessage,
): Promise<Addresses[]> {
  if (recipientKind === 'person') return addressesOfPerson(transaction, recipient);
  if (recipientKind === 'role') return addressesOfRole(transaction, organId, recipient, unit);
  const details = await addressesOfApplicant(transaction, organId, caseId);
  const read = details === null ? undefined : ApplicantDetails.safeParse(JSON.parse(details));
  if (!read?.success) return [];
  const { email, phone } = read.data;
  return [{ email, phone: /^1[3-9]\d{9}$/.test(phone) ? phone : null }];
}

/** The day and time of an instant in Asia/Shanghai, which keeps one time all year. */
function localTime(instant: string) {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return { on: plainDate(local.slice(0, 10)), at: local.slice(11, 16) };
}
