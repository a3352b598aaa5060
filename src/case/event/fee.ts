import { z } from 'zod';
import { eventSchema, Name, Text } from './envelope.ts';

/** 计费标准: by item, the n-th of the month, or by pages of this application; never both. */
export const FeeBasis = z.discriminatedUnion('per', [
  z.object({ per: z.literal('item'), nth: z.int().min(1) }),
  z.object({ per: z.literal('page'), pages: z.int().min(1) }),
]);
export type FeeBasis = z.infer<typeof FeeBasis>;

/** 收费通知 (国办函〔2020〕109号). Amount in fen (分). It takes effect when served. */
export const FeeNotified = eventSchema('feeNotified', { basis: FeeBasis, amount: z.int().min(1) });
export type FeeNotified = z.infer<typeof FeeNotified>;

/** 缴费: the whole amount, in fen (分). */
export const FeePaid = eventSchema('feePaid', { amount: z.int().min(1), receiptNumber: Name });
export type FeePaid = z.infer<typeof FeePaid>;

export const FeeRefunded = eventSchema('feeRefunded', { amount: z.int().min(1), reason: Text });
export type FeeRefunded = z.infer<typeof FeeRefunded>;
