import { z } from 'zod';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import { Day, DocumentReference } from '../event/envelope.ts';
import { eventSchemas } from '../event/event.ts';
import type { AnyAct } from './act.ts';
import { type ActName, actNames, acts } from './acts.ts';
import type { Command } from './decide.ts';

const envelopeParts = { v: true, kind: true, on: true, recordedAt: true, by: true, document: true } as const;

/** The facts an act asks for: those of its event without the envelope and without what the office adds. */
function factsSchema(name: ActName): z.ZodObject {
  const { event, adds = [] }: AnyAct = acts[name];
  const schema: z.ZodObject = eventSchemas[event];
  const hidden = { ...envelopeParts, ...Object.fromEntries(adds.map((key) => [key, true as const])) };
  return schema.omit(hidden).strict();
}

function isCommand(read: { act: ActName; facts: object }): read is Command {
  return factsSchema(read.act).safeParse(read.facts).success;
}

/**
 * 读命令: untrusted `{ act, on?, document?, facts }` → a command, or zod's issues, whose paths begin with `act`, `on`, `document` or
 * `facts`. Unknown facts are refused.
 */
export function parseCommand(value: unknown): Outcome<Command, z.core.$ZodIssue[]> {
  const head = z.looseObject({ act: z.enum(actNames) }).safeParse(value);
  if (!head.success) return no(head.error.issues);
  const whole = z.strictObject({
    act: z.literal(head.data.act),
    on: Day.optional(),
    document: DocumentReference.optional(),
    facts: factsSchema(head.data.act),
  });
  const read = whole.safeParse(value);
  return read.success && isCommand(read.data) ? yes(read.data) : no(read.error?.issues ?? []);
}
