import { z } from 'zod';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import { DocumentReference } from '../event/envelope.ts';
import { eventSchemas } from '../event/event.ts';
import type { AnyAct } from './act.ts';
import { type ActName, actNames, acts } from './acts.ts';
import type { Command } from './decide.ts';

const envelopeParts = { v: true, kind: true, on: true, recordedAt: true, by: true, document: true } as const;

/** 命令的格式 of one act: its facts are those of its event without the envelope, what the office adds, and what else is `given`. */
export function commandSchema(act: ActName, given: readonly string[] = []) {
  const { event, adds = [] }: AnyAct = acts[act];
  const whole: z.ZodObject = eventSchemas[event];
  const hidden = {
    ...envelopeParts,
    ...Object.fromEntries([...adds, ...given].map((key) => [key, true as const])),
  };
  return z.strictObject({
    act: z.literal(act),
    document: DocumentReference.optional(),
    facts: whole.omit(hidden).strict(),
  });
}

const schemas = new Map<unknown, ReturnType<typeof commandSchema>>(
  actNames.map((name) => [name, commandSchema(name)]),
);

const Head = z.looseObject({ act: z.enum(actNames) });

function isCommand(read: { act: ActName }): read is Command {
  return schemas.get(read.act)?.safeParse(read).success === true;
}

/**
 * 读命令: untrusted `{ act, document?, facts }` → a command, or zod's issues, whose paths begin with `act`, `document` or `facts`.
 * Unknown facts are refused, any time among them.
 */
export function parseCommand(value: unknown): Outcome<Command, z.core.$ZodIssue[]> {
  const head = Head.safeParse(value);
  if (!head.success) return no(head.error.issues);
  const read = schemas.get(head.data.act)?.safeParse(value);
  return read?.success && isCommand(read.data) ? yes(read.data) : no(read?.error?.issues ?? []);
}
