import { z } from 'zod';
import type { ActName } from '../../case/acts/acts.ts';
import { commandSchema, parseCommand } from '../../case/acts/command.ts';
import { Day, DocumentReference, Name } from '../../case/event/envelope.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { CaseCommand } from './case-command.ts';

const head = { on: Day.optional(), document: DocumentReference.optional() };

const IssueReply = z.strictObject({
  act: z.literal('issueReply'),
  ...head,
  facts: z.strictObject({ jointWith: z.array(Name) }),
});

const SplitOff = z.strictObject({
  act: z.literal('splitOff'),
  ...head,
  facts: z.strictObject({ parts: z.array(z.strictObject({ pieces: z.array(Name).min(1) })).min(1) }),
});

const Numbered = z.discriminatedUnion('act', [IssueReply, SplitOff]);

const Head = z.looseObject({ act: z.enum(['issueReply', 'splitOff']) });

/** 命令的格式 of one act, as `parseCaseCommand` reads it. */
export function caseCommandSchema(act: ActName): z.ZodObject {
  if (act === 'issueReply') return IssueReply;
  return act === 'splitOff' ? SplitOff : commandSchema(act);
}

/** 读命令, as `parseCommand` does; where the office gives the numbers, a command that brings its own is refused. */
export function parseCaseCommand(value: unknown): Outcome<CaseCommand, z.core.$ZodIssue[]> {
  if (Head.safeParse(value).success) {
    const read = Numbered.safeParse(value);
    return read.success ? yes(read.data) : no(read.error.issues);
  }
  const read = parseCommand(value);
  if (!read.ok) return read;
  const command = read.value;
  if (command.act === 'issueReply' || command.act === 'splitOff') throw new Error('these were read above');
  return yes(command);
}
