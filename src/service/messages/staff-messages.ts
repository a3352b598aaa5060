import {
  type InboxMessage,
  type MessagePlace,
  type MessageReader,
  messagesFor,
} from '../../store/message.ts';
import { countUnread, insertReads } from '../../store/message-read.ts';
import { countDeliveries, type FailedDelivery, selectFailed } from '../../store/outbox.ts';
import { type Addresses, findContact, putContact } from '../../store/person-contact.ts';
import type { Office } from '../office.ts';
import { getOwnPerson } from '../people/accounts.ts';

export type { MessagePlace, MessageReader } from '../../store/message.ts';

/** 未读 is counted over this time, and up to so many. */
const unreadDays = 90;
const mostUnread = 1000;

const day = 86_400_000;

/** 收件箱的一页; `next` undefined on the last. */
export interface InboxPage {
  messages: InboxMessage[];
  next: MessagePlace | undefined;
}

/** 发送情况: how many wait, are under way, sent, given up; and the last that were given up. */
export interface OutboxState {
  counts: { waiting: number; sending: number; sent: number; failed: number };
  failed: FailedDelivery[];
}

/** 工作人员的消息 and where they are sent; `createStaffMessages` binds it to an office. */
export type StaffMessages = ReturnType<typeof createStaffMessages>;

export function createStaffMessages(office: Office) {
  const { database, now } = office;
  return {
    /** 收件箱 of a person in an organ, newest first; 50 unless told otherwise, 200 at most. */
    async inbox(
      organId: string,
      reader: MessageReader,
      { after, limit = 50 }: { after?: MessagePlace | undefined; limit?: number | undefined },
    ): Promise<InboxPage> {
      const wanted = Math.min(Math.max(1, limit), 200);
      const found = await messagesFor(database, organId, reader, { after, limit: wanted + 1 });
      const messages = found.slice(0, wanted);
      const last = found.length > wanted ? messages.at(-1) : undefined;
      return { messages, next: last && { createdAt: last.createdAt, id: last.id } };
    },
    /** 标为已读: those to the reader, once; gives how many. */
    markRead: (organId: string, reader: MessageReader, ids: readonly string[]): Promise<number> =>
      insertReads(database, organId, reader, ids, now()),
    /** 未读 of the last 90 days, up to 1000. */
    countUnread(organId: string, reader: MessageReader): Promise<number> {
      const since = new Date(Date.parse(now()) - unreadDays * day).toISOString();
      return countUnread(database, organId, reader, { since, most: mostUnread });
    },
    async outbox(organId: string): Promise<OutboxState> {
      const counts = { waiting: 0, sending: 0, sent: 0, failed: 0 };
      for (const { state, count } of await countDeliveries(database, organId)) counts[state] = count;
      return { counts, failed: (await selectFailed(database, organId, 50)).map(withoutAddress) };
    },
    findContact: (personId: string): Promise<Addresses> => findContact(database, personId),
    putContact: (personId: string, contact: Addresses): Promise<void> =>
      putContact(database, personId, contact),
    /** Of an account that the organ keeps. Throws OfficeError not-found, forbidden. */
    async findContactOf(organId: string, personId: string): Promise<Addresses> {
      await getOwnPerson(office, organId, personId);
      return findContact(database, personId);
    },
    /** Throws OfficeError not-found, forbidden. */
    async putContactOf(organId: string, personId: string, contact: Addresses): Promise<void> {
      await getOwnPerson(office, organId, personId);
      await putContact(database, personId, contact);
    },
  };
}

/** Mail servers say the address in their refusal. */
function withoutAddress({ address, error, ...rest }: FailedDelivery): FailedDelivery {
  const hidden = address.includes('@')
    ? address.replace(/^(.).*(?=@)/u, '$1***')
    : address.replace(/^(\d{3})\d+(?=\d{4}$)/, '$1****');
  return { ...rest, address: hidden, error: error.replaceAll(address, hidden) };
}
