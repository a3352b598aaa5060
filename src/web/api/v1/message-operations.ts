/** 消息: 收件箱, 联系方式, 发送情况. */
import { z } from 'zod';
import { yes } from '../../../law/outcome.ts';
import { caseReaders } from './case-readers.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { organOperation, staffOperation } from './operation.ts';
import { Id, Instant, named } from './schema/named.ts';
import { readerOf } from './staff-reader.ts';

const tag = '消息';

const Place = z.strictObject({ createdAt: z.iso.datetime({ offset: true }), id: z.string().max(200) });

const Contact = named(
  'Contact',
  '联系方式，用于发送消息；没有的为空。phone 为手机号码',
  z.strictObject({
    email: z.email('应为电子邮箱地址').max(200).nullable(),
    phone: z
      .string()
      .regex(/^1[3-9]\d{9}$/, '应为11位手机号码')
      .nullable(),
  }),
);

const count = z.int();

export const messageOperations = [
  organOperation({
    id: 'listMessages',
    method: 'get',
    path: '/organs/{organId}/messages',
    tag,
    title: '我的消息',
    note: '给本人和本人岗位（及所在科室）的消息，从近到远；readAt 为空的未读。',
    access: caseReaders,
    query: z.strictObject({
      after: Cursor(Place).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    status: 200,
    answer: named(
      'Messages',
      '消息的一页；next 为下一页的位置，没有下一页的为空。urging 为督办',
      z.object({
        messages: z.array(
          z.object({
            messageId: Id,
            caseId: Id.nullable(),
            subject: z.string(),
            text: z.string(),
            urging: z.boolean(),
            createdAt: Instant,
            readAt: Instant.nullable(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
    log: 'refusals',
    async handle(ask) {
      const { services, organ, query } = ask;
      const { messages, next } = await services.messages.inbox(organ.organId, readerOf(ask), query);
      return yes({
        messages: messages.map(({ id, caseId, subject, text, urging, createdAt, readAt }) => ({
          messageId: id,
          caseId: caseId === '' ? null : caseId,
          subject,
          text,
          urging,
          createdAt,
          readAt,
        })),
        next: next ? cursorOf(next) : null,
      });
    },
  }),
  organOperation({
    id: 'markMessagesRead',
    method: 'post',
    path: '/organs/{organId}/messages/read',
    tag,
    title: '标为已读',
    note: '只对本人有效；不是给本人的不理会。marked 为这次新标的条数。',
    access: caseReaders,
    body: named(
      'MessageIds',
      '消息的编号',
      z.strictObject({ messageIds: z.array(z.string().max(200)).min(1).max(200) }),
    ),
    status: 200,
    answer: named('MarkedRead', '新标为已读的条数', z.object({ marked: count })),
    refusals: ['malformed'],
    log: 'refusals',
    async handle(ask) {
      const { services, organ, body } = ask;
      const marked = await services.messages.markRead(organ.organId, readerOf(ask), body.messageIds);
      return yes({ marked });
    },
  }),
  organOperation({
    id: 'countUnread',
    method: 'get',
    path: '/organs/{organId}/messages/unread',
    tag,
    title: '未读的条数',
    note: '近90天的，至多计到1000。',
    access: caseReaders,
    status: 200,
    answer: named('Unread', '未读的条数', z.object({ unread: count })),
    log: 'refusals',
    handle: async (ask) =>
      yes({ unread: await ask.services.messages.countUnread(ask.organ.organId, readerOf(ask)) }),
  }),
  organOperation({
    id: 'getOutbox',
    method: 'get',
    path: '/organs/{organId}/outbox',
    tag,
    title: '消息的发送情况',
    note: '待发、发送中、已发、没有发成的条数，最近50条没有发成的及原因；收件地址打码。',
    access: ['systemAdmin', 'office', 'officeHead'],
    status: 200,
    answer: named(
      'Outbox',
      '发送情况',
      z.object({
        counts: z.object({ waiting: count, sending: count, sent: count, failed: count }),
        failed: z.array(
          z.object({
            deliveryId: Id,
            channel: z.enum(['email', 'sms']),
            address: z.string(),
            attempts: count,
            failedAt: Instant.nullable(),
            error: z.string(),
          }),
        ),
      }),
    ),
    log: 'refusals',
    async handle({ services, organ }) {
      const { counts, failed } = await services.messages.outbox(organ.organId);
      return yes({ counts, failed: failed.map(({ id, ...rest }) => ({ deliveryId: id, ...rest })) });
    },
  }),
  staffOperation({
    id: 'getOwnContact',
    method: 'get',
    path: '/contact',
    tag,
    title: '我的联系方式',
    status: 200,
    answer: Contact,
    log: 'refusals',
    handle: async ({ services, staff }) => yes(await services.messages.findContact(staff.personId)),
  }),
  staffOperation({
    id: 'putOwnContact',
    method: 'put',
    path: '/contact',
    tag,
    title: '保存我的联系方式',
    body: Contact,
    status: 204,
    refusals: ['malformed'],
    log: 'all',
    async handle({ services, staff, body }) {
      await services.messages.putContact(staff.personId, body);
      return yes(undefined);
    },
  }),
  organOperation({
    id: 'getContact',
    method: 'get',
    path: '/organs/{organId}/people/{personId}/contact',
    tag,
    title: '人员的联系方式',
    access: ['securityAdmin'],
    status: 200,
    answer: Contact,
    log: 'all',
    handle: async ({ services, organ, params }) =>
      yes(await services.messages.findContactOf(organ.organId, params['personId'] ?? '')),
  }),
  organOperation({
    id: 'putContact',
    method: 'put',
    path: '/organs/{organId}/people/{personId}/contact',
    tag,
    title: '保存人员的联系方式',
    note: '账号由本机关管理的才可以。',
    access: ['securityAdmin'],
    body: Contact,
    status: 204,
    refusals: ['malformed'],
    log: 'all',
    async handle({ services, organ, params, body }) {
      await services.messages.putContactOf(organ.organId, params['personId'] ?? '', body);
      return yes(undefined);
    },
  }),
];
