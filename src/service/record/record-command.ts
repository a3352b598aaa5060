import { z } from 'zod';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { ActName } from '../../record/acts/acts.ts';
import { commandSchema, parseCommand } from '../../record/acts/command.ts';
import type { Command } from '../../record/acts/decide.ts';
import type { DocumentReference } from '../../record/event/envelope.ts';

type Of<N extends Command['act']> = Extract<Command, { act: N }>;

interface Numbered<N extends 'publish' | 'enterRegister'> {
  act: N;
  document?: DocumentReference | undefined;
  facts: Record<string, never>;
}

/** 办理命令 without what the office gives itself: the 索引号, and the id of a link. No command has a time of its own. */
export type RecordCommand =
  | Exclude<Command, Of<'publish'> | Of<'enterRegister'> | Of<'link'>>
  | Numbered<'publish'>
  | Numbered<'enterRegister'>
  | (Omit<Of<'link'>, 'facts'> & { facts: Omit<Of<'link'>['facts'], 'id'> });

/** What the office gives, by act. */
const given: Partial<Record<ActName, string>> = {
  publish: 'indexNumber',
  enterRegister: 'indexNumber',
  link: 'id',
};

/** 命令的格式 of one act, as `parseRecordCommand` reads it. */
export function recordCommandSchema(act: ActName): z.ZodObject {
  const name = given[act];
  return commandSchema(act, name === undefined ? [] : [name]);
}

const Head = z.looseObject({
  act: z.enum(['publish', 'enterRegister', 'link']),
  facts: z.record(z.string(), z.unknown()).optional(),
});

/** 读命令, as `parseCommand` does; a command that brings what the office gives is refused. */
export function parseRecordCommand(value: unknown): Outcome<RecordCommand, z.core.$ZodIssue[]> {
  const head = Head.safeParse(value);
  if (!head.success) return asked(parseCommand(value));
  const read = recordCommandSchema(head.data.act).safeParse(value);
  if (!read.success) return no(read.error.issues);
  const name = given[head.data.act] ?? '';
  return asked(parseCommand({ ...head.data, facts: { ...head.data.facts, [name]: '-' } }));
}

function asked(read: Outcome<Command, z.core.$ZodIssue[]>): Outcome<RecordCommand, z.core.$ZodIssue[]> {
  if (!read.ok) return read;
  const command = read.value;
  switch (command.act) {
    case 'publish':
      return yes({ ...command, facts: {} });
    case 'enterRegister':
      return yes({ ...command, facts: {} });
    case 'link': {
      const { id: _, ...facts } = command.facts;
      return yes({ ...command, facts });
    }
    default:
      return yes(command);
  }
}
