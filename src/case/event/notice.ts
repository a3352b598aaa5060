import { z } from 'zod';
import { Day, eventSchema, Name } from './envelope.ts';

/** 送达: the facts of each method; the day that counts is told by `law/service-day`. */
export const ServiceFacts = z.discriminatedUnion('method', [
  z.object({ method: z.enum(['direct', 'entrusted']), signedOn: Day }),
  z.object({
    method: z.literal('post'),
    postedOn: Day,
    deliveredOn: Day.optional(),
    trackingNumber: Name.optional(),
  }),
  z.object({ method: z.literal('electronic'), reachedOn: Day }),
  z.object({ method: z.literal('left'), leftOn: Day, witness: Name }),
  z.object({ method: z.literal('announced'), announcedOn: Day }),
]);
export type ServiceFacts = z.infer<typeof ServiceFacts>;

/** 告知 to the applicant. Those of procedure take effect by being served; that of the ending tells of what is over. */
export const Notice = z.enum(['correction', 'extension', 'reasons', 'delay', 'fee', 'ending']);
export type Notice = z.infer<typeof Notice>;

export const noticeNames: Record<Notice, string> = {
  correction: '补正告知书',
  extension: '延长答复期限告知书',
  reasons: '说明理由告知书',
  delay: '延迟答复告知书',
  fee: '收费通知书',
  ending: '不再处理告知书',
};

export const NoticeServed = eventSchema('noticeServed', { notice: Notice, service: ServiceFacts });
export type NoticeServed = z.infer<typeof NoticeServed>;

/** 妥投: a posted notice reached the applicant; his periods run from here. */
export const NoticeDelivered = eventSchema('noticeDelivered', { notice: Notice });
export type NoticeDelivered = z.infer<typeof NoticeDelivered>;
