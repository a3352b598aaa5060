import type { Command } from '../../case/acts/decide.ts';
import type { CaseState } from '../../case/state.ts';
import { yearOf } from '../../law/plain-date.ts';
import { selectBodies } from '../../store/case-event.ts';
import { findCaseByNumber } from '../../store/case-summary.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import { OfficeError } from '../office-error.ts';
import { eventOf } from './events.ts';
import type { Numbers } from './numbers.ts';
import type { Setting } from './setting.ts';

type Of<N extends Command['act']> = Extract<Command, { act: N }>;
type IssueReply = Of<'issueReply'>;
type SplitOff = Of<'splitOff'>;

/** 办理命令 without the numbers that the office gives: 答复书文号, and the 登记号 of matters split off. */
export type CaseCommand =
  | Exclude<Command, IssueReply | SplitOff>
  | (Omit<IssueReply, 'facts'> & { facts: { jointWith: string[] } })
  | (Omit<SplitOff, 'facts'> & { facts: { parts: { pieces: string[] }[] } });

/** 编号后的命令. One paper that answers several matters (法释〔2025〕8号 Art. 14(3)) has one number in all of them. */
export async function numbered(
  transaction: DatabaseTransaction,
  organId: string,
  state: CaseState,
  command: CaseCommand,
  numbers: Numbers,
  { marks, today }: Setting,
): Promise<Command> {
  const year = yearOf(command.on ?? today);
  if (command.act === 'issueReply') {
    const { jointWith } = command.facts;
    const documentNumber =
      (await findJointNumber(transaction, organId, state.number, jointWith)) ??
      (await numbers.take(marks.reply, year));
    return { ...command, facts: { jointWith, documentNumber } };
  }
  if (command.act === 'splitOff') {
    const parts: SplitOff['facts']['parts'] = [];
    for (const { pieces } of command.facts.parts) {
      parts.push({ number: await numbers.take(marks.application, yearOf(today)), pieces });
    }
    return { ...command, facts: { parts } };
  }
  return command;
}

/** The number of the paper that another of these matters was answered by, where that paper names this one. */
async function findJointNumber(
  transaction: DatabaseTransaction,
  organId: string,
  ownNumber: string,
  jointWith: readonly string[],
): Promise<string | undefined> {
  for (const number of jointWith) {
    const caseId = await findCaseByNumber(transaction, organId, number);
    if (caseId === undefined) throw new OfficeError('not-found', `没有编号为${number}的办件。`);
    const replies = await selectBodies(transaction, organId, caseId, 'replyIssued');
    const reply = replies.map(eventOf).at(-1);
    if (reply?.kind === 'replyIssued' && reply.jointWith.includes(ownNumber)) return reply.documentNumber;
  }
  return undefined;
}
