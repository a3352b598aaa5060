import type { MessageReader } from '../../../service/messages/staff-messages.ts';
import type { OrganAsk } from './operation.ts';

/** 收消息的人: who asks, with all roles held in the organ. */
export function readerOf({
  staff,
  organ,
}: Pick<OrganAsk<unknown, unknown>, 'staff' | 'organ'>): MessageReader {
  return { person: staff.personId, roles: organ.roles };
}
