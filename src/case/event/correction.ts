import { z } from 'zod';
import { eventSchema, Text } from './envelope.ts';
import { Channel, Lacking, Piece } from './intake.ts';

/** 补正告知 (条例 Art. 30): what is lacking and the reasonable period given; it takes effect when served. */
export const CorrectionRequested = eventSchema('correctionRequested', {
  lacking: z.array(Lacking).min(1),
  text: Text,
  workingDays: z.int().min(1).max(60),
});
export type CorrectionRequested = z.infer<typeof CorrectionRequested>;

/** 收到补正: `on` is the day of receipt by the rules of Art. 31. `pieces` replace those of the same id or come in addition. */
export const CorrectionReceived = eventSchema('correctionReceived', {
  channel: Channel,
  pieces: z.array(Piece),
  /** 正当理由, where the period had ended. */
  goodReason: Text.optional(),
});
export type CorrectionReceived = z.infer<typeof CorrectionReceived>;
